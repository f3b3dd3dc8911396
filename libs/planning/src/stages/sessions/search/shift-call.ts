import { type Assignment } from './assignment.js';

/** Moves all that a slot holds to one that is not open; false, and nothing is changed, where a rule is against it. */
export function shiftCall(assignment: Assignment, from: number, to: number): boolean {
  const { members, instance } = assignment;
  const passes = [...members[from]!];
  if (passes.length === 0 || assignment.isOpen(to)) return false;
  if (passes.some((pass) => instance.mayUse[pass * instance.slotCount + to] === 0)) return false;
  for (const pass of passes) assignment.remove(pass);
  const left = new Set(passes);
  for (let placed = true; placed && left.size > 0;) {
    placed = false;
    for (const pass of left) {
      if (!assignment.fits(pass, to)) continue;
      assignment.place(pass, to);
      left.delete(pass);
      placed = true;
    }
  }
  // Followers elsewhere bind a pass only once it is placed, so the whole is looked at again.
  if (left.size === 0 && passes.every((pass) => assignment.keepsOrder(pass, to))) return true;
  for (const pass of passes) if (!left.has(pass)) assignment.remove(pass);
  for (const pass of passes) assignment.place(pass, from);
  return false;
}
