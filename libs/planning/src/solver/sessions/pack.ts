import { raise, shortOf, type PassWork } from './workload.js';

/** What a session can take. */
export interface Room {
  readonly capSeconds: number;
  readonly capacity: number;
}

/** A session is full enough when less than this share of its cap is left. */
const FULL_ENOUGH = 0.02;

/**
 * Chooses passes for one session: first an urgent one, or else the one with the dearest line-up, then, since everybody is there, the passes
 * that need nobody else and use the time best (a knapsack, worth = seats × seconds, so that large line-ups are recorded
 * in large sessions); while much time is left, the pass that asks for the fewest more players joins, and again.
 * `followers` are the passes that can be recorded once the chosen ones are; they join last, in the time that is left.
 */
export function pack(
  ready: readonly PassWork[],
  room: Room,
  followers: (chosen: ReadonlySet<number>) => readonly PassWork[],
  urgent: ReadonlySet<number>,
): readonly PassWork[] {
  const fitting = ready.filter((pass) => pass.seconds <= room.capSeconds && pass.total <= room.capacity);
  const haste = (pass: PassWork): number => Number(urgent.has(pass.index));
  const seed = best(
    fitting,
    (a, b) => haste(b) - haste(a) || b.total - a.total || b.seconds - a.seconds || a.index - b.index,
  );
  if (seed === undefined) return [];
  const most = seed.seats.slice();
  const chosen = [seed];
  let called = seed.total;
  let left = room.capSeconds - seed.seconds;
  let rest = fitting.filter((pass) => pass !== seed);
  while (rest.length > 0) {
    const taken = knapsack(
      rest.filter((pass) => pass.seconds <= left && shortOf(most, pass.seats) === 0),
      left,
    );
    chosen.push(...taken);
    left -= taken.reduce((sum, pass) => sum + pass.seconds, 0);
    rest = rest.filter((pass) => !taken.includes(pass) && pass.seconds <= left);
    if (left <= room.capSeconds * FULL_ENOUGH) break;
    const joins = cheapest(rest, most, room.capacity - called);
    if (joins === undefined) break;
    called += raise(most, joins.seats);
    chosen.push(joins);
    left -= joins.seconds;
    rest = rest.filter((pass) => pass !== joins && pass.seconds <= left);
  }
  const indices = new Set(chosen.map((pass) => pass.index));
  while (left > 0) {
    const next = followers(indices).filter((pass) => !indices.has(pass.index) && pass.seconds <= left);
    const joins = cheapest(next, most, room.capacity - called);
    if (joins === undefined) break;
    called += raise(most, joins.seats);
    chosen.push(joins);
    indices.add(joins.index);
    left -= joins.seconds;
  }
  return chosen;
}

function best<T>(items: readonly T[], compare: (a: T, b: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (found, item) => (found === undefined || compare(item, found) < 0 ? item : found),
    undefined,
  );
}

/** The pass that costs the fewest more seats for each second it records. */
function cheapest(rest: readonly PassWork[], most: Int32Array, seatsLeft: number): PassWork | undefined {
  let found: { readonly pass: PassWork; readonly price: number } | undefined;
  for (const pass of rest) {
    const more = shortOf(most, pass.seats);
    if (more > seatsLeft) continue;
    const price = more / Math.max(1, pass.seconds);
    if (found === undefined || price < found.price) found = { pass, price };
  }
  return found?.pass;
}

/** Seconds to one knapsack cell: coarse enough to be quick, rounded up so that nothing overflows. */
const CELL_SECONDS = 5;
const MOST_CANDIDATES = 120;

/** The subset with the greatest worth whose seconds fit; by dynamic programming over cells of a few seconds. */
function knapsack(candidates: readonly PassWork[], left: number): readonly PassWork[] {
  const total = candidates.reduce((sum, pass) => sum + pass.seconds, 0);
  if (total <= left) return candidates;
  const worth = (pass: PassWork): number => (pass.total + 1) * pass.seconds;
  const items = [...candidates]
    .sort((a, b) => b.total - a.total || b.seconds - a.seconds || a.index - b.index)
    .slice(0, MOST_CANDIDATES);
  const cells = Math.floor(left / CELL_SECONDS);
  const value = new Float64Array(cells + 1);
  const takes = items.map(() => new Uint8Array(cells + 1));
  for (const [row, item] of items.entries()) {
    const size = Math.ceil(item.seconds / CELL_SECONDS);
    const gain = worth(item);
    for (let cell = cells; cell >= size; cell -= 1) {
      const withItem = (value[cell - size] ?? 0) + gain;
      if (withItem <= (value[cell] ?? 0)) continue;
      value[cell] = withItem;
      (takes[row] as Uint8Array)[cell] = 1;
    }
  }
  const chosen: PassWork[] = [];
  let cell = cells;
  for (let row = items.length - 1; row >= 0; row -= 1) {
    const item = items[row];
    if (item === undefined || takes[row]?.[cell] !== 1) continue;
    chosen.push(item);
    cell -= Math.ceil(item.seconds / CELL_SECONDS);
  }
  return chosen.reverse();
}
