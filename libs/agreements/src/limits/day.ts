import { type CallRules } from './call-rules.js';

/**
 * By how many minutes one player's calls of a local day, in their order, go beyond what is allowed: those of the calls
 * too many or the minutes too many, whichever are more. Null within the limits; one call alone is never too much.
 */
export function dayExcess(minutesOfCalls: readonly number[], rules: CallRules): number | null {
  if (minutesOfCalls.length < 2) return null;
  const minutes = sum(minutesOfCalls);
  if (minutesOfCalls.length <= rules.sessionsPerDay && minutes <= rules.minutesPerDay) return null;
  return Math.max(sum(minutesOfCalls.slice(rules.sessionsPerDay)), minutes - rules.minutesPerDay);
}

const sum = (figures: readonly number[]): number => figures.reduce((total, one) => total + one, 0);
