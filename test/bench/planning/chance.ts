/** Draws that depend on the seed alone. */
export interface Chance {
  /** A whole number from 0, below `below`. */
  readonly whole: (below: number) => number;
  readonly happens: (share: number) => boolean;
}

/** Lehmer's generator, as MINSTD (Park & Miller 1988): the state stays within whole doubles. */
export function chanceFrom(seed: number): Chance {
  let state = (seed % 2_147_483_646) + 1;
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  for (let warm = 0; warm < 8; warm += 1) next();
  return { whole: (below) => Math.floor(next() * below), happens: (share) => next() < share };
}
