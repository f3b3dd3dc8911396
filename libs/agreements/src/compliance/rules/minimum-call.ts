/** A call shorter than the shortest that is paid costs as much as that one. */
import { ruleSaying } from '../../says/rule-says.js';
import { spokenCall } from '../../says/words.js';
import { breachOf, type ComplianceRule } from '../breach.js';
import { type JudgedCall } from '../view.js';

export const minimumCall: ComplianceRule<JudgedCall> = {
  id: 'minimum-call',
  sentence: 'A call shorter than the minimum is paid as the minimum.',
  check(call) {
    const term = call.terms?.figure('minimum-call-minutes') ?? null;
    if (term === null || call.minutes >= term.value) return [];
    return breachOf('minimum-call', [call], term, {
      severity: 'cost',
      amount: term.value - call.minutes,
      unit: 'minutes',
      ...ruleSaying('RULES.MINIMUM_CALL', {
        call: spokenCall(call),
        minutes: call.minutes,
        paid: term.value,
      }),
    });
  },
};
