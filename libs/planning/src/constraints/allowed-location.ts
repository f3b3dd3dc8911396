/** A pass is recorded only where it may be. */
import { passWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

export const allowedLocation = constraint({
  id: 'allowed-location',
  code: 'SESSION.LOCATION_NOT_ALLOWED',
  level: 'hard',
  unit: 'seconds',
  rule: 'A pass is recorded only where it may be.',
  check(view, report) {
    for (const session of view.sessions) {
      for (const id of session.runOrder) {
        const { locationIds: allowed = [], seconds = 0 } = view.passes.get(id) ?? {};
        if (allowed.length === 0 || allowed.includes(session.locationId)) continue;
        const names = allowed.map((place) => view.locations.get(place)?.name ?? place).join(', ');
        report({
          message: `${sessionWords(view, session)}: ${passWords(view, id)} may be recorded in ${names} only`,
          involved: { sessions: [session.id], passes: [id] },
          amount: seconds,
        });
      }
    }
  },
});
