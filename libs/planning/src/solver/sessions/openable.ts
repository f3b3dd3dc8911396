import { type Slot } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { grouped } from '../../view/indexes.js';
import { Calendar } from './calendar.js';

/** Slots that some plan could open beside the sessions there are. */
export function openableSlots(problem: Problem): readonly Slot[] {
  const calendar = new Calendar(problem);
  return problem.slots.filter((slot) => calendar.allows(slot, true));
}

/** Most of some slots that can be open together, as far as rooms are concerned: in each, whichever ends first, again. */
export function mostTogether(slots: readonly Slot[]): number {
  let most = 0;
  for (const inRoom of grouped(slots, (slot) => slot.roomId).values()) {
    let free = -Infinity;
    for (const slot of inRoom.toSorted((a, b) => a.end - b.end)) {
      if (slot.start < free) continue;
      most += 1;
      free = slot.end;
    }
  }
  return most;
}
