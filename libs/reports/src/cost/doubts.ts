/** What must be said with every sum: what is in none of them, and on which figures they rest. */
import { type PayLine, type Term } from '#agreements';
import { sortedBy } from '../order.js';
import { type CostedSession, type CostFacts } from './cost-facts.js';
import { type UncertainFigure, type UnknownRate } from './cost-report.js';

/** Lines without a known rate, those alike together. */
export function noRates({ payees }: CostFacts, sessions: readonly CostedSession[]): readonly UnknownRate[] {
  const found = new Map<string, { row: Alike; people: Set<string>; lines: number }>();
  for (const { actual, planned } of sessions) {
    for (const { minor, kind, agreement, engagement, pay } of actual ?? planned) {
      if (minor !== null) continue;
      const key = `${agreement} ${kind} ${pay?.parameter}`;
      let own = found.get(key);
      if (own === undefined)
        found.set(key, (own = { row: rowOf(agreement, kind, pay), people: new Set(), lines: 0 }));
      own.lines += 1;
      const person = payees.get(engagement ?? '')?.personId;
      if (person !== undefined) own.people.add(person);
    }
  }
  return sortedBy(
    [...found.values()].map(({ row, people, lines }) => ({ ...row, lines, people: people.size })),
    ({ lines }) => -lines,
    ({ agreement }) => agreement,
    ({ kind }) => kind,
  );
}

type Alike = Omit<UnknownRate, 'lines' | 'people'>;

const rowOf = (agreement: string, kind: string, pay: PayLine | null): Alike =>
  pay === null
    ? { agreement, kind, parameter: null, note: '', said: null }
    : { agreement, kind, parameter: pay.parameter, note: pay.note, said: pay.said };

/** Figures that are old, stand in for others or are only there to plan with, and how much money rests on each. */
export function uncertainFigures(sessions: readonly CostedSession[]): readonly UncertainFigure[] {
  const found = new Map<Term, { lines: number; rests: number }>();
  for (const { actual, planned } of sessions) {
    for (const { pay, home } of actual ?? planned) {
      const term = pay?.term ?? null;
      if (term === null || term.standing === 'current') continue;
      let own = found.get(term);
      if (own === undefined) found.set(term, (own = { lines: 0, rests: 0 }));
      own.lines += 1;
      own.rests += home ?? 0;
    }
  }
  return sortedBy(
    [...found].map(([term, own]) => ({ ...told(term), ...own })),
    ({ rests }) => -rests,
    ({ agreement }) => agreement,
    ({ parameter }) => parameter,
  );
}

function told(term: Term): Omit<UncertainFigure, 'lines' | 'rests'> {
  const { agreement, parameter, value, unit, currency, when } = term;
  const { standing, year, source, confidence, note } = term;
  return { agreement, parameter, value, unit, currency, when, standing, year, source, confidence, note };
}
