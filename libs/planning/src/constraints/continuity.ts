/** The same player keeps a chair from one session of a location to the next. Who is only pencilled for it is not on it. */
import { type Engagement } from '../model/session.js';
import { personId, type PlanView } from '../view/plan-view.js';
import { chairWords, personWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';

interface Change {
  readonly from: Engagement;
  readonly to: Engagement;
}

/** Every change of player on a chair, in time order. */
export function playerChanges(view: PlanView): readonly Change[] {
  const holders = new Map<string, Engagement>();
  const changes: Change[] = [];
  for (const session of view.sessions) {
    for (const engagement of view.engagementsOf.get(session.id) ?? []) {
      if (engagement.standing === 'pencil') continue;
      const chair = `${session.locationId} ${engagement.instrument} ${engagement.chair}`;
      const before = holders.get(chair);
      if (before !== undefined && personId(before) !== personId(engagement))
        changes.push({ from: before, to: engagement });
      holders.set(chair, engagement);
    }
  }
  return changes;
}

export const continuity = constraint({
  id: 'continuity',
  code: 'ENGAGEMENT.PLAYER_CHANGED',
  level: 'preference',
  unit: 'players',
  rule: 'The same player keeps a chair across the sessions of a location.',
  says: ({
    session,
    person,
    before,
    instrument,
    chair,
  }: {
    readonly session: string;
    readonly person: string;
    readonly before: string;
    readonly instrument: string;
    readonly chair: number;
  }) => `${session}: ${person} takes over ${chairWords({ instrument, chair })} from ${before}`,
  check(view, report) {
    for (const { from, to } of playerChanges(view)) {
      const session = view.session.get(to.sessionId);
      if (session === undefined) continue;
      report({
        figures: {
          session: sessionWords(view, session),
          person: personWords(view, to),
          before: personWords(view, from),
          instrument: to.instrument,
          chair: to.chair,
        },
        involved: { ...involvedIn(to), sessions: [from.sessionId, to.sessionId] },
        amount: 1,
        penalty: view.problem.weights.playerChange,
      });
    }
  },
});
