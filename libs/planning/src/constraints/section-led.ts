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
  check(view, report) {
    for (const engagement of view.engagements) {
      const session = view.session.get(engagement.sessionId);
      const musician = view.musicians.get(engagement.musicianId ?? '');
      if (session === undefined || musician === undefined || !isUnled(engagement.chair, musician)) continue;
      report({
        message: `${sessionWords(view, session)}: ${personWords(view, engagement)} (${chairWords(engagement)}) is no principal but ${musician.rank ?? ''}`,
        involved: involvedIn(engagement),
        amount: 1,
        penalty: view.problem.weights.unledSection,
      });
    }
  },
});
