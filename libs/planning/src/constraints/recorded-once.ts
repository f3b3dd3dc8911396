/** A pass is recorded at most once. */
import { counted, passWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

export const recordedOnce = constraint({
  id: 'recorded-once',
  code: 'SESSION.PASS_TWICE',
  level: 'hard',
  unit: 'seconds',
  rule: 'A pass is recorded at most once.',
  says: ({ pass, sessions }: { readonly pass: string; readonly sessions: readonly string[] }) =>
    `${pass} is recorded ${counted(sessions.length, 'time')}: ${sessions.join('; ')}`,
  check(view, report) {
    for (const [id, sessions] of view.sessionsOfPass) {
      if (sessions.length < 2) continue;
      report({
        figures: {
          pass: passWords(view, id),
          sessions: sessions.map((session) => sessionWords(view, session)),
        },
        involved: { sessions: sessions.map((session) => session.id), passes: [id] },
        amount: (sessions.length - 1) * (view.passes.get(id)?.seconds ?? 0),
      });
    }
  },
});
