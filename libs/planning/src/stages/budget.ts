/**
 * How much work a search may do. The work is cut into steps whose order depends on problem and seed alone, so the plan
 * after n steps is the same on every machine, and more steps never give a worse one. Time enters only through
 * `shouldStop`; where it strikes, the result depends on the machine.
 */
export interface Budget {
  readonly seed: number;
  /** Most steps; `Infinity`: as many as the time allows. */
  readonly iterations: number;
  /** Asked between and within steps; once true, it stays true. The best found so far is kept. */
  readonly shouldStop: () => boolean;
  /** Milliseconds since the solve began; 0 where no clock was handed in. For reporting only. */
  readonly elapsedMs: () => number;
}
