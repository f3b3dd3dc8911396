import { type Headcount } from '../model/plan.js';
import { seatCount } from '../rules/seats.js';
import { type PlanView } from '../view/plan-view.js';

/** Distinct people, seats called and services of a plan; the playing members of a group are people too. */
export function headcountOf(view: PlanView): Headcount {
  const musicians = new Set<string>();
  const groups = new Set<string>();
  let services = 0;
  for (const { musicianId, groupId } of view.engagements) {
    if (musicianId !== null) musicians.add(musicianId);
    if (groupId !== null) groups.add(groupId);
    services += groupId === null ? 1 : (view.groups.get(groupId)?.playingMembers ?? 0);
  }
  const members = [...groups].reduce((sum, id) => sum + (view.groups.get(id)?.playingMembers ?? 0), 0);
  return {
    target: view.problem.targetMusicians,
    people: musicians.size + members,
    chairs: view.sessions.reduce((sum, session) => sum + seatCount(session.seats), 0),
    services,
  };
}
