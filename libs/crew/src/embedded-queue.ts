import { holderHere } from './holders.js';
import { type PlanQueue } from './plan-queue.js';
import { Planners, type Setting } from './planners.js';
import { SilenceWatch } from './silence.js';

const LOOK_AGAIN_MS = 5_000;

/** Plans run by threads of this process. The books are the queue: what waits there when the process ends is there after. */
export class EmbeddedQueue implements PlanQueue {
  private readonly planners: Planners;
  private readonly lines = new Set<Promise<void>>();
  private readonly free: string[];
  private readonly silence = new SilenceWatch();
  private readonly timer: NodeJS.Timeout;
  private closed = false;

  constructor(private readonly setting: Setting) {
    this.planners = new Planners(setting);
    this.free = Array.from({ length: setting.threads }, (_, index) => holderHere(`planner-${index + 1}`));
    this.timer = setInterval(() => this.look(), LOOK_AGAIN_MS);
    this.timer.unref();
    this.look();
  }

  offer(): Promise<void> {
    this.wake();
    return Promise.resolve();
  }

  stop(jobId: string): void {
    this.planners.stop(jobId);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.timer);
    await this.planners.close();
    await Promise.all(this.lines);
  }

  /**
   * Sets as many threads to work as there are plans to be made: after a start, or where one could not be taken up or
   * ended. What nobody works at any more is seen by its holder, which is free, or by its silence.
   */
  private look(): void {
    const { store, clock, complain } = this.setting;
    const looked = async (): Promise<void> => {
      const running = await this.silence.requeueSilent(store, clock);
      const left = running.filter(({ holder }) => holder !== null && this.free.includes(holder)).length;
      const waiting = await store.books.jobs.count({ kind: 'plan', status: 'queued' });
      const idle = left > 0 ? this.free.length : Math.min(waiting, this.free.length);
      for (let nth = 0; nth < idle && !this.closed; nth += 1) this.wake();
    };
    looked().catch((error: unknown) =>
      complain({ error: String(error) }, 'the queue could not be looked at'),
    );
  }

  /** Sets one more thread to work, which goes on as long as there is something to do. */
  private wake(): void {
    const holder = this.closed ? undefined : this.free.pop();
    if (holder === undefined) return;
    const line = this.serve(holder).finally(() => {
      this.free.push(holder);
      this.lines.delete(line);
    });
    this.lines.add(line);
  }

  private async serve(holder: string): Promise<void> {
    try {
      while (!this.closed && (await this.planners.serve(holder)));
    } catch (error) {
      this.setting.complain({ error: String(error) }, 'a plan could not be taken up; it is tried again');
    }
  }
}
