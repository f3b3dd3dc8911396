import { type Books, Store } from '../ports/store.js';
import { type Result } from '../result.js';

/** So often a write is begun anew; each time it waits for others up to the busy timeout. */
const MOST_TRIES = 100;

/** A store whose writes wait as long as it takes: what took minutes to work out is not dropped since an import is on. */
class PersistentStore extends Store {
  override readonly books: Books;

  constructor(private readonly store: Store) {
    super();
    this.books = store.books;
  }

  override async write<T>(work: (books: Books) => Promise<Result<T>>): Promise<Result<T>> {
    for (let tries = 1; ; tries += 1) {
      const result = await this.store.write(work);
      if (result.ok || result.refusal.code !== 'STORE.BUSY' || tries === MOST_TRIES) return result;
    }
  }

  override wipe(): Promise<void> {
    return this.store.wipe();
  }

  override close(): Promise<void> {
    return this.store.close();
  }
}

export const persistently = (store: Store): Store => new PersistentStore(store);
