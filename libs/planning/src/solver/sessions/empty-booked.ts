import { type Slot } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { Calendar } from './calendar.js';
import { type Draft } from './draft.js';

/** Calls that are held in any case and got no music, as far as they can be held beside the others. */
export function emptyBooked(problem: Problem, drafts: readonly Draft[]): readonly Slot[] {
  const booked = problem.slots.filter((slot) => slot.booked);
  if (booked.length === 0) return [];
  const calendar = new Calendar(problem);
  for (const { slot } of drafts) calendar.add(slot);
  const used = new Set(drafts.map(({ slot }) => slot.id));
  return booked.filter((slot) => {
    const isHeld = !used.has(slot.id) && calendar.allows(slot, true);
    if (isHeld) calendar.add(slot);
    return isHeld;
  });
}
