import { type Terminal } from '../frame/terminal.js';

const BAR = 24;
const EVERY_MS = 100;

/** A bar on standard error while a file is read, for those who watch; nobody else sees a byte of it. */
export class Progress {
  #read = 0;
  #rows = 0;
  #shownAt = 0;
  #isShown = false;

  constructor(
    private readonly terminal: Terminal,
    private readonly bytes: number | null,
  ) {}

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

  /** Takes the bar away. */
  end(): void {
    if (this.#isShown) this.terminal.note('\r\u001B[K');
    this.#isShown = false;
  }

  #show(): void {
    const now = Date.now();
    if (!this.terminal.watched || now - this.#shownAt < EVERY_MS) return;
    this.#shownAt = now;
    this.#isShown = true;
    this.terminal.note(`\r\u001B[K${this.#line()}`);
  }

  #line(): string {
    const rows = `${this.#rows.toLocaleString('en')} rows`;
    if (this.bytes === null || this.bytes === 0) return rows;
    const share = Math.min(1, this.#read / this.bytes);
    const full = Math.round(share * BAR);
    return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${String(Math.floor(share * 100)).padStart(3)} %  ${rows}`;
  }
}
