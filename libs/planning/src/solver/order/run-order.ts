import { type Pass } from '../../model/music.js';
import { layersOf, type Layer } from './layers.js';

export interface RunOrder {
  readonly order: readonly Pass[];
  /** Player-seconds spent waiting between a player's first and last pass of the session. */
  readonly waiting: number;
  /** Whether no order waits less. */
  readonly proven: boolean;
}

/** Above this many passes an exact search over subsets takes too long. */
const MOST_EXACT = 11;

/** Waiting comes first; then, with little weight, that players go home early. */
const WAITING = 1_000;

/**
 * Orders the passes of a session so that players wait little and go early, and everything follows what it must.
 * Exact by dynamic programming over subsets up to eleven passes; above, the largest line-ups come first.
 */
export function runOrder(passes: readonly Pass[]): RunOrder {
  const layers = layersOf(passes);
  const exact = passes.length <= MOST_EXACT;
  const indices = exact ? exactOrder(passes, layers) : largestFirst(passes);
  const waiting = waitingOf(indices, passes, layers);
  return { order: indices.flatMap((index) => passes[index] ?? []), waiting, proven: exact || waiting === 0 };
}

const maskOf = (passes: readonly Pass[], holds: (pass: Pass) => boolean): number =>
  passes.reduce((mask, pass, index) => (holds(pass) ? mask | (1 << index) : mask), 0);

/** A layer with its passes as bits. */
interface BitLayer {
  readonly plays: number;
  readonly players: number;
}

const asBits = ({ plays, players }: Layer): BitLayer => ({
  plays: [...plays].reduce((mask, index) => mask | (1 << index), 0),
  players,
});

function exactOrder(passes: readonly Pass[], merged: readonly Layer[]): readonly number[] {
  const before = passes.map((pass) => maskOf(passes, (one) => pass.after.includes(one.id)));
  const layers = merged.map(asBits);
  const all = (1 << passes.length) - 1;
  const cost = new Float64Array(all + 1).fill(Infinity);
  const last = new Int8Array(all + 1).fill(-1);
  const elapsed = new Float64Array(all + 1);
  cost[0] = 0;
  for (let done = 0; done < all; done += 1) {
    const soFar = cost[done] ?? Infinity;
    if (soFar === Infinity) continue;
    for (const [next, pass] of passes.entries()) {
      const bit = 1 << next;
      const waitsFor = before[next] ?? 0;
      if ((done & bit) !== 0 || (waitsFor & ~done) !== 0) continue;
      const then = done | bit;
      const over = (elapsed[done] ?? 0) + pass.seconds;
      elapsed[then] = over;
      const price = soFar + stepCost(layers, done, bit, all, pass.seconds, over);
      if (price >= (cost[then] ?? Infinity)) continue;
      cost[then] = price;
      last[then] = next;
    }
  }
  const order: number[] = [];
  for (let done = all; done !== 0;) {
    const index = last[done] ?? -1;
    if (index < 0) return largestFirst(passes);
    order.push(index);
    done &= ~(1 << index);
  }
  return order.reverse();
}

function stepCost(
  layers: readonly BitLayer[],
  done: number,
  bit: number,
  all: number,
  seconds: number,
  elapsed: number,
): number {
  let cost = 0;
  const rest = all & ~done & ~bit;
  for (const { plays, players } of layers) {
    if ((plays & bit) === 0) {
      if ((plays & done) !== 0 && (plays & rest) !== 0) cost += WAITING * players * seconds;
    } else if ((plays & rest) === 0) cost += players * elapsed;
  }
  return cost;
}

/** Largest line-up first, as far as the order between passes allows. */
function largestFirst(passes: readonly Pass[]): readonly number[] {
  const size = passes.map((pass) => Object.values(pass.seats.players).reduce((sum, count) => sum + count, 0));
  const ranked = passes.map((_, index) => index).sort((a, b) => (size[b] ?? 0) - (size[a] ?? 0) || a - b);
  const order: number[] = [];
  const left = new Set(ranked);
  while (left.size > 0) {
    const next = [...left].find((index) => ![...left].some((one) => isBefore(passes, one, index)));
    const chosen = next ?? [...left][0] ?? 0;
    order.push(chosen);
    left.delete(chosen);
  }
  return order;
}

const isBefore = (passes: readonly Pass[], one: number, other: number): boolean =>
  passes[other]?.after.includes(passes[one]?.id ?? '') === true;

function waitingOf(order: readonly number[], passes: readonly Pass[], layers: readonly Layer[]): number {
  return layers.reduce((sum, { plays, players }) => {
    const playing = order.map((index) => plays.has(index));
    const stretch = order.slice(playing.indexOf(true), playing.lastIndexOf(true) + 1);
    const idle = stretch.filter((index) => !plays.has(index));
    return sum + players * idle.reduce((total, index) => total + (passes[index]?.seconds ?? 0), 0);
  }, 0);
}
