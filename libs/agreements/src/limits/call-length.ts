import { type CallRules } from './call-rules.js';

/** By how many minutes a call misses the nearest length its agreement knows; null where it has one of them. */
export function lengthMissed(minutes: number, { calls }: Pick<CallRules, 'calls'>): number | null {
  if (calls.length === 0 || calls.some((call) => call.minutes === minutes)) return null;
  return Math.min(...calls.map((call) => Math.abs(call.minutes - minutes)));
}
