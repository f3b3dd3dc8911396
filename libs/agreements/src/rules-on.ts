import { agreements } from './data/agreements.js';
import { rules } from './data/rules.js';
import { type Agreement, type Rule, type RuleParameter } from './rule.js';

/** A length a call may have, and the music it may yield. */
export interface CallLength {
  readonly minutes: number;
  /** Most seconds recorded in it; null: no cap is known. */
  readonly capSeconds: number | null;
}

/** What the planner keeps to, read from the rules in force on one date. The first of `calls` is the usual one. */
export interface RulesInForce {
  /** The agreement and the date since which exactly these figures hold: equal ids have equal figures. */
  readonly id: string;
  readonly agreement: string;
  readonly calls: readonly CallLength[];
  readonly sessionsPerDay: number;
  readonly minutesPerDay: number;
  readonly minutesBetween: number;
  readonly turnaroundMinutes: number;
  /** The figures themselves, with source and confidence. */
  readonly rules: readonly Rule[];
}

/** An expected "no": `AGREEMENT.UNKNOWN`, or `AGREEMENT.NOT_IN_FORCE` where nothing is known for that date. */
export interface AgreementRefusal {
  readonly ok: false;
  readonly code: 'AGREEMENT.UNKNOWN' | 'AGREEMENT.NOT_IN_FORCE';
  readonly message: string;
}

export type AgreementResult<T> = { readonly ok: true; readonly value: T } | AgreementRefusal;

/** Every agreement with all its dated figures, by id. */
export const listAgreements = (): readonly (Agreement & { readonly rules: readonly Rule[] })[] =>
  agreements.map((one) => ({ ...one, rules: rules.filter((rule) => rule.agreement === one.id) }));

/** The figures of an agreement on a local date (`YYYY-MM-DD`). */
export function rulesOn(agreement: string, date: string): AgreementResult<RulesInForce> {
  const own = rules.filter((rule) => rule.agreement === agreement);
  if (own.length === 0) {
    const known = agreements.map((one) => one.id).join(', ');
    return {
      ok: false,
      code: 'AGREEMENT.UNKNOWN',
      message: `There is no agreement "${agreement}". Known: ${known}.`,
    };
  }
  const inForce = own.filter(
    (rule) => rule.validFrom <= date && (rule.validTo === null || date < rule.validTo),
  );
  const calls = callsOf(inForce);
  if (calls.length === 0) {
    return {
      ok: false,
      code: 'AGREEMENT.NOT_IN_FORCE',
      message: `No figures of ${agreement} are known for ${date}.`,
    };
  }
  const since = inForce.map((rule) => rule.validFrom).reduce((a, b) => (a > b ? a : b));
  return {
    ok: true,
    value: {
      id: `${agreement}@${since}`,
      agreement,
      calls,
      sessionsPerDay: figure(inForce, 'sessions-per-day', 2),
      minutesPerDay: figure(inForce, 'minutes-per-day', 360),
      minutesBetween: figure(inForce, 'minutes-between-sessions', 60),
      turnaroundMinutes: figure(inForce, 'turnaround-minutes', 660),
      rules: inForce,
    },
  };
}

const callsOf = (inForce: readonly Rule[]): readonly CallLength[] =>
  inForce
    .filter((rule) => rule.parameter === 'call-minutes')
    .map(({ value: minutes }) => ({
      minutes,
      capSeconds:
        inForce.find((rule) => rule.parameter === 'recorded-seconds' && rule.callMinutes === minutes)
          ?.value ?? null,
    }));

const figure = (inForce: readonly Rule[], parameter: RuleParameter, otherwise: number): number =>
  inForce.find((rule) => rule.parameter === parameter)?.value ?? otherwise;
