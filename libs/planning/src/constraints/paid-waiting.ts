/** Players do not sit out passes between two that they play in: whoever waits is paid for it and had better be at home. */
import { type Pass } from '../model/music.js';
import { type Session } from '../model/session.js';
import { type Involved } from '../model/violation.js';
import { chairsTaken } from '../rules/chairs.js';
import { waitingIn, type Waiting } from '../rules/waiting.js';
import { type PlanView } from '../view/plan-view.js';
import { instrumentWords, lengthWords, passWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

const SECONDS_PER_MINUTE = 60;

/** The session, the passes that somebody sits out, and whoever sits on a chair that waits. */
function involvedIn(view: PlanView, session: Session, { instrument, during }: Waiting): Involved {
  const waiting = (view.engagementsOf.get(session.id) ?? []).filter((engagement) => {
    const { from, to } = chairsTaken(engagement, view.groups);
    return engagement.instrument === instrument && during.some((one) => one.from < to && from <= one.to);
  });
  return {
    sessions: [session.id],
    passes: during.map((one) => one.passId),
    musicians: waiting.flatMap((one) => one.musicianId ?? []),
    groups: waiting.flatMap((one) => one.groupId ?? []),
  };
}

export const paidWaiting = constraint({
  id: 'paid-waiting',
  code: 'SESSION.PLAYERS_WAIT',
  level: 'preference',
  unit: 'seconds',
  rule: 'Players do not wait between the passes they play in.',
  says: ({
    session,
    instrument,
    seconds,
    passes,
  }: {
    readonly session: string;
    readonly instrument: string;
    readonly seconds: number;
    readonly passes: readonly string[];
  }) =>
    `${session}: players of ${instrumentWords(instrument)} wait ${lengthWords(seconds)}, all together, during ${passes.join(', ')}`,
  check(view, report) {
    for (const session of view.sessions) {
      const passes = session.runOrder.flatMap((id): readonly Pass[] => {
        const pass = view.passes.get(id);
        return pass === undefined ? [] : [pass];
      });
      for (const waiting of waitingIn(passes)) {
        const { instrument, seconds, during } = waiting;
        report({
          figures: {
            session: sessionWords(view, session),
            instrument,
            seconds,
            passes: during.map((one) => passWords(view, one.passId)),
          },
          involved: involvedIn(view, session, waiting),
          amount: seconds,
          penalty: (seconds * view.problem.weights.waiting) / SECONDS_PER_MINUTE,
        });
      }
    }
  },
});
