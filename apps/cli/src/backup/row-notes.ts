import { Bar } from '../frame/bar.js';
import { type Terminal } from '../frame/terminal.js';

/** Which table is being dealt with, for those who watch. */
export class RowNotes {
  readonly #bar: Bar;

  constructor(terminal: Terminal) {
    this.#bar = new Bar(terminal);
  }

  readonly rows = (table: string, rows: number): void => {
    this.#bar.show(null, `${table.replaceAll('_', ' ')}: ${rows.toLocaleString('en')} rows`);
  };

  end(): void {
    this.#bar.end();
  }
}
