/** Every chair that is called has a player, in every session that is still to come. */
import { emptyChairs } from '../check/empty-chairs.js';
import { grouped } from '../view/indexes.js';
import { counted, instrumentWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

export const chairsFilled = constraint({
  id: 'chairs-filled',
  code: 'PLAN.OPEN_CHAIR',
  level: 'cost',
  unit: 'chairs',
  rule: 'Every chair that is called has a player.',
  says: ({
    session,
    instrument,
    chairs,
  }: {
    readonly session: string;
    readonly instrument: string;
    readonly chairs: readonly number[];
  }) =>
    `${session}: ${counted(chairs.length, 'open chair')} of ${instrumentWords(instrument)} (${chairs.join(', ')})`,
  check(view, report) {
    for (const session of view.sessions) {
      if (session.start < view.problem.asOf) continue;
      for (const [instrument, chairs] of grouped(emptyChairs(view, session), (one) => one.instrument)) {
        report({
          figures: {
            session: sessionWords(view, session),
            instrument,
            chairs: chairs.map((one) => one.chair),
          },
          involved: { sessions: [session.id], chair: { instrument, chair: chairs[0]?.chair ?? 1 } },
          amount: chairs.length,
          penalty: chairs.length * view.problem.weights.vacancy,
        });
      }
    }
  },
});
