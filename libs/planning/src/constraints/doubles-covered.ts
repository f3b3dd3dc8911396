/** Whoever takes a chair plays the doubles asked of it. */
import { doublesOf } from '../rules/seats.js';
import { plays } from '../rules/plays.js';
import { chairWords, instrumentWords, personWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';

export const doublesCovered = constraint({
  id: 'doubles-covered',
  code: 'ENGAGEMENT.DOUBLE_MISSING',
  level: 'preference',
  unit: 'chairs',
  rule: 'Whoever takes a chair plays the doubles asked of it.',
  says: ({
    session,
    person,
    instrument,
    chair,
    missing,
  }: {
    readonly session: string;
    readonly person: string;
    readonly instrument: string;
    readonly chair: number;
    readonly missing: readonly string[];
  }) =>
    `${session}: ${person} (${chairWords({ instrument, chair })}) is not known to play ${missing.map(instrumentWords).join(', ')}`,
  check(view, report) {
    for (const engagement of view.engagements) {
      const session = view.session.get(engagement.sessionId);
      const musician = view.musicians.get(engagement.musicianId ?? '');
      if (session === undefined || musician === undefined) continue;
      const asked = doublesOf(session.seats, engagement.instrument, engagement.chair);
      if (asked.length === 0) continue;
      const missing = asked.filter((double) => plays(musician, double) === null);
      if (missing.length === 0) continue;
      report({
        figures: {
          session: sessionWords(view, session),
          person: personWords(view, engagement),
          instrument: engagement.instrument,
          chair: engagement.chair,
          missing,
        },
        involved: involvedIn(engagement),
        amount: missing.length,
        penalty: missing.length * view.problem.weights.missingDouble,
      });
    }
  },
});
