import { type Stretches } from './stretches.js';

/** Stretches, and which groups each of them counts for: `groupsOf[owner]`, none, one or several. */
export interface Counted {
  readonly stretches: Stretches;
  readonly groupsOf: readonly (readonly number[])[];
}

/**
 * How many frames each group covers on each timeline, a frame that several of its stretches cover counted once: those of
 * group g on timeline t stand at `g * timelines + t`. Stretches come in order of their starts, and several lists of them
 * are gone through as one, so one look at each suffices; any number of groupings costs one sort: O(n log n) in all.
 */
export function coveredBy(
  counted: readonly Counted[],
  groups: number,
  timelines: number,
): { readonly frames: Float64Array } {
  const slots = groups * timelines;
  const film: Film = { frames: new Float64Array(slots), reached: new Float64Array(slots), timelines };
  const next = counted.map(() => 0);
  for (let turn = leastStart(counted, next); turn !== -1; turn = leastStart(counted, next)) {
    const until = leastStartBut(turn, counted, next);
    next[turn] = cover(film, counted[turn] as Counted, next[turn] as number, until);
  }
  return film;
}

/** What is covered so far, and up to where. */
interface Film {
  readonly frames: Float64Array;
  readonly reached: Float64Array;
  readonly timelines: number;
}

/** Goes through a list from its stretch `from` on, as long as they start no later than `until`; answers the next one. */
function cover(
  { frames, reached, timelines }: Film,
  { stretches, groupsOf }: Counted,
  from: number,
  until: number,
): number {
  const { count, timeline, start, end, owner } = stretches;
  let at = from;
  for (; at < count && (start[at] as number) <= until; at += 1) {
    const own = groupsOf[owner[at] as number];
    if (own === undefined) continue;
    const on = timeline[at] as number;
    const last = end[at] as number;
    for (const group of own) {
      const slot = group * timelines + on;
      const fresh = Math.max(start[at] as number, reached[slot] as number);
      if (last <= fresh) continue;
      frames[slot] = (frames[slot] as number) + last - fresh;
      reached[slot] = last;
    }
  }
  return at;
}

/** Where a list goes on; behind all else when it is done. */
const startOf = ({ stretches: { start, count } }: Counted, nth: number): number =>
  nth < count ? (start[nth] as number) : Infinity;

/** The list whose next stretch starts first; -1 when all are done. */
function leastStart(counted: readonly Counted[], next: readonly number[]): number {
  let [least, list] = [Infinity, -1];
  for (let at = 0; at < counted.length; at += 1) {
    const start = startOf(counted[at] as Counted, next[at] as number);
    if (start < least) [least, list] = [start, at];
  }
  return list;
}

/** Up to where a list can be gone through before it is another's turn. */
function leastStartBut(but: number, counted: readonly Counted[], next: readonly number[]): number {
  let least = Infinity;
  for (let at = 0; at < counted.length; at += 1)
    if (at !== but) least = Math.min(least, startOf(counted[at] as Counted, next[at] as number));
  return least;
}
