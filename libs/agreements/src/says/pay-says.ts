/** What is noted on lines of a bill, by code: in English, from its figures. */
export const paySays = {
  'PAY.NO_AGREEMENT': (_: object): string => 'nothing is known of the agreement on this day',
  'PAY.NO_SCALE': (_: object): string => 'the agreement has no known scale',
  'PAY.IN_PROPORTION': ({ minutes }: { readonly minutes: number }): string =>
    `in proportion to the scale of ${minutes} min`,
  'PAY.NO_GROUP_FEE': (_: object): string => 'no fee of the group is known',
  'PAY.AGREED_FOR_CALL': (_: object): string => 'agreed for one call',
  'PAY.MINIMUM_CALL': ({ minutes, paid }: { readonly minutes: number; readonly paid: number }): string =>
    `a call of ${minutes} min is paid as one of ${paid}`,
  'PAY.RELEASED': ({
    noticeHours,
    rateKnown,
  }: {
    readonly noticeHours: number;
    readonly rateKnown: boolean;
  }): string =>
    `released with ${noticeHours} h of notice${rateKnown ? '' : '; what that costs is not known'}`,
  /** Ids of instruments. */
  'PAY.DOUBLES': ({ instruments }: { readonly instruments: readonly string[] }): string =>
    instruments.join(', '),
  'PAY.OVERDUB_NO_RATE': (_: object): string => 'a part is recorded again over the first; no rate is known',
  'PAY.AS_USED': (_: object): string => 'as the current cut has it; the rate is for a minute',
  'PAY.OVERTIME': ({
    minutes,
    paid,
    lacks,
  }: {
    /** Beyond those that are paid. */
    readonly minutes: number;
    readonly paid: number;
    readonly lacks: 'rule' | 'rate' | null;
  }): string => {
    const unknown = { rule: '; no rule for it is known', rate: '; no rate is known' };
    return `${minutes} min beyond the ${paid} that are paid${lacks === null ? '' : unknown[lacks]}`;
  },
  /** `takenAs`: the class of an instrument that the agreement does not name. */
  'PAY.PORTERAGE': ({
    instrument,
    takenAs,
  }: {
    readonly instrument: string;
    readonly takenAs: string | null;
  }): string => (takenAs === null ? instrument : `${instrument}, taken to be of class ${takenAs}`),
  'PAY.NIGHT': ({ from, to }: { readonly from: string; readonly to: string }): string =>
    `${from}–${to} local time`,
  'PAY.HOLIDAY': ({ holidays }: { readonly holidays: readonly string[] }): string => holidays.join(', '),
  'PAY.FIRST_DESK_LEADS': (_: object): string => 'nobody has the rank of a leader: the first desk is taken',
  'PAY.FIRST_CHAIR': (_: object): string => 'first chair',
  'PAY.CONTRACTOR_DUE': ({ players }: { readonly players: number | null }): string =>
    `nobody of the rank is engaged: one who does not play, from ${players} players on`,
  'PAY.AS_PAID': (_: object): string => 'as the payroll has it',
};

type Code = keyof typeof paySays;

/** A note, and what it is worded from. */
export interface PayNote {
  readonly note: string;
  readonly said: { readonly code: Code; readonly figures: object } | null;
}

export const NO_NOTE: PayNote = { note: '', said: null };

export const payNote = <C extends Code>(code: C, figures: Parameters<(typeof paySays)[C]>[0]): PayNote => ({
  note: (paySays[code] as (given: typeof figures) => string)(figures),
  said: { code, figures },
});
