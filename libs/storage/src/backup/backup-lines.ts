import { type ColumnKind } from '../tables/column.js';
import { type Engine } from '../schema/portable-type.js';

/**
 * A backup is gzipped text, one JSON value a line, the same for both databases: a head; then of each table its name and
 * columns, its rows as arrays in the order of these columns, and how many they were; last the sum and the SHA-256 of
 * every line before. Values are as they are stored, but for booleans, which SQLite keeps as numbers; so what is
 * encrypted in the database is encrypted in the backup.
 */
export const FORMAT = 1;

export interface Head {
  readonly downbeat: 'backup';
  readonly format: number;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly from: Engine;
  /** The migrations that the database had had, in their order: a later program brings the rows forward from there. */
  readonly migrations: readonly string[];
}

/** Opens a table. The kinds of its columns are told, for a later program may know them no more. */
export interface TableHead {
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
}

/** Closes the backup. */
export interface End {
  readonly end: true;
  readonly rows: number;
  readonly sha256: string;
}

export type StoredValue = string | number | boolean | null;
export type StoredRow = readonly StoredValue[];

/** Rows read or written at a time. */
export const PORTION = 1_000;
