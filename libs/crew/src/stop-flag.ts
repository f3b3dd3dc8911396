const RUN = 0;
const STOP = 1;
const HAND_BACK = 2;

/** Asks a job in another thread to end, in memory that both see: one that computes hears no messages. */
export class StopFlag {
  readonly #cell: Int32Array;

  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.#cell = new Int32Array(memory);
  }

  /** Whether the work is to end, whatever becomes of what was found. */
  get aborted(): boolean {
    return Atomics.load(this.#cell, 0) !== RUN;
  }

  /** Whether what was found is not to be kept: the job goes back to the queue, or is somebody else's. */
  get handedBack(): boolean {
    return Atomics.load(this.#cell, 0) === HAND_BACK;
  }

  /** Asks it to end with the best so far. */
  abort(): void {
    Atomics.compareExchange(this.#cell, 0, RUN, STOP);
  }

  /** Asks it to end without a result, so that the job can be given back; one that was asked to end keeps its best. */
  handBack(): void {
    Atomics.compareExchange(this.#cell, 0, RUN, HAND_BACK);
  }

  /** Asks it to end without a result whatever else was asked: it is somebody else's by now. */
  drop(): void {
    Atomics.store(this.#cell, 0, HAND_BACK);
  }
}
