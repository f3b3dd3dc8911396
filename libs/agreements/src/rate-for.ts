import { rates } from './data/rates.js';
import { type Rate } from './rule.js';

/**
 * The example rate for a call of `minutes` under an agreement, in proportion where only another length is known; null
 * where none is known, which never means nought: who plans must say how many chairs have no rate.
 */
export function rateFor(agreement: string, minutes: number, rateClass = 'session'): Rate | null {
  const own = rates.filter((rate) => rate.agreement === agreement);
  const ofClass = own.filter((rate) => rate.rateClass === rateClass);
  const fitting = ofClass.length > 0 ? ofClass : own.filter((rate) => rate.rateClass === own[0]?.rateClass);
  const rate = fitting.find((one) => one.callMinutes === minutes) ?? fitting[0];
  if (rate === undefined) return null;
  return { ...rate, minor: Math.round((rate.minor * minutes) / rate.callMinutes), callMinutes: minutes };
}
