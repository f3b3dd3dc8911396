/** A call yields no more recorded music than its agreement allows. */
import { capSecondsOf } from '../../limits/cap.js';
import { ruleSaying } from '../../says/rule-says.js';
import { spokenCall } from '../../says/words.js';
import { breachOf, type ComplianceRule } from '../breach.js';
import { type JudgedCall } from '../view.js';

export const recordedCap: ComplianceRule<JudgedCall> = {
  id: 'recorded-cap',
  sentence: 'A call yields no more recorded music than its agreement allows.',
  check(call) {
    const cap = call.rules === null ? null : capSecondsOf(call.rules, call.minutes);
    const seconds = call.music.reduce((sum, one) => sum + one.seconds, 0);
    if (cap === null || seconds <= cap) return [];
    const caps = call.terms?.all('recorded-seconds') ?? [];
    const term = call.terms?.figure('recorded-seconds', { callMinutes: call.minutes }) ?? caps[0] ?? null;
    return breachOf('recorded-cap', [call], term, {
      amount: seconds - cap,
      unit: 'seconds',
      ...ruleSaying('RULES.RECORDED_CAP', {
        ...{ call: spokenCall(call), minutes: call.minutes },
        ...{ seconds, capSeconds: cap },
      }),
    });
  },
};
