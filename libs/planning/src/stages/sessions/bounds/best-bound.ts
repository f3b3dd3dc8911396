import { type Instance } from '../instance.js';
import { type Duals, type Evaluated } from './duals.js';
import { lagrangianBound } from './lagrangian-bound.js';
import { layerBoundOf } from './layer-bound.js';
import { workloadOf, type Workload } from './layer-covers.js';
import { type Layers } from './layers.js';
import { type PricingProblem } from './pricing-problem.js';
import { roundedUp } from './rounded-up.js';

/** The best that is known for plans that leave one number of passes out. */
interface Held {
  readonly workload: Workload;
  readonly layerBound: number;
  /** The best evaluation and what it comes to, before rounding. */
  evaluated: Evaluated | null;
  best: number;
}

/** The best bounds known, one for each number of passes left out that was asked for; none ever falls. */
export class BestBound {
  private readonly held = new Map<number, Held>();
  private readonly expected: Held;

  /** Steers by plans that leave `unassigned` passes out. */
  constructor(
    private readonly instance: Instance,
    private readonly layers: Layers,
    private readonly groups: readonly PricingProblem[],
    unassigned: number,
  ) {
    this.expected = this.heldFor(unassigned);
    this.heldFor(0);
  }

  /** The best evaluation so far for plans as expected, before rounding. */
  get best(): number {
    return this.expected.best;
  }

  /** The duals of that evaluation; null before the first. */
  get duals(): Duals | null {
    return this.expected.evaluated?.duals ?? null;
  }

  /** What plans as expected have to record. */
  get workload(): Workload {
    return this.expected.workload;
  }

  /** Takes an evaluation in; true: it is the best so far for plans as expected. */
  take(evaluated: Evaluated): boolean {
    for (const held of this.held.values()) this.compare(held, evaluated);
    return this.expected.evaluated === evaluated;
  }

  /** What every plan costs at least that leaves exactly so many passes out. */
  for(unassigned: number): number {
    const { layerBound, best } = this.heldFor(unassigned);
    return Math.max(layerBound, roundedUp(this.instance, best));
  }

  /** Whether no plan could cost less than the next whole amount above a cost, or that cost itself where it is not whole. */
  reaches(cost: number): boolean {
    return roundedUp(this.instance, this.best) >= roundedUp(this.instance, cost) - 1e-9;
  }

  private heldFor(unassigned: number): Held {
    const known = this.held.get(unassigned);
    if (known !== undefined) return known;
    const { instance, layers } = this;
    const workload = workloadOf(instance, layers, unassigned);
    const layerBound = layerBoundOf(instance, layers, workload);
    const held: Held = { workload, layerBound, evaluated: null, best: -Infinity };
    for (const { evaluated } of this.held.values()) if (evaluated !== null) this.compare(held, evaluated);
    this.held.set(unassigned, held);
    return held;
  }

  private compare(held: Held, evaluated: Evaluated): void {
    const bound = lagrangianBound(this.instance, this.groups, evaluated, held.workload);
    if (!(bound > held.best)) return;
    held.best = bound;
    held.evaluated = evaluated;
  }
}
