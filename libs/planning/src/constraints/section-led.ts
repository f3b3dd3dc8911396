/** The first chair of a section is a principal’s. */
import { isUnled } from '../rules/leads.js';
import { chairWords, personWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';

export const sectionLed = constraint({
  id: 'section-led',
  code: 'ENGAGEMENT.NOT_PRINCIPAL',
  level: 'preference',
  unit: 'chairs',
  rule: 'The first chair of a section is a principal’s.',
  says: ({
    session,
    person,
    instrument,
    chair,
    rank,
  }: {
    readonly session: string;
    readonly person: string;
    readonly instrument: string;
    readonly chair: number;
    readonly rank: string | null;
  }) => `${session}: ${person} (${chairWords({ instrument, chair })}) is no principal but ${rank ?? ''}`,
  check(view, report) {
    for (const engagement of view.engagements) {
      const session = view.session.get(engagement.sessionId);
      const musician = view.musicians.get(engagement.musicianId ?? '');
      if (session === undefined || musician === undefined || !isUnled(engagement.chair, musician)) continue;
      report({
        figures: {
          session: sessionWords(view, session),
          person: personWords(view, engagement),
          instrument: engagement.instrument,
          chair: engagement.chair,
          rank: musician.rank,
        },
        involved: involvedIn(engagement),
        amount: 1,
        penalty: view.problem.weights.unledSection,
      });
    }
  },
});
