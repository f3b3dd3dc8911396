import { AsyncLocalStorage } from 'node:async_hooks';
import { type Books, type Result, Store, StoreRefused, refuse } from '#desk';
import { openBooks } from '../shelves/open-books.js';
import { type Database, type Transaction } from './database.js';
import { readOnly, transactionScope } from './guarded-connection.js';
import { type Outage, refusalOfOutage } from './outage.js';
import { WriteQueue } from './write-queue.js';

const busy = (): Result<never> =>
  refuse('busy', 'STORE.BUSY', 'another write did not finish in time; try again');

/** Tells whether code runs inside the work of a write that is still going on. */
const writing = new AsyncLocalStorage<{ readonly store: Store; going: boolean }>();

/**
 * The desk's memory over one database. Writes of this process wait for each other in a fair queue, those of other
 * processes at the database; both count against the busy timeout. The work of a write runs exactly once.
 */
export class TransactionalStore extends Store {
  readonly books: Books;
  private readonly queue = new WriteQueue();
  private closing: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly busyTimeoutMs: number,
  ) {
    super();
    this.books = openBooks(readOnly(database.reading, (error) => database.outage(error)));
  }

  async write<T>(work: (books: Books) => Promise<Result<T>>): Promise<Result<T>> {
    const around = writing.getStore();
    if (around?.going === true && around.store === this) {
      throw new Error('a write inside a write would wait for itself: hand the books on instead');
    }
    if (this.closing !== null) return refuse('busy', 'STORE.CLOSED', 'the store is closed');
    const deadline = Date.now() + this.busyTimeoutMs;
    const release = await this.queue.take(deadline);
    if (release === null) return busy();
    try {
      const transaction = await this.database.begin(deadline);
      return transaction === 'busy' ? busy() : await this.inTransaction(transaction, work);
    } catch (error) {
      const befallen = this.outageBehind(error);
      if (befallen === null) throw error;
      return { ok: false, refusal: refusalOfOutage(befallen) };
    } finally {
      release();
    }
  }

  async wipe(): Promise<void> {
    const deadline = Date.now() + this.busyTimeoutMs;
    const release = await this.queue.take(deadline);
    if (release === null) return;
    try {
      await this.database.wipe(deadline);
    } finally {
      release();
    }
  }

  /** Waits for the writes that were asked for before; those asked for after it are refused as busy. */
  close(): Promise<void> {
    this.closing ??= this.queue.take(null).then(() => this.database.close());
    return this.closing;
  }

  /** Also behind the error of a write that went on after a statement of it had failed. */
  private outageBehind(error: unknown): Outage | null {
    const cause = error instanceof Error ? error.cause : undefined;
    return this.database.outage(error) ?? (cause === undefined ? null : this.database.outage(cause));
  }

  private async inTransaction<T>(
    transaction: Transaction,
    work: (books: Books) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const scope = transactionScope(transaction.connection);
    const mark = { store: this, going: true };
    try {
      const result = await writing.run(mark, () => work(openBooks(scope.connection)));
      scope.end();
      if (!result.ok) {
        await transaction.rollback();
        return result;
      }
      if (scope.failure() !== null) {
        throw new Error('a write cannot be kept after one of its statements failed', {
          cause: scope.failure(),
        });
      }
      await transaction.commit();
      return result;
    } catch (error) {
      scope.end();
      await transaction.rollback();
      if (error instanceof StoreRefused) return { ok: false, refusal: error.refusal };
      throw error;
    } finally {
      mark.going = false;
    }
  }
}
