/** Numbers that look like chance and are the same again for the same seed. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** True in `share` of all cases, 0 … 1. */
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  shuffled<T>(items: readonly T[]): readonly T[];
  /** A source of its own for one part, so that a change in one part leaves the others as they are. */
  fork(part: string): Random;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, a period of 2^32, even enough to invent people with. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (items) => at(items, whole(0, items.length - 1)),
    shuffled: (items) => shuffled(items, whole),
    fork: (part) => seeded(seed ^ hashOf(part)),
  };
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], whole: (low: number, high: number) => number): readonly T[] {
  const cards = [...items];
  for (let last = cards.length - 1; last > 0; last -= 1) {
    const other = whole(0, last);
    const card = at(cards, last);
    cards[last] = at(cards, other);
    cards[other] = card;
  }
  return cards;
}

function at<T>(items: readonly T[], index: number): T {
  if (index < 0 || index >= items.length) throw new RangeError(`no item ${index} of ${items.length}`);
  return items[index] as T;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let nth = 0; nth < text.length; nth += 1) hash = Math.imul(hash ^ text.charCodeAt(nth), 0x01000193);
  return hash >>> 0;
}
