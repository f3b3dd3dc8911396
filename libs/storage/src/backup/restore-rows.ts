import { type MigrationInterface } from 'typeorm';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.js';
import { type Connection } from '../sql/connection.js';
import { type Dialect } from '../sql/dialect.js';
import { type SqlValue } from '../sql/sql-value.js';
import { optional } from '../tables/column.js';
import { type Table } from '../tables/table.js';
import { BackupRefused } from './backup-refused.js';
import { type Head, type StoredRow, type TableHead } from './backup-lines.js';
import { type Reader } from './read-backup.js';
import { type OnRows } from './write-backup.js';

/**
 * The migrations that make the tables a backup was taken from; the others are run on its rows.
 * @throws BackupRefused `BACKUP.NEWER_SCHEMA` when it has had some that this program does not know.
 */
export const migrationsOf = (
  { migrations }: Head,
  file: string,
): readonly (new () => MigrationInterface)[] => {
  const known = ALL_MIGRATIONS.map((migration) => ({ migration, name: new migration().name }));
  const strange = migrations.filter((name) => known.every((one) => one.name !== name));
  if (strange.length > 0) {
    throw new BackupRefused(
      'unsupported',
      'BACKUP.NEWER_SCHEMA',
      `${file} was made by a newer version of this program (its database had had ${strange.join(', ')}).`,
    );
  }
  return known.filter(({ name }) => migrations.includes(name)).map(({ migration }) => migration);
};

const tableOf = ({ table, columns }: TableHead): Table => ({
  name: table,
  record: table,
  columns: Object.fromEntries(
    Object.entries(columns).map(([name, kind]) => [name, optional({ kind, nullable: true })]),
  ) as unknown as Table['columns'],
  references: [],
  uniques: [],
  indices: [],
  checks: [],
  recorded: 'not',
  apart: [],
  secret: [],
  sealed: [],
  matched: [],
});

const inDialect = (head: TableHead, dialect: Dialect): ((row: StoredRow) => SqlValue[]) => {
  const flags = Object.values(head.columns).map((kind) => kind === 'flag');
  return (row) =>
    row.map((value, at) => (flags[at] === true && typeof value === 'boolean' ? dialect.flag(value) : value));
};

/** Puts the rows of a backup into the tables they came from, and counts each table after it. */
export const rowsInto = (connection: Connection, file: string, onRows: OnRows): Reader => {
  let into:
    { readonly table: Table; readonly encode: (row: StoredRow) => SqlValue[]; rows: number } | undefined;
  return {
    table: (head) => {
      into = { table: tableOf(head), encode: inDialect(head, connection.dialect), rows: 0 };
    },
    rows: async ({ table }, rows) => {
      if (into === undefined) return;
      try {
        await connection.insert(into.table, rows.map(into.encode));
      } catch (error) {
        if (connection.violation(error) === null) throw error;
        const message = `${file} has rows of ${table} that this database does not take: ${String(error)}.`;
        throw new BackupRefused('invalid', 'BACKUP.REJECTED', message, { cause: error });
      }
      into.rows += rows.length;
      onRows(table, into.rows);
    },
    tableEnds: async ({ table }, rows) => {
      const [counted] = await connection.all(`SELECT COUNT(*) AS "rows" FROM "${table}"`, []);
      if (Number(counted?.['rows']) !== rows) {
        throw new Error(`${table} has ${String(counted?.['rows'])} rows after ${rows} were put into it`);
      }
    },
  };
};
