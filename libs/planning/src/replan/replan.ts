import { checkProblem } from '../check/check-problem.js';
import { emptyChairs } from '../check/empty-chairs.js';
import { headcountOf } from '../check/headcount.js';
import { costsOf } from '../check/score.js';
import { type ProblemFault, type SolveOptions } from '../model/options.js';
import { type OpenChair, type UnjudgedPlan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Engagement, type Session } from '../model/session.js';
import { solve } from '../solver/solve.js';
import { staffStanding, type Filled } from '../solver/staff-standing.js';
import { chairKey, seatKey } from '../rules/seat-keys.js';
import { byId } from '../view/indexes.js';
import { viewOf, type PlanView, type Proposal } from '../view/plan-view.js';
import { after, eventFaults } from './after.js';
import { type Change } from './change.js';
import { changesOf } from './changes.js';
import { type Disruption } from './disruption.js';
import { fillByMoving } from './fill-by-moving.js';
import { keep, type Kept } from './keep.js';
import { leastChanges, type LeastChanges } from './least-changes.js';
import { placeInto } from './place.js';
import { seatChanges } from './seat-changes.js';

export interface ReplanOptions extends SolveOptions {
  /** Whether passes without a session may join one that `problem.sessions` fixes; by default those stay as they are. */
  readonly intoFixed?: boolean;
}

export interface Replan {
  readonly plan: UnjudgedPlan;
  /** The problem as the events left it: what the plan is a plan of. */
  readonly problem: Problem;
  /** Everything that differs from what was published, each with its reason. */
  readonly changes: readonly Change[];
  readonly leastChanges: LeastChanges;
}

export type ReplanResult =
  | { readonly ok: true; readonly value: Replan }
  | { readonly ok: false; readonly faults: readonly ProblemFault[] };

/**
 * Mends a published plan after something happened, with as little disturbance as it can: what still keeps the rules
 * stays, music without a session joins sessions that stand before new ones are opened, only chairs that lost their
 * player, or are new, are filled, and players move only where that fills a chair more. History is never touched.
 */
export async function replan(
  problem: Problem,
  published: UnjudgedPlan,
  events: readonly Disruption[],
  options: ReplanOptions = {},
): Promise<ReplanResult> {
  const unknown = eventFaults(problem, events, published.sessions);
  if (unknown.length > 0) return { ok: false, faults: unknown };
  const next = after(problem, events, published.sessions);
  const kept = keep(problem, next, published, events);
  const sessions = withMissing(next, published, kept, options.intoFixed === true);
  const fixed = new Map(
    kept.engagements.map((one): [Engagement, Engagement] => [{ ...one, fixed: true }, one]),
  );
  const standing: Problem = {
    ...next,
    sessions: sessions.map((one) => ({ ...one, fixed: true })),
    engagements: [...fixed.keys()],
  };
  const solved = await completed(standing, options);
  if (!solved.ok) return solved;
  const plan = finished(next, sessions, fixed, solved.value);
  const seats = seatChanges(published.engagements, plan.engagements);
  return {
    ok: true,
    value: {
      plan,
      problem: next,
      changes: changesOf(problem, next, published, kept, plan, seats),
      leastChanges: leastChanges(next, published, kept, plan, seats),
    },
  };
}

type Completed =
  | { readonly ok: true; readonly value: Filled }
  | { readonly ok: false; readonly faults: readonly ProblemFault[] };

/** Opens sessions for music that still has none, and fills what chairs are open. */
async function completed(standing: Problem, options: SolveOptions): Promise<Completed> {
  const placed = new Set(standing.sessions.flatMap((session) => session.runOrder));
  if (!standing.passes.every((pass) => placed.has(pass.id))) return solve(standing, options);
  const faults = checkProblem(standing);
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, value: await staffStanding(standing, options) };
}

/** The kept sessions with the music that lost its session, or is new, wherever they can take it. */
function withMissing(
  next: Problem,
  published: UnjudgedPlan,
  kept: Kept,
  intoFixed: boolean,
): readonly Session[] {
  const placed = new Set(kept.sessions.flatMap((session) => session.runOrder));
  const unplaced = new Set(published.unplaced.map((one) => one.passId));
  const missing = next.passes.filter((pass) => !placed.has(pass.id) && !unplaced.has(pass.id));
  const fixed = next.sessions.filter((session) => session.fixed).map((session) => session.id);
  return placeInto(next, kept, missing, new Set(intoFixed ? [] : fixed));
}

/**
 * The plan with everything that stood as firm as it was, and its figures worked out anew. `fixed` has what stood by what
 * it was planned as. A re-plan is made of parts of stages, so it has no stages to report on.
 */
function finished(
  next: Problem,
  kept: readonly Session[],
  fixed: ReadonlyMap<Engagement, Engagement>,
  solved: Filled,
): UnjudgedPlan {
  const known = byId(kept);
  const sessions = solved.sessions.map((one) => known.get(one.id) ?? one);
  const seated = solved.engagements.map((one) => fixed.get(one) ?? one);
  const isFull = solved.openChairs.length === 0;
  const engagements = isFull ? seated : filledByMoving(next, { sessions, engagements: seated });
  const view = viewOf(next, { sessions, engagements });
  return {
    seed: solved.seed,
    sessions: view.sessions,
    engagements,
    openChairs: isFull ? [] : stillOpen(view, solved.openChairs),
    unplaced: solved.unplaced,
    costs: costsOf(view),
    headcount: headcountOf(view),
    stages: [],
  };
}

/** Whoever is proposed only, and not held on his chair, may move for the sake of one that is open. */
function filledByMoving(next: Problem, plan: Proposal): readonly Engagement[] {
  const pins = new Set(next.engagements.filter((one) => one.fixed).map(seatKey));
  return fillByMoving(
    next,
    plan,
    (one) => one.groupId === null && one.standing === 'proposed' && !one.fixed && !pins.has(seatKey(one)),
  );
}

function stillOpen(view: PlanView, were: readonly OpenChair[]): readonly OpenChair[] {
  const open = new Set(
    view.sessions.flatMap((session) =>
      emptyChairs(view, session).map((one) => chairKey({ ...one, sessionId: session.id })),
    ),
  );
  return were.filter((one) => open.has(chairKey(one)));
}
