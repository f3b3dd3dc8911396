/** An order problem: passes to be recorded one after the other, and who plays in which. Amounts are whole. */
export interface OrderProblem {
  readonly name: string;
  /** By pass; any unit of time. */
  readonly durations: readonly number[];
  readonly players: readonly OrderPlayer[];
  /** `[earlier, later]`, 0-based: pairs of passes whose order is given. Files have none. */
  readonly before?: readonly (readonly [earlier: number, later: number])[];
}

export interface OrderPlayer {
  /** Pay for one unit of time, waiting included. */
  readonly cost: number;
  /** 1 where the player plays, by pass. */
  readonly plays: readonly (0 | 1)[];
}

/** A run order. A player is paid from the begin of the first pass he plays in to the end of the last. */
export interface OrderAnswer {
  readonly name: string;
  readonly passes: number;
  readonly players: number;
  /** All that is paid. */
  readonly totalCost: number;
  /** The part of it that is paid for waiting. */
  readonly holdingCost: number;
  /** What no order can cost less than. */
  readonly lowerBound: number;
  /** True where cost and bound meet. */
  readonly proven: boolean;
  /** 0-based. */
  readonly order: readonly number[];
  readonly ms: number;
}

/** What is paid for playing, whatever the order. */
export const playingCost = ({ durations, players }: OrderProblem): number =>
  players.reduce(
    (sum, { cost, plays }) =>
      sum + cost * durations.reduce((time, duration, pass) => time + (plays[pass] === 1 ? duration : 0), 0),
    0,
  );

/** What is paid for waiting in an order. */
export function holdingCost({ durations, players }: OrderProblem, order: readonly number[]): number {
  let paid = 0;
  for (const { cost, plays } of players) {
    const last = order.findLastIndex((pass) => plays[pass] === 1);
    const first = order.findIndex((pass) => plays[pass] === 1);
    for (let at = first; at < last; at += 1)
      if (plays[order[at]!] !== 1) paid += cost * durations[order[at]!]!;
  }
  return paid;
}
