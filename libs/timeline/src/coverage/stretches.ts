import { inOrder, isInOrder, putInOrder } from './in-order.js';

/**
 * Stretches of timelines as columns, in order of their starts: a million of them are handled without a million objects.
 * `timeline` is what frames are counted on (a reel of a cut); `owner` is whatever the stretch is of.
 */
export interface Stretches {
  readonly count: number;
  readonly timeline: Int32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly owner: Int32Array;
}

const FIRST_CAPACITY = 1_024;

/** Collects stretches in any order. Frames are safe non-negative integers. */
export class StretchList {
  #count = 0;
  #timeline: Int32Array;
  #start: Float64Array;
  #end: Float64Array;
  #owner: Int32Array;

  constructor(capacity = FIRST_CAPACITY) {
    const size = Math.max(1, capacity);
    this.#timeline = new Int32Array(size);
    this.#start = new Float64Array(size);
    this.#end = new Float64Array(size);
    this.#owner = new Int32Array(size);
  }

  /** An empty stretch is left out. */
  add(timeline: number, start: number, end: number, owner: number): void {
    if (end <= start) return;
    if (this.#count === this.#timeline.length) this.#grow();
    const at = this.#count;
    this.#timeline[at] = timeline;
    this.#start[at] = start;
    this.#end[at] = end;
    this.#owner[at] = owner;
    this.#count += 1;
  }

  /** The list is not to be added to after that. */
  sorted(): Stretches {
    const count = this.#count;
    const start = this.#start.subarray(0, count);
    const end = this.#end.subarray(0, count);
    const timeline = this.#timeline.subarray(0, count);
    const owner = this.#owner.subarray(0, count);
    if (!isInOrder(start)) putInOrder(inOrder(start), [timeline, start, end, owner]);
    return { count, timeline, start, end, owner };
  }

  #grow(): void {
    const longer = <T extends Int32Array | Float64Array>(column: T, next: T): T => {
      next.set(column);
      return next;
    };
    const size = this.#timeline.length * 2;
    this.#timeline = longer(this.#timeline, new Int32Array(size));
    this.#start = longer(this.#start, new Float64Array(size));
    this.#end = longer(this.#end, new Float64Array(size));
    this.#owner = longer(this.#owner, new Int32Array(size));
  }
}
