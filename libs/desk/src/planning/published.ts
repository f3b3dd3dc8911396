import { type Clock } from '#clock';
import { publishedPlan, type SolvedPlan } from '#planning';
import { type Production } from '../model/production.js';
import { type Books } from '../ports/store.js';
import { ok, type Result } from '../result.js';
import { lastAppliedPlan } from './apply/last-application.js';
import { asOfOf } from './as-of.js';
import { buildProblem, type BuiltProblem } from './problem/build-problem.js';
import { type Ground } from './problem/ground.js';
import { readGround } from './problem/read-ground.js';
import { unfit } from './unfit.js';

/** What the books hold of a production at one moment, as a plan that can be judged, mended and asked about. */
export interface Published {
  readonly ground: Ground;
  readonly built: BuiltProblem;
  readonly plan: SolvedPlan;
}

/** Reads it. Refuses with `PLAN.UNFIT` where the records cannot be planned with. */
export async function readPublished(
  books: Books,
  clock: Clock,
  production: Production,
): Promise<Result<Published>> {
  const ground = await readGround(books, production, asOfOf(production, clock));
  const built = buildProblem(ground);
  if (built.faults.length > 0) return unfit(built.faults);
  const last = await lastAppliedPlan(books, production.id);
  const plan = publishedPlan(built.problem, built.written, last?.unplaced ?? []);
  return ok({ ground, built, plan });
}
