/**
 * A pass follows what it must follow: earlier in the same session, or in a session that is over by then. Where the other
 * is in no session yet the order is not broken; that it is missing is another rule's matter.
 */
import { type Session } from '../model/session.js';
import { passWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

const follows = (pass: string, session: Session, before: string, earlier: readonly Session[]): boolean =>
  earlier.some((one) =>
    one.id === session.id
      ? session.runOrder.indexOf(before) < session.runOrder.indexOf(pass)
      : one.end <= session.start,
  );

export const passOrder = constraint({
  id: 'pass-order',
  code: 'SESSION.PASS_ORDER',
  level: 'hard',
  unit: 'seconds',
  rule: 'A pass follows what it must follow.',
  says: ({
    session,
    pass,
    before,
    there,
  }: {
    readonly session: string;
    readonly pass: string;
    readonly before: string;
    readonly there: string;
  }) => `${session}: ${pass} must follow ${before}, which is in ${there}`,
  check(view, report) {
    for (const session of view.sessions) {
      for (const id of session.runOrder) {
        const pass = view.passes.get(id);
        for (const before of pass?.after ?? []) {
          const earlier = view.sessionsOfPass.get(before) ?? [];
          const [first] = earlier;
          if (first === undefined || follows(id, session, before, earlier)) continue;
          report({
            figures: {
              session: sessionWords(view, session),
              pass: passWords(view, id),
              before: passWords(view, before),
              there: sessionWords(view, first),
            },
            involved: { sessions: [session.id, ...earlier.map((one) => one.id)], passes: [id, before] },
            amount: pass?.seconds ?? 0,
          });
        }
      }
    }
  },
});
