import { type Budget } from '../../budget.js';

export const unlimited: Budget = {
  seed: 1,
  iterations: Infinity,
  shouldStop: () => false,
  elapsedMs: () => 0,
};

/** Stops when asked for the nth time. */
export function stopsAt(nth: number): Budget {
  let asked = 0;
  const shouldStop = (): boolean => {
    asked += 1;
    return asked >= nth;
  };
  return { ...unlimited, shouldStop };
}
