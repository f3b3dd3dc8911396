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
  check(view, report) {
    for (const session of view.sessions) {
      for (const id of session.runOrder) {
        const pass = view.passes.get(id);
        const missing = pass === undefined ? [] : missingSeats(session.seats, pass.seats);
        if (missing.length === 0) continue;
        const list = missing
          .map(([instrument, count]) => `${count} ${instrumentWords(instrument)}`)
          .join(', ');
        report({
          message: `${sessionWords(view, session)}: ${passWords(view, id)} needs ${list} more than are called`,
          involved: { sessions: [session.id], passes: [id] },
          amount: missing.reduce((sum, [, count]) => sum + count, 0),
        });
      }
    }
  },
});
