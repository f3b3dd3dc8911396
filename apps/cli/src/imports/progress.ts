import { Bar } from '../frame/bar.js';
import { type Terminal } from '../frame/terminal.js';

/** How far a file is read, for those who watch. */
export class Progress {
  #read = 0;
  #rows = 0;
  readonly #bar: Bar;

  constructor(
    terminal: Terminal,
    private readonly bytes: number | null,
  ) {
    this.#bar = new Bar(terminal);
  }

  /** Passes chunks on and counts them. */
  async *counting(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#read += chunk.length;
      this.#show();
      yield chunk;
    }
  }

  rows(rows: number): void {
    this.#rows = rows;
    this.#show();
  }

  end(): void {
    this.#bar.end();
  }

  #show(): void {
    const share = this.bytes === null || this.bytes === 0 ? null : this.#read / this.bytes;
    this.#bar.show(share, `${this.#rows.toLocaleString('en')} rows`);
  }
}
