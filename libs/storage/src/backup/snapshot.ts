import { type Engine } from '../schema/portable-type.js';
import { type StoredRow, type TableHead } from './backup-lines.js';

/** A database as it was at one moment, whatever is written to it meanwhile. */
export interface Snapshot {
  readonly engine: Engine;
  /** The migrations it has had, in their order. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableHead[];
  /** A table's rows in portions, in the order of ids; one table at a time. */
  portionsOf(table: TableHead): AsyncIterable<readonly StoredRow[]>;
  close(): Promise<void>;
}
