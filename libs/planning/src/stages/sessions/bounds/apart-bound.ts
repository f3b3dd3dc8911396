import { type Instance } from '../instance.js';
import { restricted } from '../restricted.js';
import { ColumnBound, type ColumnBoundOptions } from './column-bound.js';
import { partitionBound } from './partition-bound.js';
import { partsApart } from './parts-apart.js';

interface Part {
  readonly bound: ColumnBound;
  /** What is known of it beside the bound. */
  readonly least: number;
  working: boolean;
}

/**
 * The lower bound of the sessions stage as a sum: what parts of the music cost at least that share no slot. A plan of the
 * whole is one of each, so its cost is no less than all their bounds together; calls that cannot be whole are made dearer
 * part by part, which for the whole would take as many branches as those of all parts multiplied.
 */
export class ApartBound {
  private readonly parts: readonly Part[];
  private turn = 0;

  constructor(instance: Instance, options: ColumnBoundOptions) {
    this.parts = partsApart(instance).map((left) => {
      const own = restricted(instance, left);
      return { bound: new ColumnBound(own, options), least: partitionBound(own) ?? 0, working: true };
    });
  }

  /** What every plan costs at least that records all passes. */
  get lowerBound(): number {
    return this.parts.reduce((sum, { bound, least }) => sum + Math.max(bound.lowerBound, least), 0);
  }

  /** A few milliseconds of work at one part after the other; false: nothing is left to do. */
  step(): boolean {
    const working = this.parts.filter((part) => part.working);
    const part = working[this.turn % Math.max(1, working.length)];
    this.turn += 1;
    if (part === undefined) return false;
    part.working = part.bound.step();
    return part.working || working.length > 1;
  }

  /** Frees what the linear solver holds, where the work is given up before its end; what is known stays. */
  close(): void {
    for (const { bound } of this.parts) bound.close();
  }
}
