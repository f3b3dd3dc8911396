import { type ReelSpan } from './picture.js';

/** What overlaps a stretch of a reel. */
export type Finder<T> = (reel: number | null, start: number, end: number) => readonly T[];

/** Finds what overlaps a span; the items of a reel do not overlap each other. */
export function byReel<T>(items: readonly T[], spanOf: (item: T) => ReelSpan): Finder<T> {
  const reels = new Map<number | null, T[]>();
  for (const item of items) {
    const { reel } = spanOf(item);
    const own = reels.get(reel);
    if (own === undefined) reels.set(reel, [item]);
    else own.push(item);
  }
  for (const own of reels.values()) own.sort((a, b) => spanOf(a).start - spanOf(b).start);
  return (reel, start, end) => {
    const own = reels.get(reel) ?? [];
    const found: T[] = [];
    for (let at = firstAfter(own, start, spanOf); at < own.length; at += 1) {
      const item = own[at];
      if (item === undefined || spanOf(item).start >= end) break;
      found.push(item);
    }
    return found;
  };
}

function firstAfter<T>(items: readonly T[], start: number, spanOf: (item: T) => ReelSpan): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && spanOf(item).end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
