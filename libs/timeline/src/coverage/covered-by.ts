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
  const frames = new Float64Array(groups * timelines);
  const reached = new Float64Array(groups * timelines);
  const next = counted.map(() => 0);
  for (let from = leastStart(counted, next); from !== -1; from = leastStart(counted, next)) {
    const { stretches, groupsOf } = counted[from] as Counted;
    const until = leastStartBut(from, counted, next);
    let at = next[from] as number;
    for (; at < stretches.count && (stretches.start[at] as number) <= until; at += 1) {
      const own = groupsOf[stretches.owner[at] as number];
      if (own === undefined) continue;
      const start = stretches.start[at] as number;
      const end = stretches.end[at] as number;
      const on = stretches.timeline[at] as number;
      for (const group of own) {
        const slot = group * timelines + on;
        const fresh = Math.max(start, reached[slot] as number);
        if (end <= fresh) continue;
        frames[slot] = (frames[slot] as number) + end - fresh;
        reached[slot] = end;
      }
    }
    next[from] = at;
  }
  return { frames };
}

/** The list whose next stretch starts first; -1 when all are done. */
function leastStart(counted: readonly Counted[], next: readonly number[]): number {
  let [least, list] = [Infinity, -1];
  counted.forEach(({ stretches: { start, count } }, at) => {
    const nth = next[at] as number;
    if (nth < count && (start[nth] as number) < least) [least, list] = [start[nth] as number, at];
  });
  return list;
}

/** Up to where a list can be gone through before it is another's turn. */
function leastStartBut(but: number, counted: readonly Counted[], next: readonly number[]): number {
  const others = counted.map(({ stretches: { start, count } }, at) => {
    const nth = next[at] as number;
    return at === but || nth >= count ? Infinity : (start[nth] as number);
  });
  return Math.min(...others);
}
