/** Sessions are kept off holidays. */
import { sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

export const workingDay = constraint({
  id: 'working-day',
  code: 'SESSION.HOLIDAY',
  level: 'preference',
  unit: 'sessions',
  rule: 'Sessions are kept off holidays.',
  says: ({ session, holiday }: { readonly session: string; readonly holiday: string }) =>
    `${session} is on a holiday: ${holiday}`,
  check(view, report) {
    for (const session of view.sessions) {
      const holiday = view.locations.get(session.locationId)?.holidays[session.localStart.slice(0, 10)];
      if (holiday === undefined) continue;
      report({
        figures: { session: sessionWords(view, session), holiday },
        involved: { sessions: [session.id] },
        amount: 1,
        penalty: view.problem.weights.holiday,
      });
    }
  },
});
