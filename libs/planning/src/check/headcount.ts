import { type Group } from '../model/people.js';
import { type Headcount } from '../model/plan.js';
import { type Engagement } from '../model/session.js';
import { seatCount } from '../rules/seats.js';
import { type PlanView } from '../view/plan-view.js';

/** Distinct people, seats called and services of a plan; the playing members of a group are people too. */
export function headcountOf(view: PlanView): Headcount {
  const { problem, sessions, engagements, groups } = view;
  return {
    target: problem.targetMusicians,
    people: peopleIn(engagements, groups),
    chairs: sessions.reduce((sum, session) => sum + seatCount(session.seats), 0),
    services: engagements.reduce(
      (sum, { groupId }) => sum + (groupId === null ? 1 : (groups.get(groupId)?.playingMembers ?? 0)),
      0,
    ),
  };
}

/** Distinct people of some engagements. */
export function peopleIn(engagements: readonly Engagement[], groups: ReadonlyMap<string, Group>): number {
  const musicians = new Set<string>();
  const called = new Set<string>();
  for (const { musicianId, groupId } of engagements) {
    if (musicianId !== null) musicians.add(musicianId);
    if (groupId !== null) called.add(groupId);
  }
  return [...called].reduce((sum, id) => sum + (groups.get(id)?.playingMembers ?? 0), musicians.size);
}
