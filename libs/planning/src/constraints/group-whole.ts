/** A group is engaged whole: members beyond the seats it is called for come, and are paid, too. */
import { seatsOf } from '../rules/seats.js';
import { chairsTaken } from '../rules/chairs.js';
import { counted, instrumentWords, personWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';

export const groupWhole = constraint({
  id: 'group-whole',
  code: 'ENGAGEMENT.GROUP_LARGER_THAN_CALLED',
  level: 'preference',
  unit: 'players',
  rule: 'A group is engaged whole.',
  says: ({
    session,
    group,
    beyond,
    called,
    instrument,
  }: {
    readonly session: string;
    readonly group: string;
    readonly beyond: number;
    readonly called: number;
    readonly instrument: string;
  }) =>
    `${session}: ${group} comes with ${counted(beyond, 'member')} more than the ${called} called for ${instrumentWords(instrument)}`,
  check(view, report) {
    for (const engagement of view.engagements) {
      const session = view.session.get(engagement.sessionId);
      if (engagement.groupId === null || session === undefined) continue;
      const called = seatsOf(session.seats, engagement.instrument);
      const beyond = chairsTaken(engagement, view.groups).to - 1 - called;
      if (beyond <= 0) continue;
      report({
        figures: {
          session: sessionWords(view, session),
          group: personWords(view, engagement),
          beyond,
          called,
          instrument: engagement.instrument,
        },
        involved: involvedIn(engagement),
        amount: beyond,
        penalty: beyond * view.problem.weights.unseatedMember,
      });
    }
  },
});
