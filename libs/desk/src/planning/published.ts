import { type Clock } from '#clock';
import { publishedPlan, type UnjudgedPlan } from '#planning';
import { type Production } from '../model/production.js';
import { type Books } from '../ports/store.js';
import { ok, type Result } from '../result.js';
import { lastAppliedPlan } from './apply/last-application.js';
import { asOfOf } from './as-of.js';
import { buildProblem, type BuiltProblem } from './problem/build-problem.js';
import { type Ground } from './problem/ground.js';
import { readGround } from './problem/read-ground.js';
import { unfit } from './unfit.js';

/** What the books hold of a production at one moment, as the planner has it. */
export interface Planned {
  readonly ground: Ground;
  readonly built: BuiltProblem;
}

/** The same as a plan that can be mended and asked about; `judged` says how good it is. */
export interface Published extends Planned {
  readonly plan: UnjudgedPlan;
}

/** Reads it without judging it. Refuses with `PLAN.UNFIT` where the records cannot be planned with. */
export async function readPlanned(
  books: Books,
  clock: Clock,
  production: Production,
): Promise<Result<Planned>> {
  const ground = await readGround(books, production, asOfOf(production, clock));
  const built = buildProblem(ground);
  return built.faults.length > 0 ? unfit(built.faults) : ok({ ground, built });
}

/** Reads it, with what is open in it. Refuses with `PLAN.UNFIT` where the records cannot be planned with. */
export async function readPublished(
  books: Books,
  clock: Clock,
  production: Production,
): Promise<Result<Published>> {
  const planned = await readPlanned(books, clock, production);
  if (!planned.ok) return planned;
  const { problem, written } = planned.value.built;
  const placed = new Set(written.sessions.flatMap((session) => session.runOrder));
  const isWhole = problem.passes.every((pass) => placed.has(pass.id));
  // Only the last plan knows why music has no session.
  const last = isWhole ? null : await lastAppliedPlan(books, production.id);
  return ok({ ...planned.value, plan: publishedPlan(problem, written, last?.unplaced ?? []) });
}
