/** A call is as long as its agreement knows calls to be. */
import { lengthMissed } from '../../limits/call-length.js';
import { ruleSaying } from '../../says/rule-says.js';
import { spokenCall } from '../../says/words.js';
import { breachOf, type ComplianceRule } from '../breach.js';
import { type JudgedCall } from '../view.js';

export const callLength: ComplianceRule<JudgedCall> = {
  id: 'call-length',
  sentence: 'A call is as long as its agreement knows calls to be.',
  check(call) {
    const amount = call.rules === null ? null : lengthMissed(call.minutes, call.rules);
    if (call.rules === null || amount === null) return [];
    const lengths = call.rules.calls.map(({ minutes }) => minutes);
    const term = call.terms?.all('call-minutes')[0] ?? null;
    return breachOf('call-length', [call], term, {
      amount,
      unit: 'minutes',
      ...ruleSaying('RULES.CALL_LENGTH', {
        call: spokenCall(call),
        minutes: call.minutes,
        agreement: call.agreement,
        lengths,
      }),
    });
  },
};
