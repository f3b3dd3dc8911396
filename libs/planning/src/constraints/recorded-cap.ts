/** A call yields no more recorded music than its agreement allows. */
import { capSecondsOf } from '#agreements';
import { lengthWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

export const recordedCap = constraint({
  id: 'recorded-cap',
  code: 'SESSION.CAP_EXCEEDED',
  level: 'hard',
  unit: 'seconds',
  rule: 'A call yields no more recorded music than its agreement allows.',
  says: ({
    session,
    seconds,
    capSeconds,
    minutes,
    agreement,
  }: {
    readonly session: string;
    readonly seconds: number;
    readonly capSeconds: number;
    readonly minutes: number;
    readonly agreement: string | null;
  }) =>
    `${session}: ${lengthWords(seconds)} of music, ${agreement ?? 'the agreement'} allows ${lengthWords(capSeconds)} in a call of ${minutes} minutes`,
  check(view, report) {
    for (const session of view.sessions) {
      const rules = view.rules.get(session.rulesId);
      const cap = capSecondsOf(rules, session.minutes);
      const seconds = session.runOrder.reduce((sum, id) => sum + (view.passes.get(id)?.seconds ?? 0), 0);
      if (cap === null || seconds <= cap) continue;
      report({
        figures: {
          session: sessionWords(view, session),
          seconds,
          capSeconds: cap,
          minutes: session.minutes,
          agreement: rules?.agreement ?? null,
        },
        involved: { sessions: [session.id], passes: session.runOrder },
        amount: seconds - cap,
      });
    }
  },
});
