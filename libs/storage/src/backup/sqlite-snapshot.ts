import type BetterSqlite3 from 'better-sqlite3';
import { setImmediate as breathe } from 'node:timers/promises';
import { quoted } from '../sql/parameters.js';
import { assertSound } from '../sqlite/sqlite-soundness.js';
import { handleOf, sqliteReader } from '../sqlite/sqlite-data-source.js';
import { MIGRATIONS_TABLE } from '../store/pending-migrations.js';
import { PORTION, type StoredRow, type StoredValue, type TableHead } from './backup-lines.js';
import { tablesOf, type ToldColumn } from './catalogue.js';
import { type Snapshot } from './snapshot.js';

const CATALOGUE = `SELECT m.name AS "table", p.name AS "column", p.type AS "type"
  FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS p WHERE m.type = 'table' ORDER BY m.name, p.cid`;

/** Portable rows, a portion at a time; between portions the event loop goes on. */
async function* portionsOf(
  handle: BetterSqlite3.Database,
  { table, columns }: TableHead,
): AsyncGenerator<StoredRow[]> {
  const names = Object.keys(columns);
  const flags = Object.values(columns).flatMap((kind, at) => (kind === 'flag' ? [at] : []));
  const rows = handle
    .prepare<[], StoredValue[]>(`SELECT ${names.map(quoted).join(', ')} FROM ${quoted(table)} ORDER BY "id"`)
    .raw()
    .iterate();
  let portion: StoredRow[] = [];
  for (const row of rows) {
    for (const at of flags) if (row[at] !== null) row[at] = row[at] === 1;
    portion.push(row);
    if (portion.length < PORTION) continue;
    yield portion;
    portion = [];
    await breathe();
  }
  if (portion.length > 0) yield portion;
}

/**
 * A snapshot by a read transaction, which in WAL mode hinders nobody. The file is checked through first: a backup of
 * damaged pages would look like one.
 * @throws StoreUnavailable `STORE.DAMAGED`
 */
export const sqliteSnapshot = async (path: string): Promise<Snapshot> => {
  const reader = sqliteReader(path);
  await reader.initialize();
  const handle = handleOf(reader);
  try {
    handle.exec('BEGIN');
    assertSound(handle, path, 'wholly');
    const had = handle.prepare<[], { name: string }>(
      `SELECT "name" FROM "${MIGRATIONS_TABLE}" ORDER BY "timestamp"`,
    );
    return {
      engine: 'sqlite',
      migrations: had.all().map(({ name }) => name),
      tables: tablesOf(handle.prepare<[], ToldColumn>(CATALOGUE).all()),
      portionsOf: (table) => portionsOf(handle, table),
      close: () => reader.destroy(),
    };
  } catch (error) {
    await reader.destroy();
    throw error;
  }
};
