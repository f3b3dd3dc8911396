import { violationsOf } from '../check/check-plan.js';
import { compareScores, scoreOf } from '../check/score.js';
import { loadLinearSolver } from '../linear/highs-solver.js';
import { type LinearSolver } from '../linear/linear-model.js';
import { type OpenChair, type Score, type StageReport, type UnplacedPass } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Violation } from '../model/violation.js';
import { type PlanView } from '../view/plan-view.js';
import { type Control } from './control.js';
import { SessionsStage } from './sessions-stage.js';
import { type Draft } from './sessions/draft.js';
import { lessonsOf, nothingLearned } from './sessions/lessons.js';
import { legsOf, unitOf, usualSteps } from './legs.js';
import { staffed } from './staffed.js';
import { type ChairPrice } from './staffing/lower-bound.js';

export interface RoundsBudget extends Control {
  /** Steps of improvement, at most; null: what is usual. */
  readonly iterations: number | null;
}

/** A plan with all its stages. */
export interface WholePlan {
  readonly drafts: readonly Draft[];
  readonly unplaced: readonly UnplacedPass[];
  readonly view: PlanView;
  readonly openChairs: readonly OpenChair[];
  readonly chairPrices: readonly ChairPrice[];
  readonly violations: readonly Violation[];
  readonly score: Score;
  readonly stages: readonly StageReport[];
}

/** Of the time there is; what is left is for staffing, and for what it shows. */
const TIME_TO_SEARCH = 0.8;
/** So often what staffing a plan has shown is given back to the sessions stage. */
const MOST_LESSONS = 3;
/** Once no better plan is looked for, so much work is done at the bound for every step before, and at most some seconds of it. */
const PROOF_STEPS_A_STEP = 3;
const MOST_PROOF_STEPS = 1_500;
/** Steps of improvement for each of these rounds, at least; for more music more. */
const LEAST_LESSON_STEPS = 20;

/**
 * Plans in rounds and keeps the best plan, by score: first as sessions are opened; then bettered, leg by leg; then
 * bettered again by what staffing has shown: where chairs stayed open, what they came to where they were filled, and what
 * more of them would.
 * Where the legs end depends on the problem alone, and a leg that is not done counts for nothing, so a larger budget
 * goes through the same plans and some more.
 */
export async function planInRounds(problem: Problem, budget: RoundsBudget): Promise<WholePlan> {
  const stage = new SessionsStage(problem, budget.seed);
  const iterations = budget.iterations ?? usualSteps(stage.passes.length);
  budget.expect(iterations + MOST_LESSONS * lessonSteps(stage.passes.length));
  const rounds = new Rounds(problem, stage, budget, await loadLinearSolver());
  await rounds.announce();
  if (iterations > 0 && stage.opened.length > 0) await rounds.improve(iterations);
  return rounds.result();
}

const lessonSteps = (passes: number): number => Math.max(LEAST_LESSON_STEPS, unitOf(passes));

class Rounds {
  best: WholePlan;

  constructor(
    private readonly problem: Problem,
    readonly stage: SessionsStage,
    private readonly budget: RoundsBudget,
    private readonly linear: LinearSolver,
  ) {
    this.best = this.completed(stage.opened, budget.tell);
  }

  async announce(): Promise<void> {
    for (const report of this.best.stages) this.budget.tell(report);
    await this.budget.breathe();
  }

  /** Completes the plan of some drafts, and takes it if it is better than the best; null: it is the best. */
  async consider(drafts: readonly Draft[]): Promise<WholePlan | null> {
    if (isSame(drafts, this.best.drafts)) return null;
    const plan = this.completed(drafts);
    if (compareScores(plan.score, this.best.score) >= 0) return plan;
    this.best = plan;
    await this.announce();
    return plan;
  }

  /** Betters the sessions leg by leg, and lets staffing tell what the sessions stage cannot know. */
  async improve(iterations: number): Promise<void> {
    const { budget, stage } = this;
    const search = await stage.search(this.best.drafts);
    const limits = { ...budget, shouldStop: () => budget.shouldStop(TIME_TO_SEARCH) };
    let left = iterations;
    try {
      for (const { steps, last } of legsOf(stage.passes.length)) {
        const outcome = await search.run(Math.min(steps, left), limits);
        if (outcome === 'ran' && left < steps) break;
        left -= steps;
        await this.consider(search.drafts);
        if (last || outcome !== 'ran') await this.learn();
        if (outcome !== 'ran' || left <= 0) break;
      }
      await search.prove(Math.min(MOST_PROOF_STEPS, iterations * PROOF_STEPS_A_STEP), budget);
    } finally {
      search.close();
    }
  }

  /** The best plan; its sessions are held against the bound as it is known by now. */
  result(): WholePlan {
    const { best } = this;
    return { ...best, stages: [this.stage.reportOn(best.drafts), ...best.stages.slice(1)] };
  }

  /** Gives what staffing has shown back to the sessions stage, as long as there is something new to go by. */
  private async learn(): Promise<void> {
    const { problem, stage, budget } = this;
    const steps = lessonSteps(stage.passes.length);
    let before = nothingLearned(problem);
    let plan: WholePlan | null = this.best;
    for (let round = 0; round < MOST_LESSONS && plan !== null && !budget.shouldStop(); round += 1) {
      const lessons = lessonsOf(problem, stage.workload, { ...plan, before });
      if (lessons === null) break;
      const search = await stage.search(this.best.drafts, lessons);
      try {
        await search.run(steps, { ...budget, tell: () => undefined });
      } finally {
        search.close();
      }
      plan = await this.consider(search.drafts);
      before = lessons;
    }
  }

  /** `tell` hears of each stage as soon as it is done. */
  private completed(drafts: readonly Draft[], tell?: (report: StageReport) => void): WholePlan {
    const { problem, stage, budget, linear } = this;
    const { sessions, unplaced, order } = stage.ordered(drafts, budget.staffing.shouldStop);
    tell?.(stage.reportOn(drafts));
    tell?.(order);
    const { view, openChairs, chairPrices, report } = staffed(problem, sessions, budget.staffing, {
      tell,
      linear,
    });
    const violations = violationsOf(view);
    return {
      drafts,
      unplaced,
      view,
      openChairs,
      chairPrices,
      violations,
      score: scoreOf(violations),
      stages: [stage.reportOn(drafts), order, report()],
    };
  }
}

const isSame = (one: readonly Draft[], other: readonly Draft[]): boolean => keyOf(one) === keyOf(other);

const keyOf = (drafts: readonly Draft[]): string =>
  JSON.stringify(drafts.map(({ slot, passes }) => [slot.id, passes.map((pass) => pass.index).sort()]).sort());
