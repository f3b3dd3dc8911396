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
  says: ({ session, from, to }: { readonly session: string; readonly from: string; readonly to: string }) =>
    `${session} lies outside the planning window ${from} to ${to}`,
  check(view, report) {
    const { from, to } = view.problem.window;
    for (const session of view.sessions) {
      const date = session.localStart.slice(0, 10);
      if (date >= from && date <= to) continue;
      report({
        figures: { session: sessionWords(view, session), from, to },
        involved: { sessions: [session.id] },
        amount: date < from ? daysBetween(date, from) : daysBetween(to, date),
      });
    }
  },
});
