/**
 * What a breach of a cost or preference rule weighs, in minor units of the production's currency for each unit of the
 * amount by which it is broken. A production may override any of them.
 */
export interface Weights {
  /** For each pass that no session records. */
  readonly unplacedPass: number;
  /** For each chair nobody sits on. */
  readonly vacancy: number;
  /** For each musician short of the target. */
  readonly shortfall: number;
  /** For each player from another city (the journey, at least). */
  readonly notLocal: number;
  /** For each double asked of a chair whose player does not have it. */
  readonly missingDouble: number;
  /** For each change of player on a chair from one session of a location to the next. */
  readonly playerChange: number;
  /** For each session on a holiday. */
  readonly holiday: number;
}

export const defaultWeights: Weights = {
  unplacedPass: 2_000_000,
  vacancy: 100_000,
  shortfall: 50_000,
  notLocal: 40_000,
  missingDouble: 5_000,
  playerChange: 1_000,
  holiday: 50_000,
};
