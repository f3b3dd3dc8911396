import { type Seal } from '../sealing/seal.js';
import { type Table } from '../tables/table.js';
import { type Dialect } from './dialect.js';
import { type Row, type SqlValue } from './sql-value.js';
import { type Violation } from './violation.js';

/** One line to a database: for reading what is committed, or for one transaction. */
export interface Connection {
  readonly dialect: Dialect;
  /** What personal data is encrypted with; null: it is not. */
  readonly seal: Seal | null;
  all(statement: string, values: readonly SqlValue[]): Promise<Row[]>;
  /** How many rows the statement changed. */
  change(statement: string, values: readonly SqlValue[]): Promise<number>;
  /** Bulk: rows of stored values in the order of the table's columns. */
  insert(table: Table, rows: readonly (readonly SqlValue[])[]): Promise<void>;
  /** Bulk: replaces rows by their id; how many there were. */
  rewrite(table: Table, rows: readonly (readonly SqlValue[])[]): Promise<number>;
  /** What rule of the tables an error of this database speaks of; null when it is another error. */
  violation(error: unknown): Violation | null;
}
