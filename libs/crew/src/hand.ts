import { Worker } from 'node:worker_threads';
import { type News, type Order, type Task, type ThreadGround } from './messages.js';
import { threadFile } from './thread-file.js';

interface Going {
  readonly hear: (news: News) => void;
  readonly end: (fault: string | null) => void;
}

/** A thread that works for this process: started with its first task, and again after it broke down. */
export class Hand {
  private worker: Worker | null = null;
  private exited: Promise<void> = Promise.resolve();
  private readonly going: Going[] = [];

  constructor(private readonly ground: ThreadGround) {}

  /** How many tasks it has. */
  get load(): number {
    return this.going.length;
  }

  /**
   * Does a task after those it has been given before. Settles when it has ended, one way or another: null, or the fault
   * it ended with.
   */
  run(task: Task, hear: (news: News) => void): Promise<string | null> {
    return new Promise((end) => {
      this.going.push({ hear, end });
      this.post(task);
    });
  }

  /** Lets the thread go when its tasks have ended. */
  close(): Promise<void> {
    if (this.worker !== null) this.post({ do: 'close' });
    return this.exited;
  }

  private post(order: Order): void {
    this.worker ??= this.start();
    this.worker.postMessage(order);
  }

  private start(): Worker {
    const worker = new Worker(threadFile(import.meta.url), { workerData: this.ground });
    let fault = 'The thread ended.';
    worker.on('message', (news: News) => {
      if (news.tells === 'ended') this.going.shift()?.end(news.fault);
      else this.going[0]?.hear(news);
    });
    worker.on('error', (error) => {
      fault = error.stack ?? error.message;
    });
    this.exited = new Promise((resolve) => {
      worker.once('exit', () => {
        this.worker = null;
        for (const one of this.going.splice(0)) one.end(fault);
        resolve();
      });
    });
    return worker;
  }
}
