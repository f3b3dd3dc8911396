import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type DocumentNews, type DocumentOrder } from './document-thread.js';

const MOST_THREADS = 2;
/** Of each thread, so that all of them together stay small; a document needs a tenth of it. */
const HEAP_MB = 160;

interface Waiting {
  readonly resolve: (document: string | Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that write documents, one for each core up to two: more would take more memory than they are worth. */
export class DocumentThreads {
  readonly size = Math.min(MOST_THREADS, availableParallelism());
  readonly #waiting = new Map<number, Waiting>();
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];
  #last = 0;

  /** Settles when a thread has written it. No more than `size` may be under way at a time. */
  write(order: Omit<DocumentOrder, 'id'>): Promise<string | Uint8Array> {
    const worker = this.#idle.pop() ?? this.#start();
    this.#last += 1;
    const id = this.#last;
    const done = new Promise<string | Uint8Array>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    worker.postMessage({ id, ...order } satisfies DocumentOrder);
    return done.finally(() => this.#idle.push(worker));
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }

  #start(): Worker {
    const worker = new Worker(new URL('./document-thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    worker.on('message', (news: DocumentNews) => {
      const waiting = this.#waiting.get(news.id);
      this.#waiting.delete(news.id);
      if ('document' in news) waiting?.resolve(news.document);
      else waiting?.reject(new Error(news.fault));
    });
    worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
    this.#all.push(worker);
    return worker;
  }
}
