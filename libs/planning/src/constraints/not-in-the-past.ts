/** Nothing new is planned before the moment planned from. */
import { sessionWords, zoned } from '../view/words.js';
import { constraint } from './constraint.js';

export const notInThePast = constraint({
  id: 'not-in-the-past',
  code: 'SESSION.IMMUTABLE',
  level: 'hard',
  unit: 'minutes',
  rule: 'Nothing new is planned before the moment planned from.',
  says: ({ session, asOf }: { readonly session: string; readonly asOf: string }) =>
    `${session} would begin before ${asOf}, the moment planned from`,
  check(view, report) {
    const asOf = view.problem.asOf;
    for (const session of view.sessions) {
      if (session.fixed || session.start >= asOf) continue;
      report({
        figures: { session: sessionWords(view, session), asOf: zoned(asOf, 'UTC') },
        involved: { sessions: [session.id] },
        amount: Math.ceil((asOf - session.start) / 60_000),
      });
    }
  },
});
