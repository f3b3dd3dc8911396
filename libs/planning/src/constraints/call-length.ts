/** A call is as long as its agreement knows calls to be. */
import { lengthMissed } from '#agreements';
import { sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

export const callLength = constraint({
  id: 'call-length',
  code: 'SESSION.CALL_LENGTH',
  level: 'hard',
  unit: 'minutes',
  rule: 'A call is as long as its agreement knows calls to be.',
  check(view, report) {
    for (const session of view.sessions) {
      const rules = view.rules.get(session.rulesId);
      const amount = rules === undefined ? null : lengthMissed(session.minutes, rules);
      if (rules === undefined || amount === null) continue;
      const lengths = rules.calls.map((call) => call.minutes);
      report({
        message: `${sessionWords(view, session)}: ${rules.agreement} has calls of ${lengths.join(', ')} minutes, not of ${session.minutes}`,
        involved: { sessions: [session.id] },
        amount,
      });
    }
  },
});
