/** A stretch of the search, after which its plan is staffed. */
interface Leg {
  readonly steps: number;
  /** Whether what staffing shows is learned from behind it. */
  readonly last: boolean;
}

const MOST_STEPS_A_UNIT = 300;
/** The usual legs, in units; further ones are twice as long as the one before. */
const USUAL = [1, 3, 6] as const;

/** Steps of improvement that music is worth: one for each pass to be placed, but for the largest problems. */
export const unitOf = (passes: number): number => Math.min(MOST_STEPS_A_UNIT, Math.max(1, passes));

/** Steps of improvement where nobody says how many: some seconds for the largest problems. */
export const usualSteps = (passes: number): number =>
  unitOf(passes) * USUAL.reduce<number>((sum, leg) => sum + leg, 0);

/** The legs of a search, without end. */
export function* legsOf(passes: number): Generator<Leg, never> {
  const unit = unitOf(passes);
  for (const [at, units] of USUAL.entries()) yield { steps: units * unit, last: at === USUAL.length - 1 };
  for (let steps = USUAL[2] * unit * 2; ; steps *= 2) yield { steps, last: true };
}
