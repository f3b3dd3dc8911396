import { type Severity, subjectOf, type Term, type When } from '#agreements';
import { type AgreementView, type RuleOverride } from '#desk';
import { figureValue, standingWords } from '#reports';
import { counted } from '../frame/figures.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';

const ORIGINS: Readonly<Record<AgreementView['origin'], string>> = {
  shipped: 'Ships with the program',
  own: 'Your own',
  production: 'Agreed for this production',
};

const doubtful = ({ terms }: AgreementView): number =>
  terms.filter(({ standing }) => standing !== 'current').length;

/** Agreements under each other, with how many of their figures are old or stand in for others. */
export function rulesText(agreements: readonly AgreementView[], paint: Paint, width: number): string {
  const rows = agreements.map((one) => {
    const overrides = one.terms.filter(({ origin }) => origin === 'production').length;
    const figures = counted(one.terms.length - overrides, 'figure');
    const doubts = doubtful(one) === 0 ? '' : `, ${doubtful(one)} old, borrowed or only to plan with`;
    const own = overrides === 0 ? '' : `, ${overrides} agreed for this production`;
    return [one.id, `${one.name}: ${one.scope}. ${ORIGINS[one.origin]}; ${figures}${doubts}${own}`];
  });
  return `${table(rows, width)}${paint('quiet', `${counted(agreements.length, 'agreement')}\n`)}`;
}

/** One agreement, figure by figure, each with its receipt. */
export function ruleText(agreement: AgreementView, paint: Paint, width: number): string {
  const { id, name, scope, terms, origin, changedBy } = agreement;
  const by = changedBy === null ? '' : `, last written by ${changedBy}`;
  const doubts = doubtful(agreement);
  const parameters = [...new Set(terms.map(({ parameter }) => parameter))];
  return [
    `${paint('title', name)} · ${id}\n`,
    `${scope === '' ? '' : `${scope}. `}${ORIGINS[origin]}${by}.\n`,
    doubts === 0
      ? ''
      : `${paint('warning', `${doubts} of its ${counted(terms.length, 'figure')} rest on no current text: each says so.`)}\n`,
    terms.length === 0 ? 'No figure of it is asked for.\n' : '',
    ...parameters.map((parameter) => {
      const own = terms.filter((term) => term.parameter === parameter);
      return `\n${paint('heading', parameter)}\n${table(
        own.map((term) => [figureValue(term), `${receipt(term)}${instead(term, own)}`]),
        width,
      )}`;
    }),
  ].join('');
}

/** Of a figure whose place a production's own takes: that it does. */
const instead = (term: Term, others: readonly Term[]): string =>
  term.origin !== 'production' &&
  others.some((one) => one.origin === 'production' && subjectOf(one) === subjectOf(term))
    ? ' · this production has its own in its place'
    : '';

/** A production's own figures, each with the id it is taken back by. */
export function overridesText(overrides: readonly RuleOverride[], paint: Paint, width: number): string {
  if (overrides.length === 0) return 'This production has no figures of its own.\n';
  const rows = overrides.map(({ id, agreement, term }) => [id, `${agreement}, ${figureLine(term)}`]);
  return `${table(rows, width)}${paint('quiet', `${counted(overrides.length, 'figure')} of its own\n`)}`;
}

/** A figure in a sentence, with its receipt. */
export const figureLine = (
  term: Receipt &
    Pick<Term, 'parameter' | 'value' | 'unit'> & { readonly currency?: string | null | undefined },
): string =>
  `${term.parameter} ${figureValue({ ...term, currency: term.currency ?? null })}: ${receipt(term)}`;

const SEVERITIES: Readonly<Record<Severity, string>> = {
  hard: 'may not be broken',
  cost: 'has its price',
  warn: 'is said',
};

type Receipt = Pick<Term, 'validFrom' | 'validTo' | 'severity' | 'source' | 'confidence'> & {
  readonly when?: Readonly<Partial<When>> | undefined;
} & { readonly [K in 'year' | 'clause' | 'note' | 'origin' | 'standing']?: Term[K] | undefined };

/** `calls of 180 min · from 2000-01-01 · has its price (cost) · old-edition of 2023, confidence low · AN OLD FIGURE` */
function receipt(term: Receipt): string {
  const { validFrom, validTo, severity, source, confidence, year, clause, note, origin } = term;
  const standing = standingWords(term.standing ?? 'current');
  const said = (text: string | null | undefined): readonly string[] =>
    text === null || text === undefined || text === '' ? [] : [text];
  return [
    ...whenWords(term.when ?? {}),
    validTo === null ? `from ${validFrom}` : `from ${validFrom} until ${validTo}`,
    `${SEVERITIES[severity]} (${severity})`,
    `${source}${year === null || year === undefined ? '' : ` of ${year}`}, confidence ${confidence}`,
    ...said(clause),
    ...said(standing),
    ...said(note),
    ...(origin === 'production' ? ['agreed for this production'] : []),
  ].join(' · ');
}

const rangeWords = ({ from, to }: { from: number; to: number | null }, unit: string): string =>
  to === null ? `from ${from} ${unit} on` : `${from} to ${to} ${unit}`;

const DAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function whenWords(when: When): readonly string[] {
  const { callMinutes, headcount, rank, rateClass, window, weekdays } = when;
  const { porterageClass, instruments, noticeHours, dayMinutes } = when;
  const words = [
    callMinutes === undefined ? '' : `calls of ${callMinutes} min`,
    headcount === undefined ? '' : rangeWords(headcount, 'players'),
    rank === undefined ? '' : `rank ${rank}`,
    rateClass === undefined ? '' : `rate class ${rateClass}`,
    window === undefined ? '' : `${window.from} to ${window.to}`,
    weekdays === undefined ? '' : weekdays.map((day) => DAYS[day] ?? day).join(', '),
    porterageClass === undefined ? '' : `class ${porterageClass}`,
    instruments === undefined ? '' : instruments.join(', '),
    noticeHours === undefined ? '' : rangeWords(noticeHours, 'hours of notice'),
    dayMinutes === undefined ? '' : rangeWords(dayMinutes, 'minutes in the day'),
  ];
  return words.filter((word) => word !== '');
}
