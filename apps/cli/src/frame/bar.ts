import { type Terminal } from './terminal.js';

const WIDTH = 24;
const EVERY_MS = 100;

/** A line on standard error that is drawn over and over, for those who watch; nobody else sees a byte of it. */
export class Bar {
  #shownAt = 0;
  #isShown = false;

  constructor(private readonly terminal: Terminal) {}

  /** `share` 0 … 1; null: how much there is to do is not known. Drawn some ten times a second at most. */
  show(share: number | null, text: string): void {
    const now = Date.now();
    if (!this.terminal.watched || now - this.#shownAt < EVERY_MS) return;
    this.#shownAt = now;
    this.#isShown = true;
    this.terminal.note(`\r\u001B[K${share === null ? text : `${drawn(share)}  ${text}`}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) this.terminal.note('\r\u001B[K');
    this.#isShown = false;
  }
}

function drawn(share: number): string {
  const full = Math.round(Math.min(1, share) * WIDTH);
  const percent = String(Math.floor(Math.min(1, share) * 100)).padStart(3);
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent} %`;
}
