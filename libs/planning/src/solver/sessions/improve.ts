import { type Problem } from '../../model/problem.js';
import { weighed } from '../../rules/money.js';
import { type Draft, type Placing } from './draft.js';
import { usableSeconds } from './open-sessions.js';
import { type Supply } from './supply.js';
import { chairCost, raise, type PassWork } from './workload.js';

export interface Improvement {
  readonly random: () => number;
  readonly iterations: number;
  readonly shouldStop: () => boolean;
}

/** So many of the emptiest drafts are tried to be closed. */
const MOST_CLOSED = 10;

interface Context {
  readonly capacity: ReadonlyMap<string, number>;
  readonly price: ReadonlyMap<string, number>;
  readonly hire: ReadonlyMap<string, number>;
  readonly supply: Supply;
  readonly placed: Map<number, Placing>;
}

/**
 * Moves passes between drafts, and swaps them, while that calls fewer or cheaper chairs. A step is kept only when it
 * costs less, so more steps never cost more. Drafts left without music are closed. Changes `drafts` and `placed`.
 */
export function improve(
  problem: Problem,
  supply: Supply,
  drafts: Draft[],
  placed: Map<number, Placing>,
  { random, iterations, shouldStop }: Improvement,
): void {
  const context: Context = {
    capacity: new Map(problem.rooms.map((room) => [room.id, room.capacity])),
    price: new Map(problem.locations.map((one) => [one.id, chairCost(problem, one)])),
    hire: new Map(problem.rooms.map((room) => [room.id, weighed(problem, room.hire)])),
    supply,
    placed,
  };
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  for (let step = 0; step < iterations && drafts.length > 1; step += 1) {
    if (step % 256 === 0 && shouldStop()) break;
    const [from, to] = [pick(drafts), pick(drafts)];
    const pass = from === undefined ? undefined : pick(from.passes);
    const other = random() < 0.5 && to !== undefined ? pick(to.passes) : undefined;
    if (from === undefined || to === undefined || pass === undefined || from === to) continue;
    const givenBack = other === undefined ? [] : [other];
    const left = [...from.passes.filter((one) => one !== pass), ...givenBack];
    const right = [...to.passes.filter((one) => one !== other), pass];
    if (!cheaper(context, [from, left], [to, right])) continue;
    apply(context, from, left);
    apply(context, to, right);
  }
  closeSmall(context, drafts);
  drafts.splice(0, drafts.length, ...drafts.filter((draft) => draft.passes.length > 0));
}

/** Empties drafts with little music, the emptiest first, where all of it can go into others for less. */
function closeSmall(context: Context, drafts: readonly Draft[]): void {
  const length = (draft: Draft): number => draft.passes.reduce((sum, pass) => sum + pass.seconds, 0);
  for (const small of [...drafts].sort((a, b) => length(a) - length(b)).slice(0, MOST_CLOSED))
    for (const pass of small.passes) {
      const home = drafts.find(
        (draft) =>
          draft !== small &&
          draft.passes.length > 0 &&
          cheaper(context, [small, without(small.passes, pass)], [draft, [...draft.passes, pass]]),
      );
      if (home === undefined) continue;
      apply(context, small, without(small.passes, pass));
      apply(context, home, [...home.passes, pass]);
    }
}

const without = (passes: readonly PassWork[], left: PassWork): readonly PassWork[] =>
  passes.filter((pass) => pass !== left);

type Filling = readonly [draft: Draft, passes: readonly PassWork[]];

function cheaper(context: Context, one: Filling, other: Filling): boolean {
  const [left, right] = [costOf(context, ...one), costOf(context, ...other)];
  if (left === null || right === null) return false;
  const before =
    (costOf(context, one[0], one[0].passes) ?? 0) + (costOf(context, other[0], other[0].passes) ?? 0);
  if (left + right >= before) return false;
  return (
    keepsOrder(context, one, other) &&
    keepsOrder(context, other, one) &&
    isStaffed(context, one) &&
    isStaffed(context, other)
  );
}

/** Room hire and called chairs; null when the passes do not fit the call, the room or the location. */
function costOf(context: Context, { slot }: Draft, passes: readonly PassWork[]): number | null {
  if (passes.length === 0) return 0;
  let seconds = 0;
  let seats = 0;
  const most = new Int32Array(passes[0]?.seats.length ?? 0);
  for (const { seconds: more, seats: needed, pass } of passes) {
    if (pass.locationIds.length > 0 && !pass.locationIds.includes(slot.locationId)) return null;
    seconds += more;
    seats += raise(most, needed);
  }
  if (seconds > usableSeconds(slot) || seats > (context.capacity.get(slot.roomId) ?? 0)) return null;
  return (context.hire.get(slot.roomId) ?? 0) + seats * (context.price.get(slot.locationId) ?? 0);
}

/** Whether every pass of a filling stands right beside what is placed, once both fillings are as proposed. */
function keepsOrder({ placed }: Context, [{ slot }, passes]: Filling, [other, others]: Filling): boolean {
  const own = new Set(passes.map((pass) => pass.index));
  const moved = new Set(others.map((pass) => pass.index));
  const where = (index: number): { readonly start: number; readonly end: number } | undefined =>
    moved.has(index) ? other.slot : placed.get(index);
  return passes.every(
    (pass) =>
      pass.before.every((index) => own.has(index) || (where(index)?.end ?? Infinity) <= slot.start) &&
      pass.behind.every((index) => own.has(index) || (where(index)?.start ?? Infinity) >= slot.end),
  );
}

const isStaffed = ({ supply }: Context, [{ slot, passes: before }, passes]: Filling): boolean =>
  passes.every((pass) => before.includes(pass) || supply.suffices(slot, pass.seats));

function apply({ placed }: Context, draft: Draft, passes: readonly PassWork[]): void {
  const { id: sessionId, start, end } = draft.slot;
  draft.passes = [...passes];
  for (const pass of passes) placed.set(pass.index, { start, end, sessionId });
}
