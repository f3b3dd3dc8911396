import { type SolveEvent } from '#planning';

/** How good a plan is while it is made: what was told last, and the last of each stage. */
export interface BestSoFar extends SolveEvent {
  readonly stages: Readonly<Record<string, Pick<SolveEvent, 'cost' | 'lowerBound' | 'gap'>>>;
}

/** The best so far when one more thing was told. */
export const withEvent = (before: BestSoFar | null, event: SolveEvent): BestSoFar => {
  const { stage, cost, lowerBound, gap } = event;
  return { ...event, stages: { ...before?.stages, [stage]: { cost, lowerBound, gap } } };
};
