import { bitSums, bitUnions } from './bit-sums.js';
import { type OrderProblem } from './order-problem.js';

/** Most passes, and most players, that fit a mask. */
export const MOST_BITS = 30;

/** An order problem with sets as bits of one number: at most 30 passes and 30 players. */
export interface BitProblem {
  readonly passCount: number;
  readonly all: number;
  readonly durations: Float64Array;
  readonly costs: Float64Array;
  /** Players of a pass. */
  readonly cast: Int32Array;
  /** Passes of a player. */
  readonly parts: Int32Array;
  /** Passes that must come before a pass. */
  readonly before: Int32Array;
  readonly durationOf: (passes: number) => number;
  readonly costOf: (players: number) => number;
  readonly playersIn: (passes: number) => number;
}

/** Players stand in the order of their pay, the dearest first: bounds look at a few at a time, best at those. */
export function bitProblem({ durations, players: unordered, before = [] }: OrderProblem): BitProblem {
  const players = [...unordered].sort((a, b) => b.cost - a.cost);
  const cast = new Int32Array(durations.length);
  const parts = new Int32Array(players.length);
  for (const [player, { plays }] of players.entries())
    for (const [pass, flag] of plays.entries())
      if (flag === 1) {
        cast[pass]! |= 1 << player;
        parts[player]! |= 1 << pass;
      }
  const earlier = new Int32Array(durations.length);
  for (const [first, later] of before) earlier[later]! |= 1 << first;
  const costs = Float64Array.from(players, (player) => player.cost);
  return {
    passCount: durations.length,
    all: (1 << durations.length) - 1,
    durations: Float64Array.from(durations),
    costs,
    cast,
    parts,
    before: earlier,
    durationOf: bitSums(durations),
    costOf: bitSums(costs),
    playersIn: bitUnions(cast),
  };
}
