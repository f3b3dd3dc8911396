import { shiftOf, type Candidate } from './match.js';

/** More than any chain has links: frames decide first, then how seldom the shift changes. */
const A_FRAME = 2 ** 20;

/**
 * The candidates that keep their order in both films and show the most frames; of those the ones that move the least
 * often, and of those the nearest. A heaviest increasing subsequence: O(n log n) with a tree of prefix maxima.
 * Candidates show the same frames of a film or none in common.
 */
export function heaviestChain(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.newStart - b.newStart || b.oldStart - a.oldStart);
  const olds = [...new Set(sorted.map(({ oldStart }) => oldStart))].sort((a, b) => a - b);
  const rankOf = new Map(olds.map((start, at) => [start, at + 1]));
  const score = new Float64Array(sorted.length);
  const before = new Int32Array(sorted.length).fill(-1);
  const tree = new Int32Array(olds.length + 1).fill(-1);
  const lastOfShift = new Map<number, number>();
  const scoreOf = (at: number): number => (at < 0 ? 0 : (score[at] ?? 0));
  for (const [at, one] of sorted.entries()) {
    const rank = rankOf.get(one.oldStart) ?? 0;
    const best = bestBelow(tree, rank, scoreOf);
    const alike = lastOfShift.get(shiftOf(one)) ?? -1;
    const isAlike = alike >= 0 && scoreOf(alike) >= scoreOf(best) - 1;
    before[at] = isAlike ? alike : best;
    score[at] = one.frames * A_FRAME + (isAlike ? scoreOf(alike) : scoreOf(best) - 1);
    lastOfShift.set(shiftOf(one), at);
    raise(tree, rank, at, scoreOf);
  }
  let end = -1;
  for (let at = 0; at < sorted.length; at += 1) if (scoreOf(at) > scoreOf(end)) end = at;
  const chain: Candidate[] = [];
  for (let at = end; at >= 0; at = before[at] ?? -1) {
    const one = sorted[at];
    if (one !== undefined) chain.push(one);
  }
  return chain.reverse();
}

/** Of the candidates that begin earlier in the old film, the one that ends the best chain; of equals the last. */
function bestBelow(tree: Int32Array, rank: number, scoreOf: (at: number) => number): number {
  let best = -1;
  for (let node = rank - 1; node > 0; node -= node & -node) {
    const at = tree[node] ?? -1;
    if (scoreOf(at) > scoreOf(best)) best = at;
  }
  return best;
}

function raise(tree: Int32Array, rank: number, at: number, scoreOf: (at: number) => number): void {
  for (let node = rank; node < tree.length; node += node & -node)
    if (scoreOf(at) >= scoreOf(tree[node] ?? -1)) tree[node] = at;
}
