import { type Rule, type RuleParameter } from '../rule.js';

/** The seed figures are taken as in force from here on; sessions before it are history. */
const SINCE = '2000-01-01';

type Terms = Pick<Rule, 'severity' | 'source' | 'confidence' | 'note'>;

const agreed: Terms = { severity: 'hard', source: 'agreement', confidence: 'medium', note: '' };
const practice: Terms = { severity: 'hard', source: 'practice', confidence: 'medium', note: '' };
const planningFigure = (note: string): Terms => ({
  severity: 'hard',
  source: 'planning-figure',
  confidence: 'low',
  note,
});
const statute: Terms = {
  severity: 'hard',
  source: 'statute',
  confidence: 'high',
  note: '11 h of daily rest (Directive 2003/88/EC, article 3, and its counterparts)',
};
const usableDefault = planningFigure('usable default, no current agreement text behind it');

const UNITS: Readonly<Record<RuleParameter, Rule['unit']>> = {
  'call-minutes': 'minutes',
  'recorded-seconds': 'seconds',
  'sessions-per-day': 'sessions',
  'minutes-per-day': 'minutes',
  'minutes-between-sessions': 'minutes',
  'turnaround-minutes': 'minutes',
  'break-minutes': 'minutes',
  'overtime-unit-minutes': 'minutes',
};

type Line = readonly [RuleParameter, value: number, callMinutes: number | null, Terms];

const table = (agreement: string, ...lines: readonly Line[]): readonly Rule[] =>
  lines.map(([parameter, value, callMinutes, terms]) => ({
    agreement,
    parameter,
    value,
    unit: UNITS[parameter],
    callMinutes,
    validFrom: SINCE,
    validTo: null,
    ...terms,
  }));

const call = (minutes: number, terms: Terms = agreed): Line => ['call-minutes', minutes, minutes, terms];
const cap = (callMinutes: number, seconds: number, terms: Terms): Line => [
  'recorded-seconds',
  seconds,
  callMinutes,
  terms,
];
const breaks = (callMinutes: number, minutes: number, terms: Terms = agreed): Line => [
  'break-minutes',
  minutes,
  callMinutes,
  terms,
];

/** What every agreement falls back on: two sessions of three hours a day, an hour between them, eleven hours of rest. */
const dayLimits = (rest: Terms = usableDefault): readonly Line[] => [
  ['sessions-per-day', 2, null, usableDefault],
  ['minutes-per-day', 360, null, usableDefault],
  ['minutes-between-sessions', 60, null, usableDefault],
  ['turnaround-minutes', 660, null, rest],
];

const perHour = planningFigure(
  'no cap is agreed; 5 recorded minutes an hour (of the usual 4 to 6) to plan with',
);
const buyOut = (agreement: string): readonly Rule[] =>
  table(
    agreement,
    call(180, practice),
    call(240, practice),
    cap(180, 900, perHour),
    cap(240, 1_200, perHour),
    breaks(180, 30, practice),
    breaks(240, 40, practice),
    ...dayLimits(statute),
  );

const circa1999: Terms = {
  ...agreed,
  source: 'old-edition',
  confidence: 'low',
  note: 'edition of about 1999',
};
const noCapSeen = planningFigure('no cap seen in the tariff; 15 minutes in 3 h to plan with');

/** The first call length of an agreement is its usual one. */
export const rules: readonly Rule[] = [
  ...table(
    'afm-film',
    call(180),
    call(360, { ...agreed, note: 'double session: two of three hours' }),
    cap(180, 900, circa1999),
    cap(360, 1_800, circa1999),
    breaks(180, 30),
    breaks(360, 60),
    ['overtime-unit-minutes', 15, null, { ...agreed, severity: 'cost' }],
    ...dayLimits(),
  ),
  ...table(
    'afm-srla',
    call(180),
    call(90, { ...agreed, note: 'special session' }),
    cap(180, 900, agreed),
    cap(90, 450, agreed),
    breaks(180, 20),
    ['overtime-unit-minutes', 15, null, { ...agreed, severity: 'cost' }],
    ...dayLimits(),
  ),
  ...table(
    'mu-pact',
    call(180),
    cap(180, 1_200, { ...practice, note: 'film: 20 minutes in 3 h by practice' }),
    breaks(180, 15),
    ['overtime-unit-minutes', 15, null, { ...agreed, severity: 'cost' }],
    ...dayLimits(statute),
  ),
  ...table(
    'bpi',
    call(180),
    call(120),
    call(240),
    cap(180, 1_200, agreed),
    cap(120, 600, agreed),
    cap(240, 1_800, agreed),
    breaks(180, 15),
    ['overtime-unit-minutes', 15, null, { ...agreed, severity: 'cost' }],
    ...dayLimits(statute),
  ),
  ...table(
    'smv',
    call(180),
    cap(180, 900, noCapSeen),
    ['overtime-unit-minutes', 15, null, { ...agreed, severity: 'cost' }],
    ...dayLimits(statute),
  ),
  ...table(
    'italy-turno',
    call(180),
    cap(180, 840, { ...agreed, note: '14 minutes guaranteed in a turno' }),
    ...dayLimits(statute),
  ),
  ...buyOut('buy-out-budapest'),
  ...buyOut('buy-out-prague'),
  ...table(
    'buy-out-skopje',
    ...[180, 60, 120, 240].flatMap((minutes): readonly Line[] => [
      call(minutes, { ...practice, note: 'blocks of 60 minutes' }),
      cap(minutes, minutes * 5, perHour),
    ]),
    ...dayLimits(statute),
  ),
  ...buyOut('buy-out-vienna'),
];
