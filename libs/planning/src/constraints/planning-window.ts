/** A session begins on a date of the planning window. */
import { daysBetween } from '#clock';
import { sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

export const planningWindow = constraint({
  id: 'planning-window',
  code: 'SESSION.OUTSIDE_WINDOW',
  level: 'hard',
  unit: 'days',
  rule: 'A session begins on a date of the planning window.',
  check(view, report) {
    const { from, to } = view.problem.window;
    for (const session of view.sessions) {
      const date = session.localStart.slice(0, 10);
      if (date >= from && date <= to) continue;
      report({
        message: `${sessionWords(view, session)} lies outside the planning window ${from} to ${to}`,
        involved: { sessions: [session.id] },
        amount: date < from ? daysBetween(date, from) : daysBetween(to, date),
      });
    }
  },
});
