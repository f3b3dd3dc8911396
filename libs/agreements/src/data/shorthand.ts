import { parameterEntry, type Parameter } from '../terms/parameters.js';
import { type TermLine } from '../terms/term.js';
import { type When } from '../terms/when.js';

/** The seed figures are taken as in force from here on; sessions before it are history. */
const SINCE = '2000-01-01';

type Backing = Pick<TermLine, 'severity' | 'source' | 'confidence' | 'year' | 'note'>;

export const agreed: Backing = { severity: 'hard', source: 'agreement', confidence: 'medium' };
export const practice: Backing = { severity: 'hard', source: 'practice', confidence: 'medium' };
/** Figures that cost money when they apply, and break nothing. */
export const priced: Backing = { severity: 'cost', source: 'agreement', confidence: 'medium' };
export const planningFigure = (note: string): Backing => ({
  severity: 'hard',
  source: 'planning-figure',
  confidence: 'low',
  note,
});
/** A rate of a past year: an example to be overridden. */
export const oldRate = (year: number | null, note = ''): Backing => ({
  severity: 'cost',
  source: 'old-edition',
  confidence: 'low',
  year,
  note,
});
/** Another scale's figure, standing in. */
export const proxyRate = (year: number | null, note: string): Backing => ({
  ...oldRate(year, note),
  source: 'proxy',
});
const statute: Backing = {
  severity: 'hard',
  source: 'statute',
  confidence: 'high',
  note: '11 h of daily rest (Directive 2003/88/EC, article 3, and its counterparts)',
};
const usableDefault = planningFigure('usable default, no current agreement text behind it');

/** A figure in its parameter's own unit. */
export const term = (
  parameter: Exclude<Parameter, MoneyParameter>,
  value: number,
  backing: Backing,
  when?: When,
): TermLine => ({
  parameter,
  value,
  unit: parameterEntry(parameter).unit,
  ...(when === undefined ? {} : { when }),
  validFrom: SINCE,
  validTo: null,
  ...backing,
});

type MoneyParameter =
  | 'scale'
  | 'principal-fee'
  | 'double-fee'
  | 'overtime-fee'
  | 'porterage'
  | 'health-fee'
  | 'use-fee-per-minute';

/** An amount in minor units of a currency. */
export const money = (
  parameter: MoneyParameter,
  [minor, currency]: readonly [minor: number, currency: string],
  backing: Backing,
  when?: When,
): TermLine => ({
  parameter,
  value: minor,
  unit: 'minor',
  currency,
  ...(when === undefined ? {} : { when }),
  validFrom: SINCE,
  validTo: null,
  ...backing,
});

export const call = (minutes: number, backing: Backing = agreed): TermLine =>
  term('call-minutes', minutes, backing, { callMinutes: minutes });

export const cap = (callMinutes: number, seconds: number, backing: Backing): TermLine =>
  term('recorded-seconds', seconds, backing, { callMinutes });

export const breaks = (callMinutes: number, minutes: number, backing: Backing = agreed): TermLine =>
  term('break-minutes', minutes, backing, { callMinutes });

/** What an agreement falls back on: two calls and six hours a day, an hour between them, eleven hours of rest. */
export const dayLimits = (
  between: TermLine = term('minutes-between-sessions', 60, usableDefault),
): TermLine[] => [
  term('sessions-per-day', 2, usableDefault),
  term('minutes-per-day', 360, usableDefault),
  between,
  term('turnaround-minutes', 660, usableDefault),
];

/** The same where the law asks for eleven hours of rest. */
export const europeanDay = (): TermLine[] => [...dayLimits(), term('statutory-rest-minutes', 660, statute)];

/** Everywhere one player at the timpani and in the percussion section has one job, not two. */
export const percussionIsOne: TermLine = term(
  'non-double',
  0,
  { ...practice, severity: 'cost' },
  {
    instruments: ['timpani', 'percussion'],
  },
);

/** Where a fee is for the player and whatever he plays. */
export const doublesIncluded: readonly TermLine[] = (
  ['first-double-percent', 'further-double-percent'] as const
).map((parameter) => term(parameter, 0, { ...practice, severity: 'cost', note: 'usually in the fee' }));
