import { type Pass } from '../../model/music.js';
import { type UnplacedPass } from '../../model/plan.js';
import { type Problem } from '../../model/problem.js';
import { seatCount } from '../../rules/seats.js';
import { counted, lengthWords } from '../../view/words.js';

/** Why passes stayed without a session, for each the first reason that would have to go. */
export function reasonsFor(problem: Problem, passes: readonly Pass[]): readonly UnplacedPass[] {
  const left = new Set(passes.map((pass) => pass.id));
  return passes.map((pass) => ({ passId: pass.id, ...reasonFor(problem, pass, left) }));
}

function reasonFor(
  problem: Problem,
  pass: Pass,
  left: ReadonlySet<string>,
): { readonly code: string; readonly reason: string } {
  const allowed = problem.locations.filter(
    (location) => pass.locationIds.length === 0 || pass.locationIds.includes(location.id),
  );
  const where = allowed.map((location) => location.name).join(', ');
  const places = new Set(allowed.map((location) => location.id));
  const rooms = problem.rooms.filter((room) => places.has(room.locationId));
  if (rooms.length === 0)
    return { code: 'PLAN.NO_LOCATION', reason: `${pass.name}: there is no room in ${where || 'any city'}` };
  const needs = seatCount(pass.seats);
  const largest = Math.max(...rooms.map((room) => room.capacity));
  if (needs > largest)
    return {
      code: 'PLAN.NO_ROOM',
      reason: `${pass.name}: needs ${counted(needs, 'seat')}, the largest room in ${where} has ${largest}`,
    };
  const roomy = new Set(rooms.filter((room) => room.capacity >= needs).map((room) => room.id));
  const slots = problem.slots.filter((slot) => roomy.has(slot.roomId));
  const longest = Math.max(0, ...slots.map((slot) => slot.capSeconds ?? Infinity));
  if (slots.length > 0 && pass.seconds > longest)
    return {
      code: 'PLAN.TOO_LONG',
      reason: `${pass.name}: ${lengthWords(pass.seconds)} of music, no call in ${where} may yield more than ${lengthWords(longest)}`,
    };
  const awaited = problem.passes.find((one) => pass.after.includes(one.id) && left.has(one.id));
  if (awaited !== undefined)
    return {
      code: 'PLAN.WAITS',
      reason: `${pass.name}: must follow ${awaited.name}, which is in no session`,
    };
  return {
    code: 'PLAN.NO_SLOT',
    reason:
      slots.length === 0
        ? `${pass.name}: no call can be held in ${where} between ${problem.window.from} and ${problem.window.to}`
        : `${pass.name}: of the calls that could be held in ${where}, none is left that is long enough, after what it must follow, with the room and staff free`,
  };
}
