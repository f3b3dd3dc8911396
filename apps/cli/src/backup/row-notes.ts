import { type Terminal } from '../frame/terminal.js';

const EVERY_MS = 100;

/** One line on standard error that says which table is being dealt with, for those who watch. */
export class RowNotes {
  #shownAt = 0;
  #isShown = false;

  constructor(private readonly terminal: Terminal) {}

  readonly rows = (table: string, rows: number): void => {
    const now = Date.now();
    if (!this.terminal.watched || now - this.#shownAt < EVERY_MS) return;
    this.#shownAt = now;
    this.#isShown = true;
    this.terminal.note(`\r\u001B[K${table.replaceAll('_', ' ')}: ${rows.toLocaleString('en')} rows`);
  };

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) this.terminal.note('\r\u001B[K');
    this.#isShown = false;
  }
}
