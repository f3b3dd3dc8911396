/** Sessions are kept off holidays. */
import { sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

export const workingDay = constraint({
  id: 'working-day',
  code: 'SESSION.HOLIDAY',
  level: 'preference',
  unit: 'sessions',
  rule: 'Sessions are kept off holidays.',
  check(view, report) {
    for (const session of view.sessions) {
      const holiday = view.locations.get(session.locationId)?.holidays[session.localStart.slice(0, 10)];
      if (holiday === undefined) continue;
      report({
        message: `${sessionWords(view, session)} is on a holiday: ${holiday}`,
        involved: { sessions: [session.id] },
        amount: 1,
        penalty: view.problem.weights.holiday,
      });
    }
  },
});
