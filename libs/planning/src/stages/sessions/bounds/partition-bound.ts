import { chairsCost, type Instance, type SlotKind } from '../instance.js';

/** Problems with more passes are not parted: each more triples the work. */
const MOST_PASSES = 12;

/**
 * What every plan costs at least that records all passes of a small problem: the cheapest way to part them into calls,
 * each in the kind of slot that is cheapest for it. How many slots a kind has, conflicts and order are left out. Null:
 * too many passes; `Infinity`: some pass fits nowhere.
 */
export function partitionBound(instance: Instance): number | null {
  const { passCount } = instance;
  if (passCount > MOST_PASSES) return null;
  const calls = callCosts(instance);
  const least = new Float64Array(1 << passCount).fill(Infinity);
  least[0] = 0;
  for (let set = 1; set < least.length; set += 1) {
    const first = set & -set;
    const rest = set ^ first;
    // The call of the first pass, with any of the others.
    for (let more = rest; ; more = (more - 1) & rest) {
      const cost = calls[first | more]! + least[rest ^ more]!;
      if (cost < least[set]!) least[set] = cost;
      if (more === 0) break;
    }
  }
  return least.at(-1) ?? 0;
}

/** What a call costs at least that records a set of passes, by set. */
function callCosts(instance: Instance): Float64Array {
  const { passCount, kinds } = instance;
  const costs = new Float64Array(1 << passCount).fill(Infinity);
  for (let set = 1; set < costs.length; set += 1) {
    const passes = Array.from({ length: passCount }, (_, pass) => pass).filter((pass) => (set >> pass) & 1);
    const largest = largestOf(instance, passes);
    for (const kind of kinds)
      if (kind.most > 0 && fits(instance, kind, passes, largest))
        costs[set] = Math.min(costs[set]!, kind.cost + chairsCost(kind, largest));
  }
  return costs;
}

const largestOf = ({ instrumentCount, needs }: Instance, passes: readonly number[]): Int32Array =>
  Int32Array.from({ length: instrumentCount }, (_, instrument) =>
    passes.reduce((most, pass) => Math.max(most, needs[pass * instrumentCount + instrument]!), 0),
  );

const fits = (
  { seconds }: Instance,
  { cap, capacity, mayHold }: SlotKind,
  passes: readonly number[],
  largest: Int32Array,
): boolean =>
  passes.every((pass) => mayHold[pass] === 1) &&
  passes.reduce((sum, pass) => sum + seconds[pass]!, 0) <= cap &&
  largest.reduce((sum, count) => sum + count, 0) <= capacity;
