import { type Clock } from '#clock';
import { solve, type SolvedPlan, type SolveEvent, type SolveOptions } from '#planning';
import { type Production } from '../model/production.js';
import { type Plan } from '../model/records.js';
import { type Books, type Store } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { clearProposals, writeProposals } from './apply-plan.js';
import { summarise, type PlanSummary } from './plan-summary.js';
import { unfit } from './unfit.js';
import { buildProblem, type BuiltProblem, type ProblemOptions } from './problem/build-problem.js';
import { fingerprintOf } from './problem/fingerprint.js';
import { type Ground } from './problem/ground.js';
import { readGround } from './problem/read-ground.js';

export interface PlanRequest {
  readonly productionId: string;
  readonly seed: number;
  readonly options: ProblemOptions & Pick<SolveOptions, 'iterations' | 'seconds'>;
  /** Whether the plan's sessions and engagements replace what earlier plans proposed; else it is only kept. */
  readonly apply: boolean;
  /** Set `aborted` to stop: the best plan found by then is kept, as if it had been asked for no more. */
  readonly signal?: { readonly aborted: boolean };
}

export interface PlanOutcome {
  readonly plan: Plan;
  readonly summary: PlanSummary;
  /** What was written; noughts when the plan was only kept. */
  readonly written: { readonly sessions: number; readonly engagements: number };
}

/**
 * Plans a production from what the books say now. The search runs outside any transaction; a plan is applied only if
 * nothing it rests on has changed meanwhile. Refusals: `PRODUCTION.NOT_FOUND`, `PLAN.UNFIT` (with every reason),
 * `PLAN.STALE`, and what the store refuses.
 */
export async function planProduction(
  store: Store,
  clock: Clock,
  request: PlanRequest,
  actor: string,
  onEvent?: (event: SolveEvent) => void,
): Promise<Result<PlanOutcome>> {
  const production = await store.books.productions.find(request.productionId);
  if (production === null)
    return refuse('not-found', 'PRODUCTION.NOT_FOUND', `There is no production ${request.productionId}.`);
  const ground = await readGround(store.books, production, asOfOf(production, clock));
  const built = buildProblem(ground, request.options);
  const plan = await solveBuilt(built, request, clock, onEvent);
  if (!plan.ok) return plan;
  return store.write(async (books) => {
    if (request.apply && (await isStale(books, ground)))
      return refuse(
        'conflict',
        'PLAN.STALE',
        'What the plan rests on was changed while it was made. Plan again.',
      );
    return ok(await keep(books, { ground, built, plan: plan.value, request, actor }));
  });
}

/** The moment a production is planned from: its own, or now. */
export const asOfOf = (production: Production, clock: Clock): number =>
  production.asOf === null ? clock.now() : Date.parse(production.asOf);

async function solveBuilt(
  built: BuiltProblem,
  { seed, options, signal }: PlanRequest,
  clock: Clock,
  onEvent?: (event: SolveEvent) => void,
): Promise<Result<SolvedPlan>> {
  if (built.faults.length > 0) return unfit(built.faults);
  const { iterations, seconds } = options;
  const solved = await solve(built.problem, {
    seed,
    now: () => clock.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    ...(iterations === undefined ? {} : { iterations }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(onEvent === undefined ? {} : { onEvent }),
    ...(signal === undefined ? {} : { signal }),
  });
  return solved.ok ? ok(solved.value) : unfit(solved.faults);
}

/** Whether anything that was read has changed since. */
export async function isStale(books: Books, ground: Ground): Promise<boolean> {
  const production = await books.productions.find(ground.production.id);
  if (production === null) return true;
  return fingerprintOf(await readGround(books, production, ground.asOf)) !== fingerprintOf(ground);
}

interface Kept {
  readonly ground: Ground;
  readonly built: BuiltProblem;
  readonly plan: SolvedPlan;
  readonly request: PlanRequest;
  readonly actor: string;
}

/** Stores the plan, and its proposals where it is applied, and says so in the audit. */
async function keep(books: Books, { ground, built, plan, request, actor }: Kept): Promise<PlanOutcome> {
  const summary = summarise(plan, built, request.apply);
  const stored = await books.plans.add({
    productionId: ground.production.id,
    seed: plan.seed,
    options: { ...request.options },
    summary: { ...summary },
  });
  let written = { sessions: 0, engagements: 0 };
  if (request.apply) {
    await clearProposals(books, built.standings);
    const { sessions, engagements } = await writeProposals(books, ground, plan, stored.id);
    written = { sessions, engagements };
  }
  await books.audit.add({
    actor,
    action: 'plan',
    recordKind: 'plan',
    recordId: stored.id,
    productionId: ground.production.id,
    detail: { applied: request.apply, ...written, score: plan.score },
  });
  return { plan: stored, summary, written };
}
