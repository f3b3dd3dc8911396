/** Every parameter a term may have: its unit, what it means in a sentence, and what may narrow it. */
import { type When } from './when.js';

/** `minor` is money in the term's currency; `musicians` counts players; `percent` adds to the scale unless it says else. */
export const UNITS = ['minutes', 'seconds', 'sessions', 'percent', 'minor', 'musicians'] as const;
export type Unit = (typeof UNITS)[number];

interface ParameterEntry {
  readonly unit: Unit;
  readonly meaning: string;
  /** The keys of `when` it takes. */
  readonly when: readonly (keyof When)[];
  /** Those of them it cannot do without. */
  readonly needs?: readonly (keyof When)[];
}

const of = (
  unit: Unit,
  meaning: string,
  when: readonly (keyof When)[] = [],
  needs: readonly (keyof When)[] = [],
): ParameterEntry => ({ unit, meaning, when, needs });

export const PARAMETERS = {
  // time
  'call-minutes': of('minutes', 'A length a call may have.', ['callMinutes']),
  'minimum-call-minutes': of('minutes', 'A shorter call is paid as one of this length.'),
  'recorded-seconds': of(
    'seconds',
    'Most music recorded in a call of this length.',
    ['callMinutes'],
    ['callMinutes'],
  ),
  'sessions-per-day': of('sessions', 'Most calls of one player on a local day.'),
  'minutes-per-day': of('minutes', 'Most called minutes of one player on a local day.'),
  'minutes-between-sessions': of('minutes', 'Rest between two calls of one player on one day.'),
  'turnaround-minutes': of('minutes', 'Rest between the last call of a day and the first of the next.'),
  'statutory-rest-minutes': of('minutes', 'Daily rest that the law asks for, whatever was agreed.'),
  // breaks
  'break-minutes': of('minutes', 'Breaks owed in a call of this length, in all.', ['callMinutes']),
  'break-length-minutes': of('minutes', 'Length of one break.', ['callMinutes']),
  'break-every-minutes': of(
    'minutes',
    'One break is owed for each such stretch of the call; they may be moved.',
  ),
  'break-by-minute': of('minutes', 'The break begins no later than this minute of the call.', [
    'callMinutes',
  ]),
  'work-stretch-minutes': of('minutes', 'Longest stretch of work without a break.'),
  'long-day-break-minutes': of(
    'minutes',
    'Break that the law asks for in a day of so many minutes.',
    ['dayMinutes'],
    ['dayMinutes'],
  ),
  // people
  'leader-from-headcount': of('musicians', 'From so many players on a leader must be engaged.'),
  'contractor-from-headcount': of('musicians', 'From so many players on a contractor must be engaged.'),
  'non-double': of(
    'percent',
    'Played by one player, these two instruments are no double: they add nothing.',
    ['instruments'],
    ['instruments'],
  ),
  // pay
  scale: of(
    'minor',
    'Pay of one player for a call of this length.',
    ['callMinutes', 'headcount', 'rank', 'rateClass', 'instruments'],
    ['callMinutes'],
  ),
  'leader-percent': of('percent', 'What the leader is paid on top of scale.', ['headcount']),
  'contractor-percent': of('percent', 'What the contractor is paid on top of scale.', ['headcount']),
  'principal-fee': of('minor', 'What a principal is paid on top of scale, per call.', [
    'callMinutes',
    'instruments',
  ]),
  'principal-percent': of('percent', 'What a principal is paid on top of scale.', ['instruments']),
  'first-double-percent': of('percent', 'On top of scale for the first instrument besides the own.'),
  'further-double-percent': of('percent', 'On top of scale for each further one.'),
  'treble-percent': of('percent', 'On top of scale, in all, for two instruments besides the own.'),
  'double-fee': of('minor', 'For each instrument besides the own, per call.'),
  'overdub-percent': of('percent', 'On top of scale for recording the same part again over the first.'),
  'overtime-unit-minutes': of('minutes', 'Overtime is paid by started units of this length.'),
  'overtime-fee': of('minor', 'Pay of one started unit of overtime.'),
  'overtime-percent': of('percent', 'What a minute of overtime adds to the scale’s share of a minute.'),
  'night-percent': of('percent', 'On top of scale for minutes inside the window.', ['window'], ['window']),
  'weekend-percent': of('percent', 'On top of scale on these weekdays.', ['weekdays'], ['weekdays']),
  'holiday-percent': of('percent', 'On top of scale on a public holiday.'),
  porterage: of('minor', 'For bringing an instrument of this class, per call.', [
    'porterageClass',
    'instruments',
  ]),
  'cancellation-percent': of(
    'percent',
    'Of the pay of a call that was cancelled with this notice.',
    ['noticeHours'],
    ['noticeHours'],
  ),
  'pension-percent': of('percent', 'Paid for the player, on top of his pay.'),
  'health-fee': of('minor', 'Paid for the player’s health fund, per call.', ['callMinutes']),
  'vacation-percent': of('percent', 'Holiday pay, on top of his pay.'),
  'use-fee-per-minute': of(
    'minor',
    'For each minute of the music that the film uses, per player who recorded it.',
  ),
} as const satisfies Readonly<Record<string, ParameterEntry>>;

export type Parameter = keyof typeof PARAMETERS;

export const parameterNames = Object.keys(PARAMETERS) as readonly Parameter[];

export const parameterEntry = (parameter: Parameter): ParameterEntry => PARAMETERS[parameter];

/** The unit of a parameter, by a name that somebody wrote; undefined: there is no such parameter. */
export const unitOf = (name: string): Unit | undefined =>
  parameterNames.some((one) => one === name) ? PARAMETERS[name as Parameter].unit : undefined;
