import { type CutFacts, type PlacementFacts } from '../facts.js';
import { sortedBy } from '../order.js';

export interface CurrentMusic {
  readonly cuts: readonly CutFacts[];
  /** The placements in force, each with the reel it plays in; null where neither it nor its cut names one. */
  readonly placements: readonly PlacementFacts[];
}

const reelOf = (placement: PlacementFacts, cut: CutFacts): number | null => placement.reel ?? cut.reel;

/**
 * The newest picture of every reel. A cut of one reel replaces older ones of that reel; a cut of the whole film
 * replaces everything older. Newest is by the day it was received, then by when it was entered.
 */
export function currentMusic(cuts: readonly CutFacts[], placements: readonly PlacementFacts[]): CurrentMusic {
  const newestFirst = sortedBy(
    cuts,
    ({ receivedOn }) => receivedOn ?? '',
    ({ createdAt }) => createdAt,
    ({ id }) => id,
  ).reverse();
  const whole = newestFirst.findIndex(({ reel }) => reel === null);
  const inQuestion = whole === -1 ? newestFirst : newestFirst.slice(0, whole + 1);
  const settled = new Set<number>();
  const current: CutFacts[] = [];
  const played: PlacementFacts[] = [];
  for (const cut of inQuestion) {
    if (cut.reel !== null && settled.has(cut.reel)) continue;
    const own = placements
      .filter(({ cutId }) => cutId === cut.id)
      .map((placement) => ({ ...placement, reel: reelOf(placement, cut) }));
    played.push(...own.filter(({ reel }) => reel === null || !settled.has(reel)));
    current.push(cut);
    if (cut.reel !== null) settled.add(cut.reel);
  }
  return { cuts: current.reverse(), placements: played };
}
