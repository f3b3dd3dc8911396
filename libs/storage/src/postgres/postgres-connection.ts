import { type QueryResult, type QueryRunner } from 'typeorm';
import { portableType } from '../schema/portable-type.js';
import { type Seal } from '../sealing/seal.js';
import { type Connection } from '../sql/connection.js';
import { type Row, type SqlValue } from '../sql/sql-value.js';
import { POSTGRES } from '../sql/dialect.js';
import { quoted } from '../sql/parameters.js';
import { type Column } from '../tables/column.js';
import { columnNames, type Table } from '../tables/table.js';
import { postgresViolation } from './postgres-error.js';

type Query = (sql: string, values: readonly SqlValue[]) => Promise<QueryResult<Row>>;

/** The rows as one array for each column, and the `unnest` that makes them rows again: one statement for any number. */
const unnested = (
  table: Table,
  rows: readonly (readonly SqlValue[])[],
): { readonly source: string; readonly values: SqlValue[] } => {
  const columns = Object.values<Column>(table.columns);
  const arrays = columns.map(({ kind }, at) => `$${at + 1}::${portableType(kind, 'postgres').type}[]`);
  const values = columns.map((_, at) => rows.map((row) => row[at] ?? null) as unknown as SqlValue);
  return { source: `unnest(${arrays.join(', ')})`, values };
};

export class PostgresConnection implements Connection {
  readonly dialect = POSTGRES;
  readonly violation = postgresViolation;

  constructor(
    private readonly query: Query,
    readonly seal: Seal | null,
  ) {}

  async all(sql: string, values: readonly SqlValue[]): Promise<Row[]> {
    return (await this.query(sql, values)).records;
  }

  async change(sql: string, values: readonly SqlValue[]): Promise<number> {
    return (await this.query(sql, values)).affected ?? 0;
  }

  async insert(table: Table, rows: readonly (readonly SqlValue[])[]): Promise<void> {
    const names = columnNames(table).map(quoted).join(', ');
    const { source, values } = unnested(table, rows);
    await this.query(`INSERT INTO ${quoted(table.name)} (${names}) SELECT * FROM ${source}`, values);
  }

  async rewrite(table: Table, rows: readonly (readonly SqlValue[])[]): Promise<number> {
    const names = columnNames(table).map(quoted);
    const set = names.map((name) => `${name} = fresh.${name}`).join(', ');
    const { source, values } = unnested(table, rows);
    return this.change(
      `UPDATE ${quoted(table.name)} AS kept SET ${set} FROM ${source} AS fresh(${names.join(', ')})` +
        ` WHERE kept."id" = fresh."id"`,
      values,
    );
  }
}

/**
 * Statements of one query runner: one connection of the pool, for a transaction. Asked for together they run one after
 * another, since the driver's client takes no statement while another runs.
 */
export function overRunner(runner: QueryRunner, seal: Seal | null): PostgresConnection {
  let last: Promise<unknown> = Promise.resolve();
  const query: Query = (sql, values) => {
    const result = last.then(() => runner.query(sql, [...values], true) as Promise<QueryResult<Row>>);
    last = result.catch(() => null);
    return result;
  };
  return new PostgresConnection(query, seal);
}
