import { type LinearSolver } from '../../linear/linear-model.js';
import { type Problem } from '../../model/problem.js';
import { ApartBound } from '../../stages/sessions/bounds/apart-bound.js';
import { type Instance } from '../../stages/sessions/instance.js';
import { type SessionsPlan } from '../../stages/sessions/sessions-search.js';
import { cheaperThan } from './bound-instance.js';
import { type Draft } from './draft.js';
import { type Lessons } from './lessons.js';
import { costOfDrafts, pricesOf, type Prices } from './prices.js';
import { renewCalls } from './renew-calls.js';
import { searchInstance } from './search-instance.js';
import { spareSlots } from './spare-slots.js';
import { type Supply } from './supply.js';
import { type PassWork, type Workload } from './workload.js';

export interface Opened {
  readonly problem: Problem;
  readonly workload: Workload;
  readonly supply: Supply;
  readonly drafts: readonly Draft[];
  /** All that is to be recorded in new sessions, those without a draft too; by index. */
  readonly passes: readonly PassWork[];
}

interface Options {
  readonly seed: number;
  readonly lessons: Lessons;
  /** What all plans are bound by, and what helps to find out how; null: no bound is worked at. */
  readonly bound: { readonly instance: Instance; readonly linear: LinearSolver } | null;
}

/** Every so many steps one is done at the bound. */
const TURNS = 3;

/**
 * Betters opened sessions step by step: fewer passes left out, then fewer chairs that nobody can fill, then less hire and
 * fewer called chairs. It moves passes between the opened slots and some that could all be open beside them, so what the
 * opening saw to (rest, calls a day, journeys) stays seen to. At the same time it works at what all plans cost at least,
 * whatever slots they open.
 */
export class BetterSessions {
  drafts: readonly Draft[];
  private readonly slots: readonly Draft['slot'][];
  private readonly prices: Prices;
  private readonly search: Generator<SessionsPlan, void>;
  private bound: ApartBound | null = null;
  private known: SessionsPlan | null = null;
  private turn = 0;
  private searching: boolean;
  private bounding: boolean;

  constructor(
    private readonly opened: Opened,
    private readonly options: Options,
  ) {
    const { problem, workload, supply, drafts, passes } = opened;
    const { seed, lessons, bound } = options;
    this.drafts = drafts;
    this.prices = pricesOf(problem);
    const spare = spareSlots(problem, drafts, passes, lessons);
    this.slots = [...drafts.map(({ slot }) => slot), ...spare].sort(
      (a, b) => a.start - b.start || (a.id < b.id ? -1 : 1),
    );
    const place = new Map(this.slots.map((slot, at) => [slot.id, at]));
    const at = new Map(
      drafts.flatMap(({ slot, passes: own }) => own.map((pass) => [pass.index, place.get(slot.id) ?? -1])),
    );
    const start = Int32Array.from(passes, ({ index }) => at.get(index) ?? -1);
    // So much that no plan with more such chairs is cheaper, whatever else it saves.
    const vacancy = costOfDrafts(drafts, lessons.prices) + 1;
    const choice = { passes, slots: this.slots, start, vacancy, lessons };
    this.search = renewCalls(searchInstance(problem, workload, supply, choice), start, seed);
    this.searching = this.slots.length > 0;
    this.bounding = bound !== null;
  }

  /** Hire and called chairs of the drafts. */
  get cost(): number {
    return costOfDrafts(this.drafts, this.prices);
  }

  /** Passes without a draft. */
  get leftOut(): number {
    return this.opened.passes.length - this.drafts.reduce((sum, draft) => sum + draft.passes.length, 0);
  }

  /** What every plan costs at least that records all passes, as far as this work has shown; 0 if nothing. */
  get lowerBound(): number {
    return this.bound === null ? 0 : Math.min(this.cost, this.bound.lowerBound);
  }

  /** Whether nothing is left out, no chair is called that nobody can fill, and no plan that leaves nothing out costs less. */
  isProvenBy(lowerBound: number): boolean {
    const { known, options } = this;
    return options.bound !== null && known !== null && known.unassigned === 0 && known.cost <= lowerBound;
  }

  /** Does a few milliseconds of work, at the plan and at the bound in turns; false: nothing is left to do. */
  step(): boolean {
    this.turn += 1;
    const atBound = this.bounding && (!this.searching || this.turn % TURNS === 0);
    if (atBound) this.bounding = this.stepBound();
    else if (this.searching) this.searching = this.stepSearch();
    return this.searching || this.bounding;
  }

  /** Does a few milliseconds of work at the bound alone; false: it is left as it is. */
  prove(): boolean {
    this.bounding = this.bounding && this.leftOut === 0 && this.stepBound();
    return this.bounding;
  }

  /** Frees what the work holds; what was found stays. */
  close(): void {
    this.search.return();
    this.bound?.close();
  }

  private stepSearch(): boolean {
    const { done, value: best } = this.search.next();
    if (done === true) return false;
    if (best === this.known) return true;
    this.known = best;
    this.drafts = draftsOf(this.slots, this.opened.passes, best.slotOf);
    return true;
  }

  private stepBound(): boolean {
    const { bound, seed } = this.options;
    if (bound === null) return false;
    if (this.leftOut > 0) return this.searching;
    this.bound ??= new ApartBound(cheaperThan(bound.instance, this.cost), { seed, linear: bound.linear });
    return this.bound.step();
  }
}

const draftsOf = (
  slots: readonly Draft['slot'][],
  passes: readonly PassWork[],
  slotOf: Int32Array,
): readonly Draft[] =>
  slots.flatMap((slot, at) => {
    const own = passes.filter((_, row) => slotOf[row] === at);
    return own.length === 0 ? [] : [{ slot, passes: own }];
  });
