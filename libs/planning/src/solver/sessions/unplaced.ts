import { type Pass } from '../../model/music.js';
import { type Room } from '../../model/places.js';
import { type UnplacedPass } from '../../model/plan.js';
import { type Problem } from '../../model/problem.js';
import { type Session } from '../../model/session.js';
import { seatCount } from '../../rules/seats.js';
import { whyNoCall } from './no-call.js';
import { whyNoneIsLeft } from './none-left.js';
import { planReason, type PlanReason } from '../../view/plan-says.js';
import { type Allowed } from './reason.js';

/**
 * Why passes stayed without a session: for each the first thing that would have to change. `sessions` are all the plan
 * has, the fixed ones too.
 */
export function reasonsFor(
  problem: Problem,
  passes: readonly Pass[],
  sessions: readonly Session[],
): readonly UnplacedPass[] {
  const left = new Set(passes.map((pass) => pass.id));
  return passes.map((pass) => ({
    passId: pass.id,
    name: pass.name,
    ...reasonFor(problem, pass, left, sessions),
  }));
}

function reasonFor(
  problem: Problem,
  pass: Pass,
  left: ReadonlySet<string>,
  sessions: readonly Session[],
): PlanReason {
  const locations = problem.locations.filter(
    (location) => pass.locationIds.length === 0 || pass.locationIds.includes(location.id),
  );
  const where = locations.map((location) => location.name);
  const places = new Set(locations.map((location) => location.id));
  const rooms = problem.rooms.filter((room) => places.has(room.locationId));
  const needs = seatCount(pass.seats);
  const roomy = rooms.filter((room) => room.capacity >= needs);
  const allowed: Allowed = { locations, where, rooms: roomy };
  if (roomy.length === 0) return whyNoRoom(rooms, needs, where);
  const ids = new Set(roomy.map((room) => room.id));
  const slots = problem.slots.filter((slot) => ids.has(slot.roomId));
  if (slots.length === 0) return whyNoCall(problem, allowed);
  // There is one: a problem with a pass that is longer than all of them is refused.
  const longEnough = slots.filter((slot) => pass.seconds <= (slot.capSeconds ?? Infinity));
  const awaited = problem.passes.find((one) => pass.after.includes(one.id) && left.has(one.id));
  if (awaited !== undefined) return planReason('PLAN.WAITS', { pass: awaited.name });
  return whyNoneIsLeft(problem, pass, { slots: longEnough, sessions, where });
}

function whyNoRoom(rooms: readonly Room[], needs: number, where: readonly string[]): PlanReason {
  const [largest] = [...rooms].sort((a, b) => b.capacity - a.capacity);
  if (largest === undefined) return planReason('PLAN.NO_LOCATION', { where });
  return planReason('PLAN.NO_ROOM', { needs, where, room: largest.name, capacity: largest.capacity });
}
