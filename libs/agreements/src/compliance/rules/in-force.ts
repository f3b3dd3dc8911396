/** A call is held under an agreement whose figures are known for its date; nothing is guessed. */
import { ruleSaying } from '../../says/rule-says.js';
import { spokenCall } from '../../says/words.js';
import { breachOf, type ComplianceRule } from '../breach.js';
import { type JudgedCall } from '../view.js';

export const inForce: ComplianceRule<JudgedCall> = {
  id: 'in-force',
  sentence: 'A call is held under an agreement whose figures are known for its date.',
  check: (call) =>
    call.missing === null
      ? []
      : breachOf('in-force', [call], null, {
          amount: 1,
          unit: 'calls',
          ...ruleSaying('RULES.IN_FORCE', {
            call: spokenCall(call),
            agreement: call.agreement,
            date: call.date,
            known: call.missing.known,
          }),
        }),
};
