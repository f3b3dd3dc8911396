/** Whoever takes a chair has time for the whole call. */
import { absenceOf } from '../rules/presence.js';
import { personId } from '../view/plan-view.js';
import { absenceWords, chairWords, personWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';
import { missingMinutes } from './missing-minutes.js';

export const personAvailable = constraint({
  id: 'person-available',
  code: 'ENGAGEMENT.UNAVAILABLE',
  level: 'hard',
  unit: 'minutes',
  rule: 'Whoever takes a chair has time for the whole call.',
  check(view, report) {
    for (const engagement of view.engagements) {
      const session = view.session.get(engagement.sessionId);
      const person = view.musicians.get(personId(engagement)) ?? view.groups.get(personId(engagement));
      if (session === undefined || person === undefined) continue;
      const away = { available: person.available, busy: person.busy.filter((one) => one.kind === 'away') };
      const absence = absenceOf(away, session);
      if (absence === null) continue;
      report({
        message: `${sessionWords(view, session)}: ${personWords(view, engagement)} (${chairWords(engagement)}) cannot come (${absenceWords(absence)})`,
        involved: involvedIn(engagement),
        amount: missingMinutes(away, session),
      });
    }
  },
});
