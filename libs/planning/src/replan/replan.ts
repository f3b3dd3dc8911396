import { checkProblem } from '../check/check-problem.js';
import { emptyChairs } from '../check/empty-chairs.js';
import { headcountOf } from '../check/headcount.js';
import { costsOf } from '../check/score.js';
import { type ProblemFault, type SolveOptions } from '../model/options.js';
import { type UnjudgedPlan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { solve } from '../solver/solve.js';
import { staffStanding, type Filled } from '../solver/staff-standing.js';
import { chairKey, seatKey } from '../rules/seat-keys.js';
import { byId } from '../view/indexes.js';
import { viewOf } from '../view/plan-view.js';
import { after, eventFaults } from './after.js';
import { type Change } from './change.js';
import { changesOf } from './changes.js';
import { type Disruption } from './disruption.js';
import { fillByMoving } from './fill-by-moving.js';
import { keep, type Kept } from './keep.js';
import { leastChanges, type LeastChanges } from './least-changes.js';
import { placeInto } from './place.js';

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
  const standing: Problem = {
    ...next,
    sessions: sessions.map((one) => ({ ...one, fixed: true })),
    engagements: kept.engagements.map((one) => ({ ...one, fixed: true })),
  };
  const solved = await completed(standing, options);
  if (!solved.ok) return solved;
  const plan = finished(next, sessions, kept, solved.value);
  return {
    ok: true,
    value: {
      plan,
      problem: next,
      changes: changesOf(problem, next, published, kept, plan),
      leastChanges: leastChanges(next, published, kept, plan),
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

/** The plan with everything that stood as firm as it was, and its figures worked out anew. */
function finished(next: Problem, kept: readonly Session[], before: Kept, solved: Filled): UnjudgedPlan {
  const known = byId(kept);
  const stood = new Map(before.engagements.map((one) => [seatKey(one), one]));
  const sessions = solved.sessions.map((one) => known.get(one.id) ?? one);
  const seated = solved.engagements.map((one) => stood.get(seatKey(one)) ?? one);
  const pins = new Set(next.engagements.filter((one) => one.fixed).map(seatKey));
  const engagements =
    solved.openChairs.length === 0
      ? seated
      : fillByMoving(
          next,
          { sessions, engagements: seated },
          (one) =>
            one.groupId === null && one.standing === 'proposed' && !one.fixed && !pins.has(seatKey(one)),
        );
  const view = viewOf(next, { sessions, engagements });
  const open = new Set(
    view.sessions.flatMap((session) =>
      emptyChairs(view, session).map((one) => chairKey({ ...one, sessionId: session.id })),
    ),
  );
  return {
    ...solved,
    sessions: view.sessions,
    engagements,
    openChairs: solved.openChairs.filter((one) => open.has(chairKey(one))),
    costs: costsOf(view),
    headcount: headcountOf(view),
  };
}
