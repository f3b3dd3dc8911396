/** A pass is recorded only where it may be. */
import { passWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

export const allowedLocation = constraint({
  id: 'allowed-location',
  code: 'SESSION.LOCATION_NOT_ALLOWED',
  level: 'hard',
  unit: 'seconds',
  rule: 'A pass is recorded only where it may be.',
  says: ({
    session,
    pass,
    locations,
  }: {
    readonly session: string;
    readonly pass: string;
    readonly locations: readonly string[];
  }) => `${session}: ${pass} may be recorded in ${locations.join(', ')} only`,
  check(view, report) {
    for (const session of view.sessions) {
      for (const id of session.runOrder) {
        const { locationIds: allowed = [], seconds = 0 } = view.passes.get(id) ?? {};
        if (allowed.length === 0 || allowed.includes(session.locationId)) continue;
        report({
          figures: {
            session: sessionWords(view, session),
            pass: passWords(view, id),
            locations: allowed.map((place) => view.locations.get(place)?.name ?? place),
          },
          involved: { sessions: [session.id], passes: [id] },
          amount: seconds,
        });
      }
    }
  },
});
