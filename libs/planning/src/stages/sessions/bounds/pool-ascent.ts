import { type Column } from './column-pool.js';

/**
 * Raises the Lagrangian bound of the columns at hand, max Σ π + Σ_S min(0, c(S) − π(S)), by subgradient steps, as is
 * usual for set covering (Caprara, Fischetti and Toth 1999): a pass in no column that pays off is priced up, one in
 * several is priced down. The mean of the later steps is far steadier than any single one.
 */
export class PoolAscent {
  /** The best that the columns at hand bound so far. */
  best = -Infinity;

  private readonly start: Int32Array;
  private readonly pass: Int32Array;
  private readonly cost: Float64Array;
  private readonly slope: Float64Array;
  private readonly sum: Float64Array;
  private summed = 0;
  private step = FIRST_STEP;
  private since = 0;
  private done = 0;

  /** `pi` is changed in place; `free` are the passes to price. */
  constructor(
    columns: readonly Column[],
    private readonly pi: Float64Array,
    private readonly free: Int32Array,
    private readonly steps: number,
    private readonly aim: number,
  ) {
    this.start = new Int32Array(columns.length + 1);
    for (const [index, { passes }] of columns.entries())
      this.start[index + 1] = this.start[index]! + passes.length;
    this.pass = new Int32Array(this.start[columns.length]!);
    for (const [index, { passes }] of columns.entries()) this.pass.set(passes, this.start[index]);
    this.cost = Float64Array.from(columns, ({ least }) => least);
    this.slope = new Float64Array(pi.length);
    this.sum = new Float64Array(pi.length);
  }

  /** Some steps more; true: all are done, and `pi` is the mean. */
  work(steps: number): boolean {
    for (let left = steps; left > 0 && this.done < this.steps; left -= 1) this.move();
    if (this.done < this.steps) return false;
    if (this.summed > 0) for (const pass of this.free) this.pi[pass] = this.sum[pass]! / this.summed;
    this.summed = 0;
    return true;
  }

  private move(): void {
    const { pi, slope, free } = this;
    this.done += 1;
    const bound = this.descend();
    this.since += 1;
    if (bound > this.best + Math.abs(this.best) * LEAST_RISE || this.best === -Infinity) {
      this.best = bound;
      this.since = 0;
    } else if (this.since > PATIENCE) {
      this.step *= SHORTER;
      this.since = 0;
    }
    let norm = 0;
    for (const pass of free) {
      if (pi[pass] === 0 && slope[pass]! < 0) slope[pass] = 0;
      norm += slope[pass]! * slope[pass]!;
    }
    if (norm > 0) {
      const length = (this.step * (Math.min(this.aim, this.best * AIM) - bound)) / norm;
      for (const pass of free) pi[pass] = Math.max(0, pi[pass]! + length * slope[pass]!);
    }
    if (this.done * 2 < this.steps) return;
    for (const pass of free) this.sum[pass]! += pi[pass]!;
    this.summed += 1;
  }

  /** The bound at `pi`, and its slope. */
  private descend(): number {
    const { pi, slope, start, pass, cost, free } = this;
    let bound = 0;
    for (const one of free) {
      bound += pi[one]!;
      slope[one] = 1;
    }
    for (let column = 0; column < cost.length; column += 1) {
      const from = start[column]!;
      const to = start[column + 1]!;
      let reduced = cost[column]!;
      for (let at = from; at < to; at += 1) reduced -= pi[pass[at]!]!;
      if (reduced >= 0) continue;
      bound += reduced;
      for (let at = from; at < to; at += 1) slope[pass[at]!]! -= 1;
    }
    return bound;
  }
}

const FIRST_STEP = 0.05;
/** The step aims a little above the best bound so far, as nobody knows the best there is. */
const AIM = 1.02;
const LEAST_RISE = 1e-5;
const PATIENCE = 8;
const SHORTER = 0.7;
