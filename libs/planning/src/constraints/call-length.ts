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
  says: ({
    session,
    agreement,
    lengths,
    minutes,
  }: {
    readonly session: string;
    readonly agreement: string;
    readonly lengths: readonly number[];
    readonly minutes: number;
  }) => `${session}: ${agreement} has calls of ${lengths.join(', ')} minutes, not of ${minutes}`,
  check(view, report) {
    for (const session of view.sessions) {
      const rules = view.rules.get(session.rulesId);
      const amount = rules === undefined ? null : lengthMissed(session.minutes, rules);
      if (rules === undefined || amount === null) continue;
      const lengths = rules.calls.map((call) => call.minutes);
      report({
        figures: {
          session: sessionWords(view, session),
          agreement: rules.agreement,
          lengths,
          minutes: session.minutes,
        },
        involved: { sessions: [session.id] },
        amount,
      });
    }
  },
});
