import { overlaps } from '#clock';
import { type Slot } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { grouped } from '../../view/indexes.js';
import { type Draft } from './draft.js';
import { pricesOf } from './prices.js';
import { openableSlots } from './openable.js';
import { raise } from './workload.js';

/** Moves each call into the room with the least hire that is free at its hours, in its location, and seats it. */
export function inCheapestRooms(problem: Problem, drafts: readonly Draft[]): readonly Draft[] {
  const { hire } = pricesOf(problem);
  const capacity = new Map(problem.rooms.map((room) => [room.id, room.capacity]));
  const alike = grouped(openableSlots(problem), keyOf);
  const moved = [...drafts];
  for (const [index, draft] of drafts.entries()) {
    const most = new Int32Array(draft.passes[0]?.seats.length ?? 0);
    const seats = draft.passes.reduce((sum, pass) => sum + raise(most, pass.seats), 0);
    const isFree = (slot: Slot): boolean =>
      moved.every(
        (other, at) => at === index || other.slot.roomId !== slot.roomId || !overlaps(other.slot, slot),
      );
    const cheapest = (alike.get(keyOf(draft.slot)) ?? []).reduce(
      (best, slot) =>
        hire(slot) < hire(best) && (capacity.get(slot.roomId) ?? 0) >= seats && isFree(slot) ? slot : best,
      draft.slot,
    );
    moved[index] = { ...draft, slot: cheapest };
  }
  return moved;
}

const keyOf = ({ locationId, start, end, rulesId, capSeconds, dislike }: Slot): string =>
  JSON.stringify([locationId, start, end, rulesId, capSeconds, dislike]);
