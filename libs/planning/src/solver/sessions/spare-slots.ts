import { type Slot } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { grouped } from '../../view/indexes.js';
import { Calendar } from './calendar.js';
import { type Draft } from './draft.js';
import { emptyBooked } from './empty-booked.js';
import { isAllowedAt } from './music.js';
import { type Lessons } from './lessons.js';
import { usableSeconds } from './open-sessions.js';
import { raise, type PassWork } from './workload.js';

/** For each opened slot at most so many others, but some in any case. */
const SHARE = 0.25;
const SOME = 4;

/**
 * Slots at usual hours that could all be opened beside those that are, by the same players and staff, in time order: where
 * calls are cheapest first, hours at which chairs stayed open last, and no more in a room than its music could fill.
 */
export function spareSlots(
  problem: Problem,
  drafts: readonly Draft[],
  passes: readonly PassWork[],
  { prices: { hire, chair }, people }: Lessons,
): readonly Slot[] {
  const calendar = new Calendar(problem);
  for (const { slot } of drafts) calendar.add(slot);
  const most = new Int32Array(passes[0]?.seats.length ?? 0);
  for (const pass of passes) raise(most, pass.seats);
  const price = (slot: Slot): number =>
    most.reduce((sum, count, q) => sum + count * chair(slot, q), hire(slot));
  const known = (slot: Slot): number => Number(most.some((_, q) => people(slot, q) < Infinity));
  const usual = grouped(
    problem.slots.filter((slot) => slot.dislike === 0).sort((a, b) => known(a) - known(b)),
    (slot) => slot.roomId,
  );
  const rooms = [...usual.values()].sort((a, b) => price(a[0]!) - price(b[0]!));
  const room = new Map(problem.rooms.map((one) => [one.id, one]));
  const found = [...emptyBooked(problem, drafts)];
  for (const slot of found) calendar.add(slot);
  let left = Math.max(SOME, Math.ceil(drafts.length * SHARE));
  for (const slots of rooms) {
    const { roomId, locationId } = slots[0]!;
    const seats = room.get(roomId)?.capacity ?? 0;
    let music = passes
      .filter((pass) => isAllowedAt(pass, locationId) && pass.total <= seats)
      .reduce((sum, pass) => sum + Math.max(1, pass.seconds), 0);
    for (const slot of slots) {
      if (left === 0 || music <= 0) break;
      if (!calendar.allows(slot, false)) continue;
      calendar.add(slot);
      found.push(slot);
      left -= 1;
      music -= usableSeconds(slot);
    }
  }
  return found.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}
