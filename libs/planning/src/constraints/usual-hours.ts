/**
 * Calls are held at usual hours. Only of new sessions: whoever fixed one knew the hour. What a holiday weighs is another
 * rule's matter.
 */
import { weekdayOf } from '#clock';
import { byId } from '../view/indexes.js';
import { sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

const SATURDAY = 6;

export const usualHours = constraint({
  id: 'usual-hours',
  code: 'SESSION.UNUSUAL_HOUR',
  level: 'preference',
  unit: 'degrees',
  rule: 'Calls are held on weekdays, at hours at which calls usually begin.',
  says: ({ session, weekend }: { readonly session: string; readonly weekend: boolean }) =>
    `${session} is ${weekend ? 'on a weekend' : 'at an unusual hour'}`,
  check(view, report) {
    const slots = byId(view.problem.slots);
    for (const session of view.sessions) {
      const dislike = session.fixed ? 0 : (slots.get(session.id)?.dislike ?? 0);
      const holidays = view.locations.get(session.locationId)?.holidays ?? {};
      const date = session.localStart.slice(0, 10);
      if (dislike === 0 || holidays[date] !== undefined) continue;
      report({
        figures: { session: sessionWords(view, session), weekend: weekdayOf(date) >= SATURDAY },
        involved: { sessions: [session.id] },
        amount: dislike,
        penalty: dislike * view.problem.weights.dislikedHour,
      });
    }
  },
});
