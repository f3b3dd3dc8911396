/** Only chairs of the called line-up are taken. A session for which nobody is called yet has no line-up to keep to. */
import { seatCount, seatsOf } from '../rules/seats.js';
import { chairWords, personWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';

export const chairCalled = constraint({
  id: 'chair-called',
  code: 'ENGAGEMENT.NO_SUCH_CHAIR',
  level: 'hard',
  unit: 'chairs',
  rule: 'Only chairs of the called line-up are taken.',
  says: ({
    session,
    person,
    instrument,
    chair,
    called,
  }: {
    readonly session: string;
    readonly person: string;
    readonly instrument: string;
    readonly chair: number;
    readonly called: number;
  }) => `${session}: ${person} is on ${chairWords({ instrument, chair })}, ${called} are called`,
  check(view, report) {
    for (const engagement of view.engagements) {
      const session = view.session.get(engagement.sessionId);
      const called = session === undefined ? 0 : seatsOf(session.seats, engagement.instrument);
      if (session === undefined || engagement.chair <= called || seatCount(session.seats) === 0) continue;
      report({
        figures: {
          session: sessionWords(view, session),
          person: personWords(view, engagement),
          instrument: engagement.instrument,
          chair: engagement.chair,
          called,
        },
        involved: involvedIn(engagement),
        amount: engagement.chair - called,
      });
    }
  },
});
