/** A call is held under an agreement whose figures are known for its date; nothing is guessed. */
import { breachOf, type ComplianceRule } from '../breach.js';
import { type JudgedCall } from '../view.js';
import { callWords } from '../words.js';

export const inForce: ComplianceRule<JudgedCall> = {
  id: 'in-force',
  sentence: 'A call is held under an agreement whose figures are known for its date.',
  check: (call) =>
    call.missing === null
      ? []
      : breachOf('in-force', [call], null, {
          amount: 1,
          unit: 'calls',
          message: `The call of ${callWords(call)} cannot be checked. ${call.missing.message}`,
        }),
};
