import { type TermLine } from '../terms/term.js';
import { agreed, breaks, call, cap, dayLimits, money, percussionIsOne, priced, term } from './shorthand.js';

const circa1999 = {
  ...agreed,
  source: 'old-edition',
  confidence: 'low',
  year: 1999,
  note: 'edition of about 1999',
} as const;

/** What the film agreements of the AFM share: they differ in their scales. */
export const filmTerms: readonly TermLine[] = [
  call(180),
  call(360, { ...agreed, note: 'double session: two of three hours' }),
  term('minimum-call-minutes', 180, agreed),
  cap(180, 900, circa1999),
  cap(360, 1_800, circa1999),
  breaks(180, 30),
  breaks(360, 60),
  term('break-length-minutes', 10, agreed),
  term('break-every-minutes', 60, { ...agreed, note: 'ten minutes an hour; they may be moved' }),
  ...dayLimits(),
  term('overtime-unit-minutes', 15, priced),
  term('first-double-percent', 50, priced),
  term('further-double-percent', 20, priced),
  percussionIsOne,
  term('leader-percent', 100, { ...priced, note: 'paid 200 % of scale' }),
  term('contractor-from-headcount', 10, { ...priced, severity: 'warn', note: 'an orchestra manager' }),
  term(
    'contractor-percent',
    100,
    { ...priced, note: 'paid 200 % of scale' },
    { headcount: { from: 10, to: null } },
  ),
  term('night-percent', 50, priced, { window: { from: '00:00', to: '08:00' } }),
  term('holiday-percent', 100, { ...priced, note: 'paid 200 % of scale' }),
];

/** The larger the orchestra, the less each player: the 35th may lower the bill. */
export const filmScales = (backing: Parameters<typeof money>[2]): readonly TermLine[] =>
  (
    [
      [14_000, 1, 23],
      [13_200, 24, 34],
      [12_000, 35, null],
    ] as const
  ).map(([minor, from, to]) =>
    money('scale', [minor, 'USD'], backing, { callMinutes: 180, headcount: { from, to } }),
  );
