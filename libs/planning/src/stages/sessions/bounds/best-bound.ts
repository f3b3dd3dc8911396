import { type Bounded } from './bounded.js';
import { type Duals, type Evaluated } from './duals.js';
import { lagrangianBound } from './lagrangian-bound.js';
import { layerBoundOf } from './layer-bound.js';
import { workloadOf, type Cover, type Workload } from './layer-covers.js';
import { type LayerCut } from './layer-cut.js';
import { roundedUp } from './rounded-up.js';

/** Some plans: all that have such a workload, with the best evaluation known and what it comes to, before rounding. */
export interface Held {
  readonly workload: Workload;
  readonly layerBound: number;
  evaluated: Evaluated | null;
  best: number;
}

/**
 * The best bounds known, one for each number of passes left out that was asked for; none ever falls. Plans as expected
 * can be told apart by how many calls pay for a layer: the bound is then the least of the parts.
 */
export class BestBound {
  private readonly held = new Map<number, Held>();
  private readonly expected: Held;
  private readonly parts: Held[];
  private focused: Held;

  /** Steers by plans that leave `unassigned` passes out. */
  constructor(
    private readonly bounded: Bounded,
    private readonly unassigned: number,
    private readonly cuts: readonly LayerCut[] = [],
  ) {
    this.expected = this.heldFor(unassigned);
    this.heldFor(0);
    this.parts = [this.expected];
    this.focused = this.expected;
  }

  /** The best evaluation so far for the plans in focus, before rounding. */
  get best(): number {
    return this.focused.best;
  }

  /** The duals of the best evaluation for all plans as expected; null before the first. */
  get duals(): Duals | null {
    return this.expected.evaluated?.duals ?? null;
  }

  /** Whether plans were told apart. */
  get isParted(): boolean {
    return this.parts.length > 1;
  }

  /** What plans as expected have to record. */
  get workload(): Workload {
    return this.expected.workload;
  }

  /** The part of the plans as expected that the bound hangs on. */
  get weakest(): Held {
    return this.parts.reduce((least, part) => (part.best < least.best ? part : least));
  }

  /** The bound of the next part after the weakest; `Infinity` where there is none. */
  get second(): number {
    const { weakest } = this;
    return this.parts.reduce(
      (least, part) => (part !== weakest && part.best < least ? part.best : least),
      Infinity,
    );
  }

  /** Takes an evaluation in; true: it is the best so far for the plans in focus. */
  take(evaluated: Evaluated): boolean {
    for (const held of new Set([...this.held.values(), this.focused])) this.compare(held, evaluated);
    return this.focused.evaluated === evaluated;
  }

  /** Steers by a part of the plans as expected from now on. */
  focus(part: Held): void {
    this.focused = part;
  }

  /** Parts plans: those with at most so many calls that pay for a layer, and those with more. */
  split(part: Held, layer: number, calls: number): readonly [Held, Held] {
    const { workload } = part;
    const first = this.bounded.layers.twin[layer];
    const changed = (change: Partial<Cover>): Held => ({
      ...part,
      workload: {
        ...workload,
        covers: workload.covers.map((cover, at) => (at === first ? { ...cover, ...change } : cover)),
      },
    });
    const few = changed({ most: calls });
    const more = changed({ calls: calls + 1 });
    this.parts.splice(this.parts.indexOf(part), 1, few, more);
    return [few, more];
  }

  /** What every plan costs at least that leaves exactly so many passes out. */
  for(unassigned: number): number {
    const held = this.heldFor(unassigned);
    const best = unassigned === this.unassigned ? Math.max(held.best, this.weakest.best) : held.best;
    return Math.max(held.layerBound, roundedUp(this.bounded.instance, best));
  }

  /** Whether no plan in focus could cost less than the next whole amount above a cost, or that cost where it is not whole. */
  reaches(cost: number): boolean {
    return roundedUp(this.bounded.instance, this.best) >= roundedUp(this.bounded.instance, cost) - 1e-9;
  }

  private heldFor(unassigned: number): Held {
    const known = this.held.get(unassigned);
    if (known !== undefined) return known;
    const { instance, layers } = this.bounded;
    const workload = workloadOf(instance, layers, unassigned);
    const layerBound = layerBoundOf(instance, layers, workload);
    const held: Held = { workload, layerBound, evaluated: null, best: -Infinity };
    for (const { evaluated } of this.held.values()) if (evaluated !== null) this.compare(held, evaluated);
    this.held.set(unassigned, held);
    return held;
  }

  private compare(held: Held, evaluated: Evaluated): void {
    const bound = lagrangianBound(this.bounded, evaluated, held.workload, this.cuts);
    if (!(bound > held.best)) return;
    held.best = bound;
    held.evaluated = evaluated;
  }
}
