import { loadLinearSolver } from '../linear/highs-solver.js';
import { type StageReport, type UnplacedPass } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { layerBound } from '../stages/sessions/bounds/layer-bound.js';
import { partitionBound } from '../stages/sessions/bounds/partition-bound.js';
import { type Instance } from '../stages/sessions/instance.js';
import { orderSession } from './order/order-session.js';
import { BetterSessions } from './sessions/better-sessions.js';
import { boundInstance } from './sessions/bound-instance.js';
import { inCheapestRooms } from './sessions/cheapest-rooms.js';
import { type Draft } from './sessions/draft.js';
import { nothingLearned, type Lessons } from './sessions/lessons.js';
import { MOST_WHOLE } from './sessions/music.js';
import { openWithin } from './sessions/open-within.js';
import { emptyBooked } from './sessions/empty-booked.js';
import { costOfDrafts, pricesOf } from './sessions/prices.js';
import { sessionOf } from './sessions/session-of.js';
import { Supply } from './sessions/supply.js';
import { reasonsFor } from './sessions/unplaced.js';
import { workloadOf, type PassWork, type Workload } from './sessions/workload.js';
import { stageReport, unboundedReport } from './stage-report.js';

export interface PlannedSessions {
  /** The fixed sessions and the new ones, in time order. */
  readonly sessions: readonly Session[];
  readonly unplaced: readonly UnplacedPass[];
  readonly order: StageReport;
}

export interface SearchLimits {
  readonly shouldStop: () => boolean;
  /** Told of the stage while it gets better, every so many steps. */
  readonly tell: (report: StageReport) => void;
  readonly breathe: () => Promise<void>;
  /** Told of every step. */
  readonly count: () => void;
}

/** A search for better drafts that can be taken up again; to be closed in the end. */
export interface DraftSearch {
  /** The best so far. */
  readonly drafts: readonly Draft[];
  /** Works so many steps at most: it `ran` them all, was `stopped`, or has nothing left to do. */
  readonly run: (steps: number, limits: SearchLimits) => Promise<'ran' | 'stopped' | 'done'>;
  /** Works at the bound alone, so many steps at most, of which none is counted. */
  readonly prove: (steps: number, limits: SearchLimits) => Promise<void>;
  readonly close: () => void;
}

/** Steps between two tellings. */
const TELL_EVERY = 50;

/** The first two stages: which sessions, with which passes, in which order. */
export class SessionsStage {
  readonly workload: Workload;
  /** Sessions as the opener has them. */
  readonly opened: readonly Draft[];
  private readonly supply: Supply;
  /** What new sessions have to record, by index. */
  readonly passes: readonly PassWork[];
  /** What all plans are bound by; null: not in numbers this large. */
  private readonly all: Instance | null;
  /** What every plan costs at least that records all passes. */
  private lowerBound: number;

  constructor(
    private readonly problem: Problem,
    private readonly seed: number,
  ) {
    this.workload = workloadOf(problem);
    this.supply = new Supply(problem, this.workload);
    const opener = openWithin(problem, this.workload, this.supply);
    this.opened = inCheapestRooms(problem, opener.drafts);
    this.passes = [...opener.remaining(), ...this.opened.flatMap((draft) => draft.passes)].sort(
      (a, b) => a.index - b.index,
    );
    const music = this.passes.reduce((sum, pass) => sum + pass.seconds, 0);
    this.all = music > MOST_WHOLE ? null : boundInstance(problem, this.workload, this.passes);
    this.lowerBound = this.all === null ? 0 : Math.max(layerBound(this.all), partitionBound(this.all) ?? 0);
  }

  /** Betters drafts, by what was learned if anything was; then the bound is left as it is. */
  async search(drafts: readonly Draft[], lessons?: Lessons): Promise<DraftSearch> {
    const { problem, workload, supply, passes, seed, all } = this;
    const better = new BetterSessions(
      { problem, workload, supply, drafts, passes },
      {
        seed,
        lessons: lessons ?? nothingLearned(problem),
        bound:
          all === null || lessons !== undefined ? null : { instance: all, linear: await loadLinearSolver() },
      },
    );
    return {
      get drafts() {
        return better.drafts;
      },
      run: (steps, limits) => this.work(better, () => better.step(), steps, limits),
      prove: async (steps, limits) => {
        const uncounted = { ...limits, count: (): void => undefined };
        await this.work(better, () => better.prove(), steps, uncounted);
      },
      close: () => {
        better.close();
      },
    };
  }

  /** The sessions of drafts, their passes in order. */
  ordered(drafts: readonly Draft[], shouldStop: () => boolean): PlannedSessions {
    const placed = new Set(drafts.flatMap((draft) => draft.passes));
    const orders = drafts.map(({ slot, passes }) => {
      const music = passes.map((one) => one.pass);
      return { slot, ...orderSession(music, { seed: this.seed, shouldStop }) };
    });
    const added = [
      ...orders.map(({ slot, order }) => sessionOf(slot, order)),
      ...emptyBooked(this.problem, drafts).map((slot) => sessionOf(slot, [])),
    ];
    const sessions = [...this.problem.sessions, ...added].sort(
      (a, b) => a.start - b.start || (a.id < b.id ? -1 : 1),
    );
    const left = this.passes.filter((pass) => !placed.has(pass)).map((one) => one.pass);
    const waiting = orders.reduce((sum, one) => sum + one.waiting, 0);
    const least = orders.reduce((sum, one) => sum + one.leastWaiting, 0);
    return {
      sessions,
      unplaced: reasonsFor(this.problem, left, sessions),
      order: stageReport('order', 'waiting-seconds', waiting, least),
    };
  }

  /** Drafts held against the bound, as far as it is known. */
  reportOn(drafts: readonly Draft[]): StageReport {
    const placed = drafts.reduce((sum, draft) => sum + draft.passes.length, 0);
    return this.reportOf(costOfDrafts(drafts, pricesOf(this.problem)), this.passes.length - placed);
  }

  private async work(
    better: BetterSessions,
    advance: () => boolean,
    steps: number,
    { shouldStop, tell, breathe, count }: SearchLimits,
  ): Promise<'ran' | 'stopped' | 'done'> {
    let told: StageReport | null = null;
    for (let step = 1; step <= steps; step += 1) {
      if (shouldStop()) return 'stopped';
      const more = advance();
      count();
      this.lowerBound = Math.max(this.lowerBound, better.lowerBound);
      if (step % TELL_EVERY === 0) {
        const report = this.reportOf(better.cost, better.leftOut);
        if (report.cost !== told?.cost || report.lowerBound !== told.lowerBound) tell(report);
        told = report;
      }
      await breathe();
      if (!more || better.isProvenBy(this.lowerBound)) return 'done';
    }
    return 'ran';
  }

  /** Less cost with less music proves nothing: whether all of it could be placed is not known. */
  private reportOf(cost: number, leftOut: number): StageReport {
    return leftOut > 0 || this.all === null
      ? unboundedReport('sessions', 'minor', cost)
      : stageReport('sessions', 'minor', cost, this.lowerBound);
  }
}
