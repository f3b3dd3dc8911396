import { type Clock } from '#clock';
import { assume, solve, type Assumed, type SolvedPlan, type SolveEvent, type SolveOptions } from '#planning';
import { type Plan } from '../model/records.js';
import { type Books, type Store } from '../ports/store.js';
import { refuseInput } from '../records/read-input.js';
import { ok, refuse, type Refusal, type Result } from '../result.js';
import { basisOf } from './apply/basis.js';
import { applyKept, type Written } from './apply/apply-kept.js';
import { groundToApply } from './apply/ground-to-apply.js';
import { keepPlan } from './apply/keep-plan.js';
import { asOfOf } from './as-of.js';
import { type PlanSummary, summarise } from './plan-summary.js';
import { type PlanOptions } from './plan-options.js';
import { unfit } from './unfit.js';
import { buildProblem, type BuiltProblem } from './problem/build-problem.js';
import { readGround } from './problem/read-ground.js';

export interface PlanRequest {
  readonly productionId: string;
  readonly seed: number;
  readonly options: PlanOptions;
  /** Whether the plan's sessions and engagements replace what earlier plans proposed; else it is only kept. */
  readonly apply: boolean;
}

/** Who plans, who follows, and what lands with the plan. */
export interface Planning {
  readonly actor: string;
  readonly jobId?: string;
  readonly onEvent?: (event: SolveEvent) => void;
  /** Set `aborted` to stop: the best plan found by then is kept, as if it had been asked for no more. */
  readonly signal?: { readonly aborted: boolean };
  /** Done in the transaction that keeps the plan; refused, nothing is kept. */
  readonly alongside?: (books: Books, outcome: PlanOutcome) => Promise<Result<unknown>>;
}

export interface PlanOutcome {
  readonly plan: Plan;
  readonly summary: PlanSummary;
  /** What was written; noughts when the plan was only kept. */
  readonly written: Written;
  /** Why a plan that was to be applied is only kept. */
  readonly notApplied: Refusal | null;
}

const nothing: Written = { sessions: 0, engagements: 0 };

/**
 * Plans a production from what the books say now, and keeps the plan. The search runs outside any transaction; the plan
 * is applied only if nothing it rests on has changed meanwhile, and is kept in any case. Refusals:
 * `PRODUCTION.NOT_FOUND`, `PLAN.UNFIT` (with every reason), `WHAT_IF.NO_CALL`, and what the store refuses.
 */
export async function planProduction(
  store: Store,
  clock: Clock,
  request: PlanRequest,
  planning: Planning,
): Promise<Result<PlanOutcome>> {
  const production = await store.books.productions.find(request.productionId);
  if (production === null)
    return refuse('not-found', 'PRODUCTION.NOT_FOUND', `There is no production ${request.productionId}.`);
  const ground = await readGround(store.books, production, asOfOf(production, clock));
  const built = buildProblem(ground, request.options);
  const basis = basisOf(ground, built.standings);
  const assumed = assumedIn(built, request.options);
  if (!assumed.ok) return assumed;
  const { problem } = assumed.value;
  const solved = await solveBuilt({ ...built, problem }, request, clock, planning);
  if (!solved.ok) return solved;
  const plan = solved.value;
  const summary = summarise(plan, { ...built, problem }, countsOf(assumed.value));
  return store.write(async (books) => {
    const kept = await keepPlan(books, { production, plan, summary, basis, problem }, request, planning);
    const made = { plan: kept, summary, written: nothing, notApplied: null };
    const outcome = request.apply ? await applied(books, clock, made, plan, planning.actor) : made;
    const landed = (await planning.alongside?.(books, outcome)) ?? ok(null);
    return landed.ok ? ok(outcome) : landed;
  });
}

/** Applies a plan that was just kept, if nothing has changed meanwhile. */
async function applied(
  books: Books,
  clock: Clock,
  made: PlanOutcome,
  proposals: SolvedPlan,
  actor: string,
): Promise<PlanOutcome> {
  const { plan } = made;
  const production = await books.productions.find(plan.productionId);
  if (production === null) return { ...made, notApplied: refuse('conflict', 'PLAN.STALE', STALE).refusal };
  const { changes, past, ...met } = await groundToApply(books, clock, production, plan, proposals);
  if (changes.length + past.length > 0) {
    const { refusal } = refuse('conflict', 'PLAN.STALE', STALE, [...changes, ...past]);
    return { ...made, notApplied: refusal };
  }
  return { ...made, written: await applyKept(books, { plan, proposals, ...met }, actor) };
}

const countsOf = ({ setAside: { sessions, engagements } }: Assumed): PlanSummary['setAside'] => ({
  sessions: sessions.length,
  engagements: engagements.length,
});

const STALE =
  'What the plan rests on was changed while it was made, so it is kept, but not applied. Plan again.';

/** The problem as the plan is to take it. */
function assumedIn(
  { problem, written, faults }: BuiltProblem,
  { assumptions = [] }: PlanOptions,
): Result<Assumed> {
  if (faults.length > 0) return unfit(faults);
  const proposed = written.sessions.filter((one) => !one.fixed);
  const assumed = assume(problem, assumptions, proposed);
  const missing = assumed.noCall.map(({ index, wanted, found }) => ({
    pointer: `/whatIf/${index}/sessions`,
    code: 'WHAT_IF.NO_CALL',
    message: `${wanted} more sessions are assumed; the rooms there have time for ${found}.`,
  }));
  return missing.length > 0 ? refuseInput(missing) : ok(assumed);
}

async function solveBuilt(
  { problem }: BuiltProblem,
  { seed, options: { iterations, seconds } }: PlanRequest,
  clock: Clock,
  { onEvent, signal }: Planning,
): Promise<Result<SolvedPlan>> {
  const options: SolveOptions = {
    seed,
    now: () => clock.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    ...(iterations === undefined ? {} : { iterations }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(onEvent === undefined ? {} : { onEvent }),
    ...(signal === undefined ? {} : { signal }),
  };
  const solved = await solve(problem, options);
  return solved.ok ? ok(solved.value) : unfit(solved.faults);
}
