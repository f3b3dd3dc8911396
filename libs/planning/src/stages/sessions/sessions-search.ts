import { type LinearSolver } from '../../linear/linear-model.js';
import { randomFrom } from '../../solver/random.js';
import { ColumnBound } from './bounds/column-bound.js';
import { layerBound } from './bounds/layer-bound.js';
import { type Instance } from './instance.js';
import { Assignment } from './search/assignment.js';
import { exactSearch, MOST_EXACT_PASSES } from './search/exact-search.js';
import { firstPlan } from './search/first-plan.js';
import { Improvement } from './search/improve.js';
import { Turns } from './turns.js';

/** A plan of the sessions stage: the slot of each pass, −1 for none. */
export interface SessionsPlan {
  readonly slotOf: Int32Array;
  readonly unassigned: number;
  readonly cost: number;
}

export interface SearchOptions {
  readonly seed: number;
  readonly linear?: LinearSolver;
  /** Where to begin; passes that do not fit there are placed anew. The result is never worse than what fits. */
  readonly start?: ArrayLike<number>;
}

/**
 * The search of the sessions stage with its bound. The first step makes a plan; each further one does a few milliseconds
 * of work at the bound or at the plan, in turns that depend on the problem and the seed alone.
 */
export class SessionsSearch {
  best: SessionsPlan;
  private readonly assignment: Assignment;
  private readonly work: Generator<void, void>;
  private bound: ColumnBound | null = null;
  private exact = false;

  constructor(
    private readonly instance: Instance,
    private readonly options: SearchOptions,
  ) {
    this.assignment = new Assignment(instance);
    this.best = { slotOf: this.assignment.slotOf.slice(), unassigned: instance.passCount, cost: 0 };
    this.work = this.run();
  }

  /** What no plan costs less than that leaves as many passes out as the best. */
  get lowerBound(): number {
    if (this.exact) return this.best.cost;
    const { cost, unassigned } = this.best;
    return Math.min(cost, this.bound?.lowerBoundFor(unassigned) ?? layerBound(this.instance, unassigned));
  }

  /** Whether no plan with as many passes left out is cheaper. */
  get proven(): boolean {
    return this.lowerBound >= this.best.cost;
  }

  /** Does one step; false: there is nothing left to do. */
  step(): boolean {
    return this.work.next().done !== true;
  }

  /** Gives the work up, so that nothing is held any more; what was found stays. */
  close(): void {
    this.work.return();
    this.bound?.close();
  }

  private *run(): Generator<void, void> {
    const random = randomFrom(this.options.seed);
    if (this.options.start !== undefined) {
      this.begin(this.options.start);
      // What completes the plan may push passes about and end no fuller, but dearer.
      this.note();
    }
    firstPlan(this.assignment, random);
    this.note();
    yield;
    if (this.instance.passCount <= MOST_EXACT_PASSES) {
      const found = yield* exactSearch(this.assignment);
      if (found !== null) {
        this.best = found;
        this.exact = true;
        return;
      }
    }
    yield* this.boundAndImprove(random);
  }

  private *boundAndImprove(random: () => number): Generator<void, void> {
    const { seed, linear } = this.options;
    const bound = new ColumnBound(this.instance, {
      seed,
      unassigned: this.best.unassigned,
      ...(linear === undefined ? {} : { linear }),
    });
    this.bound = bound;
    const improvement = new Improvement(this.assignment, random, () => this.note());
    const turns = new Turns(bound, () => this.isComplete());
    const renewal = improvement.renew((passes) => bound.worthOf(passes));
    yield* turns.through(improvement.anneal());
    for (let turn = 0; turn < MOST_FIRST_TURNS && !bound.isRefining && !this.isComplete(); turn += 1)
      yield* turns.take(1, renewal);
    while (!this.isComplete()) {
      yield* turns.through(improvement.anneal(SLOWLY));
      yield* turns.take(TURNS_A_ROUND, renewal);
      this.assignment.restore(this.best.slotOf);
      yield* turns.take(TURNS_A_ROUND, renewal);
    }
  }

  private isComplete(): boolean {
    return this.best.unassigned === 0 && this.proven;
  }

  /** Puts passes where they are to begin, as far as that keeps the rules. */
  private begin(start: ArrayLike<number>): void {
    const left = new Set(this.assignment.slotOf.keys());
    for (let placed = true; placed;) {
      placed = false;
      for (const pass of left) {
        const slot = start[pass] ?? -1;
        if (slot < 0 || !this.assignment.fits(pass, slot)) continue;
        this.assignment.place(pass, slot);
        left.delete(pass);
        placed = true;
      }
    }
  }

  private note(): void {
    const { unassigned, slotOf } = this.assignment;
    const cost = Math.round(this.assignment.cost * 1e6) / 1e6;
    if (unassigned > this.best.unassigned || (unassigned === this.best.unassigned && cost >= this.best.cost))
      return;
    this.best = { slotOf: slotOf.slice(), unassigned, cost };
  }
}

/** Before the bound is near its end; of large problems that takes minutes. */
const MOST_FIRST_TURNS = 1_000;
const TURNS_A_ROUND = 200;
/** How much more slowly it is annealed again. */
const SLOWLY = 5;
