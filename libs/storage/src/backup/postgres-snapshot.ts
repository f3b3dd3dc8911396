import { type QueryRunner } from 'typeorm';
import { postgresPool } from '../postgres/postgres-data-source.js';
import { quoted } from '../sql/parameters.js';
import { MIGRATIONS_TABLE } from '../store/pending-migrations.js';
import { PORTION, type StoredRow, type StoredValue, type TableHead } from './backup-lines.js';
import { tablesOf, type ToldColumn } from './catalogue.js';
import { type Snapshot } from './snapshot.js';

type Row = Readonly<Record<string, StoredValue>>;

const CATALOGUE = `SELECT table_name AS "table", column_name AS "column",
    COALESCE('varchar(' || character_maximum_length || ')', data_type) AS "type"
  FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position`;

/** Portable rows by a cursor, so that the server and this process hold a portion at a time. */
async function* portionsOf(runner: QueryRunner, { table, columns }: TableHead): AsyncGenerator<StoredRow[]> {
  const names = Object.keys(columns);
  const selected = names.map(quoted).join(', ');
  await runner.query(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT ${selected} FROM ${quoted(table)} ORDER BY "id"`,
  );
  for (;;) {
    const rows = (await runner.query(`FETCH ${PORTION} FROM backup`)) as readonly Row[];
    if (rows.length === 0) break;
    yield rows.map((row) =>
      names.map((name) => {
        const value = row[name] ?? null;
        return columns[name] === 'bigint' && value !== null ? Number(value) : value;
      }),
    );
  }
  await runner.query('CLOSE backup');
}

/** A snapshot by one repeatable-read transaction, which hinders nobody. */
export const postgresSnapshot = async (url: string): Promise<Snapshot> => {
  const pool = postgresPool(url);
  await pool.initialize();
  const runner = pool.createQueryRunner();
  try {
    await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const had = (await runner.query(
      `SELECT "name" FROM "${MIGRATIONS_TABLE}" ORDER BY "timestamp"`,
    )) as readonly { readonly name: string }[];
    return {
      engine: 'postgres',
      migrations: had.map(({ name }) => name),
      tables: tablesOf((await runner.query(CATALOGUE)) as readonly ToldColumn[]),
      portionsOf: (table) => portionsOf(runner, table),
      close: async () => {
        await runner.query('ROLLBACK');
        await runner.release();
        await pool.destroy();
      },
    };
  } catch (error) {
    await runner.release();
    await pool.destroy();
    throw error;
  }
};
