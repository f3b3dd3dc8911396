import { type CutFacts, type PlacementFacts } from '../facts.js';
import { sortedBy } from '../order.js';

export interface CurrentMusic<P extends PlacementFacts = PlacementFacts> {
  readonly cuts: readonly CutFacts[];
  /** The placements in force, each with the reel it plays in; null where neither it nor its cut names one. */
  readonly placements: readonly P[];
}

/**
 * The newest picture of every reel. A cut of one reel replaces older ones of that reel; a cut of the whole film
 * replaces everything older. Newest is by the day it was received, then by when it was entered.
 */
export function currentMusic<P extends PlacementFacts>(
  cuts: readonly CutFacts[],
  placements: readonly P[],
): CurrentMusic<P> {
  const newestFirst = sortedBy(
    cuts,
    ({ receivedOn }) => receivedOn ?? '',
    ({ createdAt }) => createdAt,
    ({ id }) => id,
  ).reverse();
  const whole = newestFirst.findIndex(({ reel }) => reel === null);
  const inQuestion = whole === -1 ? newestFirst : newestFirst.slice(0, whole + 1);
  /** The cuts in force, each with the reels that newer ones have settled. */
  const inForce = new Map<string, { readonly cut: CutFacts; readonly settled: ReadonlySet<number> }>();
  const settled = new Set<number>();
  for (const cut of inQuestion) {
    if (cut.reel !== null && settled.has(cut.reel)) continue;
    inForce.set(cut.id, { cut, settled: new Set(settled) });
    if (cut.reel !== null) settled.add(cut.reel);
  }
  const current = [...inForce.values()].map(({ cut }) => cut).reverse();
  /** The reel it plays in; undefined: it is not in force. */
  const reelIn = ({ cutId, reel: own }: P): number | null | undefined => {
    const known = inForce.get(cutId);
    if (known === undefined) return undefined;
    const reel = own ?? known.cut.reel;
    return reel !== null && known.settled.has(reel) ? undefined : reel;
  };
  // Of a film with one cut nothing is left out or filled in, however much there is of it.
  if (placements.every((one) => reelIn(one) === one.reel)) return { cuts: current, placements };
  const played: P[] = [];
  for (const placement of placements) {
    const reel = reelIn(placement);
    if (reel !== undefined) played.push(reel === placement.reel ? placement : { ...placement, reel });
  }
  return { cuts: current, placements: played };
}
