import { checkProblem } from '../check/check-problem.js';
import { violationsOf } from '../check/check-plan.js';
import { headcountOf } from '../check/headcount.js';
import { costsOf, scoreOf } from '../check/score.js';
import { type ProblemFault, type SolveOptions } from '../model/options.js';
import { type Plan, type StageReport } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { canonical } from './canonical.js';
import { planSessions } from './plan-sessions.js';
import { openChairsOf } from './staffing/open-chairs.js';
import { staffSessions } from './staffing/staff.js';
import { stageReport } from './stage-report.js';

export type SolveResult =
  | { readonly ok: true; readonly value: Plan }
  | { readonly ok: false; readonly faults: readonly ProblemFault[] };

const DEFAULT_SEED = 1;
const DEFAULT_ITERATIONS = 30_000;

/**
 * Plans a production: which sessions are opened and what each records, in which order, and who sits on their chairs.
 * Every pass is placed or reported, every chair filled or reported, and no hard rule is broken by what the planner
 * adds. An inconsistent problem is answered with all its faults instead.
 */
export async function solve(problem: Problem, options: SolveOptions = {}): Promise<SolveResult> {
  const faults = checkProblem(problem);
  if (faults.length > 0) return { ok: false, faults };
  const ordered = canonical(problem);
  const seed = options.seed ?? DEFAULT_SEED;
  const watch = stopwatch(options);
  const stages: StageReport[] = [];
  const finish = async (report: StageReport): Promise<void> => {
    stages.push(report);
    const { stage, cost, lowerBound, gap } = report;
    options.onEvent?.({ elapsedMs: watch.elapsedMs(), stage, cost, lowerBound, gap });
    await options.breathe?.();
  };

  const opened = planSessions(ordered, {
    seed,
    iterations: options.iterations ?? DEFAULT_ITERATIONS,
    shouldStop: watch.shouldStop,
  });
  for (const report of opened.reports) await finish(report);
  const {
    plan: staffed,
    cost,
    lowerBound,
  } = staffSessions(ordered, opened.sessions, {
    budget: {
      seed,
      iterations: Infinity,
      shouldStop: () => options.signal?.aborted === true,
      elapsedMs: watch.elapsedMs,
    },
  });
  const view = staffed.view();
  const openChairs = openChairsOf(staffed, view);
  const violations = violationsOf(view);
  const score = scoreOf(violations);
  const costs = costsOf(view);
  await finish(stageReport('staffing', 'minor', cost, lowerBound));
  return {
    ok: true,
    value: {
      seed,
      sessions: view.sessions,
      engagements: inOrder(staffed.engagements, view.sessions),
      openChairs,
      unplaced: opened.unplaced,
      violations,
      score,
      costs,
      headcount: headcountOf(view),
      stages,
    },
  };
}

function stopwatch(options: SolveOptions): { elapsedMs: () => number; shouldStop: () => boolean } {
  const now = options.now ?? ((): number => 0);
  const begun = now();
  const limit = options.seconds === undefined ? Infinity : options.seconds * 1_000;
  const elapsedMs = (): number => now() - begun;
  return { elapsedMs, shouldStop: () => options.signal?.aborted === true || elapsedMs() >= limit };
}

function inOrder(engagements: Plan['engagements'], sessions: readonly Session[]): Plan['engagements'] {
  const place = new Map(sessions.map((session, index) => [session.id, index]));
  return [...engagements].sort(
    (a, b) =>
      (place.get(a.sessionId) ?? 0) - (place.get(b.sessionId) ?? 0) ||
      (a.instrument < b.instrument ? -1 : a.instrument > b.instrument ? 1 : a.chair - b.chair),
  );
}
