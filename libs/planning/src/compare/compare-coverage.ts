import { type ComparedPlan, type ComparedSide } from './compared.js';
import { measure, type Measure } from './figures.js';
import { byText } from './in-fixed-order.js';

/** A pass that one of two plans records. */
export interface PassOfOne {
  readonly passId: string;
  /** Of the plan that records it. */
  readonly seconds: number;
  /** Why the other plan does not (`PLAN.ROOMS_FULL`); null where it does not say, as of a pass it does not know. */
  readonly code: string | null;
}

/** What of the music is planned. A plan's passes are those of its problem: each is placed or without a session. */
export interface CoverageComparison {
  readonly passesPlaced: Measure;
  readonly secondsPlaced: Measure;
  readonly passesUnplaced: Measure;
  readonly secondsUnplaced: Measure;
  /** By pass id. */
  readonly placedOnlyInA: readonly PassOfOne[];
  readonly placedOnlyInB: readonly PassOfOne[];
}

export function compareCoverage(
  one: ComparedPlan,
  other: ComparedPlan,
  a: ComparedSide,
  b: ComparedSide,
): CoverageComparison {
  const inA = placedPasses(a);
  const inB = placedPasses(b);
  const secondsPlaced = measure(sum(inA.values()), sum(inB.values()));
  const passesPlaced = measure(inA.size, inB.size);
  return {
    passesPlaced,
    secondsPlaced,
    passesUnplaced: measure(a.seconds.size - passesPlaced.a, b.seconds.size - passesPlaced.b),
    secondsUnplaced: measure(
      sum(a.seconds.values()) - secondsPlaced.a,
      sum(b.seconds.values()) - secondsPlaced.b,
    ),
    placedOnlyInA: onlyIn(inA, inB, other),
    placedOnlyInB: onlyIn(inB, inA, one),
  };
}

/** Passes that a session records, with their seconds; one that is recorded twice is placed once. */
function placedPasses({ sessions, seconds }: ComparedSide): ReadonlyMap<string, number> {
  const placed = new Map<string, number>();
  for (const id of sessions.flatMap((session) => session.runOrder)) {
    const length = seconds.get(id);
    if (length !== undefined) placed.set(id, length);
  }
  return placed;
}

function onlyIn(
  here: ReadonlyMap<string, number>,
  there: ReadonlyMap<string, number>,
  { plan }: ComparedPlan,
): readonly PassOfOne[] {
  const reasons = new Map(plan.unplaced.map((pass) => [pass.passId, pass.code]));
  return [...here]
    .filter(([passId]) => !there.has(passId))
    .sort(([one], [other]) => byText(one, other))
    .map(([passId, seconds]) => ({ passId, seconds, code: reasons.get(passId) ?? null }));
}

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0);
