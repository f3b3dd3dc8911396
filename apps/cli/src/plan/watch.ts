import { type Clock } from '#clock';
import { type BestYet, type Following } from '../backend/following.js';
import { type Terminal } from '../frame/terminal.js';
import { bestLine, type BestOfStages, leftOf, type Moment, toldOf } from './best-line.js';

const REDRAW_MS = 200;
const LINE_EVERY_MS = 1_000;
/** npm hands on a Ctrl-C that its child has had already: one press, two signals. */
const ONE_PRESS_MS = 400;
const INTERRUPTED = 130;
const CLEAR = '\r\u001B[K';

interface Setting {
  readonly terminal: Terminal;
  readonly clock: Clock;
  /** Whether the search may be ended, and is told of to whoever only reads the notes. */
  readonly watch: boolean;
  readonly limitMs: number | null;
}

/**
 * Follows a plan while it is made, on standard error: as one line that is drawn anew where somebody looks, else with
 * `watch` as a line for what became better, one a second at most. With `watch` a Ctrl-C ends the search and keeps the
 * best; a second one ends the program.
 */
export class PlanWatch implements Following {
  readonly signal?: AbortSignal;
  readonly #stop = new AbortController();
  readonly #begun: number;
  #best: BestOfStages = {};
  /** When the search had come how far, by its own clock: it begins later than it is asked for. */
  #heard: { readonly at: number; readonly elapsedMs: number; readonly leftMs: number | null };
  #toldAt = 0;
  #told = '';
  #stoppedAt = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly setting: Setting) {
    this.#begun = setting.clock.now();
    this.#heard = { at: this.#begun, elapsedMs: 0, leftMs: null };
    if (!setting.watch) return;
    this.signal = this.#stop.signal;
    process.on('SIGINT', this.#interrupt);
    if (setting.terminal.watched) this.#timer = setInterval(() => this.#draw(), REDRAW_MS);
  }

  readonly tell = (...bests: readonly BestYet[]): void => {
    for (const best of bests) {
      this.#best = { ...this.#best, [best.stage]: best };
      this.#heard = { at: this.setting.clock.now(), elapsedMs: best.elapsedMs, leftMs: leftOf(best) };
    }
    if (this.setting.terminal.watched) this.#draw();
    else if (this.setting.watch && this.setting.clock.now() - this.#toldAt >= LINE_EVERY_MS) this.#write();
  };

  /** Tells what was not yet told, and lets go of the terminal. */
  end(): void {
    const { terminal, watch } = this.setting;
    if (this.#timer !== null) clearInterval(this.#timer);
    process.removeListener('SIGINT', this.#interrupt);
    if (terminal.watched) terminal.note(CLEAR);
    else if (watch) this.#write();
  }

  readonly #interrupt = (): void => {
    const { terminal } = this.setting;
    const now = this.setting.clock.now();
    if (!this.#stop.signal.aborted) {
      this.#stoppedAt = now;
      this.#stop.abort();
      const clear = terminal.watched ? CLEAR : '';
      terminal.note(
        `${clear}Stopping; the best plan so far is kept. Ctrl-C again ends at once, without it.\n`,
      );
    } else if (now - this.#stoppedAt > ONE_PRESS_MS) {
      if (terminal.watched) terminal.note(CLEAR);
      process.exit(INTERRUPTED);
    }
  };

  #draw(): void {
    const { terminal } = this.setting;
    // The last column stays free: a cursor behind it may begin a line of its own.
    terminal.note(CLEAR + bestLine(this.#moment(), terminal.paintNote, terminal.width - 1));
  }

  /** A line, if it says something else than the last one. */
  #write(): void {
    const { terminal } = this.setting;
    const told = toldOf(this.#best);
    if (told === this.#told) return;
    this.#told = told;
    this.#toldAt = this.setting.clock.now();
    terminal.note(`${bestLine(this.#moment(), terminal.paintNote, Infinity)}\n`);
  }

  #moment(): Moment {
    const { at, elapsedMs, leftMs } = this.#heard;
    const now = this.setting.clock.now();
    const since = now - at;
    const { limitMs } = this.setting;
    const ends = [
      ...(leftMs === null ? [] : [leftMs - since]),
      ...(limitMs === null ? [] : [limitMs - elapsedMs - since]),
    ];
    return {
      elapsedMs: now - this.#begun,
      best: this.#best,
      leftMs: ends.length === 0 ? null : Math.min(...ends),
      stopping: this.#stop.signal.aborted,
    };
  }
}
