/** Whoever a pass needs is called. */
import { missingSeats } from '../rules/seats.js';
import { instrumentWords, passWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

export const calledLineUp = constraint({
  id: 'called-line-up',
  code: 'SESSION.LINE_UP_TOO_SMALL',
  level: 'hard',
  unit: 'chairs',
  rule: 'Whoever a pass needs is called.',
  says: ({
    session,
    pass,
    missing,
  }: {
    readonly session: string;
    readonly pass: string;
    readonly missing: readonly { readonly instrument: string; readonly count: number }[];
  }) =>
    `${session}: ${pass} needs ${missing.map(({ instrument, count }) => `${count} ${instrumentWords(instrument)}`).join(', ')} more than are called`,
  check(view, report) {
    for (const session of view.sessions) {
      for (const id of session.runOrder) {
        const pass = view.passes.get(id);
        const missing = pass === undefined ? [] : missingSeats(session.seats, pass.seats);
        if (missing.length === 0) continue;
        report({
          figures: {
            session: sessionWords(view, session),
            pass: passWords(view, id),
            missing: missing.map(([instrument, count]) => ({ instrument, count })),
          },
          involved: { sessions: [session.id], passes: [id] },
          amount: missing.reduce((sum, [, count]) => sum + count, 0),
        });
      }
    }
  },
});
