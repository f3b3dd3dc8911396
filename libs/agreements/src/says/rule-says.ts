import { paySays } from './pay-says.js';
import { callWords, hoursWords, lengthWords, type SpokenCall } from './words.js';

interface OfCall {
  readonly call: SpokenCall;
}

/** What is paid on top of a call's pay, and why. */
type Premium = OfCall & { readonly percent: number } & (
    | { readonly kind: 'night'; readonly minutes: number; readonly from: string; readonly to: string }
    | { readonly kind: 'weekend' }
    | { readonly kind: 'holiday'; readonly holiday: string }
  );

interface Missing extends OfCall {
  readonly agreement: string;
  readonly date: string;
  /** The agreements there are, where there is none of that name; null: it has no figures for the date. */
  readonly known: readonly string[] | null;
}

function premium(figures: Premium): string {
  const the = `The call of ${callWords(figures.call)}`;
  const onTop = `at ${figures.percent} % on top`;
  switch (figures.kind) {
    case 'night':
      return `${the} has ${figures.minutes} minutes between ${figures.from} and ${figures.to}, ${onTop}`;
    case 'weekend':
      return `${the} is at the weekend, ${onTop}`;
    case 'holiday':
      return `${the} is on a holiday (${figures.holiday}), ${onTop}`;
  }
}

const missing = ({ call, agreement, date, known }: Missing): string =>
  `The call of ${callWords(call)} cannot be checked. ` +
  (known === null
    ? `No figures of ${agreement} are known for ${date}.`
    : `There is no agreement "${agreement}". Known: ${known.join(', ')}.`);

/** What breaks a rule, by code: in English, from its figures. */
const breachSays = {
  'RULES.IN_FORCE': missing,
  'RULES.CALL_LENGTH': ({
    call,
    minutes,
    agreement,
    lengths,
  }: OfCall & {
    readonly minutes: number;
    readonly agreement: string;
    readonly lengths: readonly number[];
  }): string =>
    `The call of ${callWords(call)} lasts ${minutes} minutes; ${agreement} has calls of ${lengths.join(', ')}`,
  'RULES.RECORDED_CAP': ({
    call,
    seconds,
    capSeconds,
    minutes,
  }: OfCall & { readonly seconds: number; readonly capSeconds: number; readonly minutes: number }): string =>
    `The call of ${callWords(call)} has ${lengthWords(seconds)} of music; ${lengthWords(capSeconds)} may be recorded in ${minutes} minutes`,
  'RULES.MINIMUM_CALL': ({
    call,
    minutes,
    paid,
  }: OfCall & { readonly minutes: number; readonly paid: number }): string =>
    `The call of ${callWords(call)} lasts ${minutes} minutes and is paid as ${paid}`,
  'RULES.BREAKS': ({
    call,
    owed,
    minutes,
  }: OfCall & { readonly owed: number; readonly minutes: number }): string =>
    `The call of ${callWords(call)} owes ${owed} minutes of breaks, which find no place in its ${minutes} minutes`,
  'RULES.PREMIUMS': premium,
  'RULES.THRESHOLDS': ({
    call,
    players,
    rank,
    from,
  }: OfCall & {
    readonly players: number;
    readonly rank: 'leader' | 'contractor';
    readonly from: number;
  }): string =>
    `The call of ${callWords(call)} has ${players} players and no ${rank}; from ${from} on one is due`,
  'RULES.REST': ({
    calls: [one, other],
    had,
    due,
  }: {
    readonly calls: readonly [SpokenCall, SpokenCall];
    /** Minutes. */
    readonly had: number;
    readonly due: number;
  }): string =>
    `${hoursWords(had)} of rest between the calls of ${callWords(one)} and ${callWords(other)}; ${hoursWords(due)} are due`,
  'RULES.DAY_LIMIT': ({
    calls,
    minutes,
    date,
    agreement,
    mostCalls,
    mostMinutes,
  }: {
    readonly calls: number;
    readonly minutes: number;
    readonly date: string;
    readonly agreement: string;
    readonly mostCalls: number;
    readonly mostMinutes: number;
  }): string =>
    `${calls} calls (${hoursWords(minutes)}) on ${date}; ${agreement} allows ${mostCalls} (${hoursWords(mostMinutes)})`,
  'RULES.LONG_DAY': ({
    minutes,
    date,
    due,
  }: {
    readonly minutes: number;
    readonly date: string;
    readonly due: number;
  }): string => `${minutes} minutes of calls on ${date} with no break of ${due} minutes between them`,
};

/** How a breach is mended, by code. */
const repairSays = {
  'REPAIR.OTHER_DAY': ({
    call,
    date,
    time,
  }: OfCall & { readonly date: string; readonly time: string }): string =>
    `hold the call of ${callWords(call)} on ${date} at ${time} instead`,
  /** Minutes: negative where it begins earlier. */
  'REPAIR.OTHER_START': ({
    call,
    minutes,
    time,
  }: OfCall & { readonly minutes: number; readonly time: string }): string =>
    `begin the call of ${callWords(call)} ${hoursWords(Math.abs(minutes))} ${minutes > 0 ? 'later' : 'earlier'}, at ${time}`,
  'REPAIR.OTHER_LENGTH': ({ call, minutes }: OfCall & { readonly minutes: number }): string =>
    `make the call of ${callWords(call)} ${minutes} minutes long`,
  'REPAIR.OTHER_CALL': ({ call, pass }: OfCall & { readonly pass: string }): string =>
    `record ${pass} in the call of ${callWords(call)} instead`,
  'REPAIR.RELEASE': ({ call, names }: OfCall & { readonly names: readonly string[] }): string =>
    `let ${names.join(', ')} go from the call of ${callWords(call)} and call others`,
};

/** What is wrong with, or not known of, the clock of a call, by code. */
const rundownSays = {
  'RUNDOWN.NO_TERMS': (_: object): string =>
    'Nothing is known of the agreement on this day: no break is placed.',
  'RUNDOWN.NO_BREAK_RULE': ({ name }: { readonly agreement: string; readonly name: string }): string =>
    `The agreement ${name} has no known rule on breaks: none is placed.`,
  'RUNDOWN.NO_MUSIC': (_: object): string => 'No pass is in the run order.',
  'RUNDOWN.BREAKS_FILL_CALL': ({
    owed,
    minutes,
  }: {
    readonly owed: number;
    readonly minutes: number;
  }): string => `${owed} min of breaks are owed in a call of ${minutes} min.`,
  'RUNDOWN.MUSIC_TOO_LONG': ({
    overSeconds,
    workMinutes,
  }: {
    readonly overSeconds: number;
    readonly workMinutes: number;
  }): string => `The music is ${overSeconds} s longer than the ${workMinutes} min without breaks.`,
  'RUNDOWN.CAP_EXCEEDED': ({ overSeconds }: { readonly overSeconds: number }): string =>
    `The music is ${overSeconds} s over the cap of the call.`,
  'RUNDOWN.NO_LEGAL_BREAK': ({
    byMinute,
    workStretch,
  }: {
    readonly byMinute: number | null;
    readonly workStretch: number | null;
  }): string => {
    const wants = [
      ...(byMinute === null ? [] : [`a break by minute ${byMinute}`]),
      ...(workStretch === null ? [] : [`no more than ${workStretch} min of work in one go`]),
    ];
    return `The breaks of the call cannot be placed so that there is ${wants.join(' and ')}.`;
  },
};

/** What is said of agreements by a code that is kept with its figures. */
export const ruleSays = { ...breachSays, ...repairSays, ...rundownSays, ...paySays };

type Code = keyof typeof ruleSays;

/** What is said: a stable code with its figures, and the same in English. */
export interface RuleSaying {
  readonly code: string;
  readonly figures: object;
  readonly message: string;
}

export const ruleSaying = <C extends Code>(
  code: C,
  figures: Parameters<(typeof ruleSays)[C]>[0],
): RuleSaying => ({
  code,
  figures,
  message: (ruleSays[code] as (given: typeof figures) => string)(figures),
});
