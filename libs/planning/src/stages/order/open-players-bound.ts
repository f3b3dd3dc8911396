import { type BitProblem } from './bit-problem.js';
import { lowestBit } from './bit-sums.js';

/** Players looked at together; each more doubles the work. */
const GROUP = 8;

/**
 * What open players (who have begun and are not done) must still wait, at least. When players are done in the order
 * 1, 2, 3 …, the k-th is done no sooner than all remaining passes of the first k have been recorded. The best such order
 * of up to eight players, by dynamic programming over subsets, bounds their pay from below; groups add up, since each
 * player's pay counts once. What they play themselves is taken off.
 */
export function openPlayersBound(problem: BitProblem): (open: number, left: number) => number {
  const { parts, costs, durationOf } = problem;
  const members = new Int32Array(GROUP);
  const union = new Int32Array(1 << GROUP);
  const least = new Float64Array(1 << GROUP);
  const ofGroup = (size: number, left: number): number => {
    let own = 0;
    for (let at = 0; at < size; at += 1)
      own += costs[members[at]!]! * durationOf(parts[members[at]!]! & left);
    for (let subset = 1; subset < 1 << size; subset += 1) {
      const passes = union[subset & (subset - 1)]! | (parts[members[lowestBit(subset)]!]! & left);
      const time = durationOf(passes);
      union[subset] = passes;
      let best = Infinity;
      for (let rest = subset; rest !== 0; rest &= rest - 1) {
        const at = lowestBit(rest);
        best = Math.min(best, least[subset & ~(1 << at)]! + costs[members[at]!]! * time);
      }
      least[subset] = best;
    }
    return least[(1 << size) - 1]! - own;
  };
  return (open, left) => {
    let bound = 0;
    let size = 0;
    for (let rest = open; rest !== 0; rest &= rest - 1) {
      members[size] = lowestBit(rest);
      size += 1;
      if (size < GROUP) continue;
      bound += ofGroup(size, left);
      size = 0;
    }
    return size > 1 ? bound + ofGroup(size, left) : bound;
  };
}
