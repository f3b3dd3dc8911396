import { type CallRules } from './call-rules.js';

/**
 * Most seconds that a call of this length may yield, or null where the agreement names no cap. A length the agreement
 * does not know has the usual call's cap in proportion.
 */
export function capSecondsOf(rules: CallRules | undefined, minutes: number): number | null {
  const known = rules?.calls.find((call) => call.minutes === minutes);
  if (known !== undefined) return known.capSeconds;
  const usual = rules?.calls[0];
  return usual?.capSeconds == null ? null : Math.floor((usual.capSeconds * minutes) / usual.minutes);
}
