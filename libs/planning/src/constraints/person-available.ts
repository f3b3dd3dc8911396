/** Whoever takes a chair has time for the whole call. */
import { absenceOf } from '../rules/presence.js';
import { personId } from '../view/plan-view.js';
import { absenceFigures, whyWords, chairWords, personWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';
import { missingMinutes } from './missing-minutes.js';

export const personAvailable = constraint({
  id: 'person-available',
  code: 'ENGAGEMENT.UNAVAILABLE',
  level: 'hard',
  unit: 'minutes',
  rule: 'Whoever takes a chair has time for the whole call.',
  says: ({
    session,
    person,
    instrument,
    chair,
    why,
  }: {
    readonly session: string;
    readonly person: string;
    readonly instrument: string;
    readonly chair: number;
    readonly why: string | null;
  }) => `${session}: ${person} (${chairWords({ instrument, chair })}) cannot come (${whyWords(why)})`,
  check(view, report) {
    for (const engagement of view.engagements) {
      const session = view.session.get(engagement.sessionId);
      const person = view.musicians.get(personId(engagement)) ?? view.groups.get(personId(engagement));
      if (session === undefined || person === undefined) continue;
      const away = { available: person.available, busy: person.busy.filter((one) => one.kind === 'away') };
      const absence = absenceOf(away, session);
      if (absence === null) continue;
      report({
        figures: {
          session: sessionWords(view, session),
          person: personWords(view, engagement),
          instrument: engagement.instrument,
          chair: engagement.chair,
          ...absenceFigures(absence),
        },
        involved: involvedIn(engagement),
        amount: missingMinutes(away, session),
      });
    }
  },
});
