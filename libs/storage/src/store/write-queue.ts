/** Lets go of the turn; the next in line has it then. */
export type Release = () => void;

interface Waiting {
  readonly start: (release: Release) => void;
  readonly timer: NodeJS.Timeout | undefined;
}

/** A fair queue: one has the turn, the others wait in the order they came, each up to its own deadline. */
export class WriteQueue {
  private busy = false;
  private readonly waiting = new Set<Waiting>();

  /** The turn, or null when it did not come before the deadline (milliseconds since the epoch; null: none). */
  take(deadline: number | null): Promise<Release | null> {
    if (!this.busy) {
      this.busy = true;
      return Promise.resolve(this.releaseOnce());
    }
    return new Promise((resolve) => {
      const giveUp = (): void => {
        this.waiting.delete(waiting);
        resolve(null);
      };
      const timer = deadline === null ? undefined : setTimeout(giveUp, Math.max(0, deadline - Date.now()));
      const waiting: Waiting = { start: resolve, timer };
      this.waiting.add(waiting);
    });
  }

  private releaseOnce(): Release {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.passOn();
    };
  }

  private passOn(): void {
    const [next] = this.waiting;
    if (next === undefined) {
      this.busy = false;
      return;
    }
    this.waiting.delete(next);
    clearTimeout(next.timer);
    next.start(this.releaseOnce());
  }
}
