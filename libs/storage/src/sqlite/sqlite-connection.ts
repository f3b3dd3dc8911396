import type BetterSqlite3 from 'better-sqlite3';
import { type Seal } from '../sealing/seal.js';
import { type Connection } from '../sql/connection.js';
import { type Row, type SqlValue } from '../sql/sql-value.js';
import { SQLITE } from '../sql/dialect.js';
import { quoted } from '../sql/parameters.js';
import { columnNames, type Table } from '../tables/table.js';
import { sqliteViolation } from './sqlite-error.js';

/** Statements kept prepared; a desk has a few hundred shapes, and an endless variety must not fill the memory. */
const KEPT = 500;

/** A statement as it is kept: rows come as lists, which the driver makes in half the time of objects. */
interface Prepared {
  readonly statement: BetterSqlite3.Statement<unknown[], SqlValue[]>;
  /** Null: the statement gives no rows. */
  readonly named: ((values: readonly SqlValue[]) => Row) | null;
}

/** Runs statements on the driver's own handle, each prepared once. */
export class SqliteConnection implements Connection {
  readonly dialect = SQLITE;
  readonly violation = sqliteViolation;
  private readonly prepared = new Map<string, Prepared>();

  constructor(
    private readonly handle: BetterSqlite3.Database,
    readonly seal: Seal | null,
  ) {}

  // eslint-disable-next-line @typescript-eslint/require-await -- a throw must become a rejection
  async all(sql: string, values: readonly SqlValue[]): Promise<Row[]> {
    const { statement, named } = this.prepare(sql);
    if (named === null) throw new TypeError('a statement that gives no rows was asked for some');
    return statement.all(values).map(named);
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- a throw must become a rejection
  async change(sql: string, values: readonly SqlValue[]): Promise<number> {
    return this.prepare(sql).statement.run(values).changes;
  }

  async insert(table: Table, rows: readonly (readonly SqlValue[])[]): Promise<void> {
    const names = columnNames(table);
    await this.each(
      `INSERT INTO ${quoted(table.name)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      rows,
    );
  }

  rewrite(table: Table, rows: readonly (readonly SqlValue[])[]): Promise<number> {
    const names = columnNames(table);
    const set = names.map((name) => `${quoted(name)} = ?`).join(', ');
    const at = names.indexOf('id');
    return this.each(
      `UPDATE ${quoted(table.name)} SET ${set} WHERE "id" = ?`,
      rows.map((row) => [...row, row[at] ?? null]),
    );
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- a throw must become a rejection
  private async each(sql: string, rows: readonly (readonly SqlValue[])[]): Promise<number> {
    const { statement } = this.prepare(sql);
    let changes = 0;
    for (const row of rows) changes += statement.run(row).changes;
    return changes;
  }

  private prepare(sql: string): Prepared {
    const known = this.prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.handle.prepare<unknown[], SqlValue[]>(sql);
    const made = statement.reader
      ? { statement: statement.raw(), named: rowNamer(statement.columns().map(({ name }) => name)) }
      : { statement, named: null };
    if (this.prepared.size >= KEPT) this.prepared.clear();
    this.prepared.set(sql, made);
    return made;
  }
}

/** Rows copied from one that has every name already are of one shape, and so are read quickly ever after. */
function rowNamer(names: readonly string[]): (values: readonly SqlValue[]) => Row {
  const empty: Row = Object.fromEntries(names.map((name) => [name, null]));
  return (values) => {
    const row = { ...empty };
    for (let at = 0; at < names.length; at += 1) {
      const value = values[at];
      if (value !== null) row[names[at] as string] = value;
    }
    return row;
  };
}
