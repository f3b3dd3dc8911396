import { byId, grouped } from '../view/indexes.js';
import { type ComparedPlan, type ComparedSide } from './compared.js';
import { bySeat, byTimeAndRoom } from './in-fixed-order.js';

/** A plan in the one order in which it is compared, whatever order it came in. */
export function sideOf({ problem, plan }: ComparedPlan): ComparedSide {
  const sessions = [...plan.sessions].sort(byTimeAndRoom);
  const engagementsOf = grouped(plan.engagements, (one) => one.sessionId);
  return {
    sessions,
    session: byId(sessions),
    engagements: sessions.flatMap((session) => [...(engagementsOf.get(session.id) ?? [])].sort(bySeat)),
    seconds: new Map(problem.passes.map((pass) => [pass.id, pass.seconds])),
    members: new Map(problem.groups.map((group) => [group.id, group.playingMembers])),
  };
}
