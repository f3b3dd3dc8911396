import { type Connection } from '../sql/connection.js';
import { type Outage } from './outage.js';

/** One transaction of the only writer. */
export interface Transaction {
  readonly connection: Connection;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** What a store needs of a database: a line that reads what is committed, and transactions one at a time. */
export interface Database {
  readonly reading: Connection;
  /** Waits for writers elsewhere until the deadline (milliseconds since the epoch), then answers `'busy'`. */
  begin(deadline: number): Promise<Transaction | 'busy'>;
  /** What befell the database, if that is what an error speaks of. */
  outage(error: unknown): Outage | null;
  /** Makes sure that what was removed is gone from the files, if that can be done before the deadline. */
  wipe(deadline: number): Promise<void>;
  close(): Promise<void>;
}
