/** Asks a job in another thread to end, in memory that both see: one that computes hears no messages. */
export class StopFlag {
  readonly #cell: Int32Array;

  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.#cell = new Int32Array(memory);
  }

  get aborted(): boolean {
    return Atomics.load(this.#cell, 0) !== 0;
  }

  abort(): void {
    Atomics.store(this.#cell, 0, 1);
  }
}
