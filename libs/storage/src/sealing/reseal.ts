import { ok, refuse, type Result, type Stored } from '#desk';
import { migrate } from '../open-store.js';
import { quoted } from '../sql/parameters.js';
import { selectFrom } from '../sql/page-statement.js';
import { type Connection } from '../sql/connection.js';
import { readDatabaseUrl } from '../store/database-url.js';
import { SEALED_TABLES } from '../tables/all-tables.js';
import { type Table } from '../tables/table.js';
import { opens, readMark, writeMark } from './admit-key.js';
import { alone } from './alone.js';
import { Seal } from './seal.js';
import { rowsOf } from './sealed-rows.js';
import { withEnvelope } from './sealed-table.js';

export interface EncryptOptions {
  /** What the database is to be encrypted with; null: not any more. */
  readonly dataKey: string | null;
  /** What it is encrypted with now, if that is another key. */
  readonly formerDataKey: string | null;
  readonly busyTimeoutMs: number;
  readonly onRows?: (table: string, rows: number) => void;
}

export interface EncryptReport {
  /** The database, without its password. */
  readonly database: string;
  /** Ids of the keys before and after; null: not encrypted. */
  readonly from: string | null;
  readonly to: string | null;
  /** Records written anew; 0 where the key is the same. */
  readonly rows: number;
}

const PORTION = 500;

const rewriteTable = async (
  table: Table,
  connection: Connection,
  { from, to }: { readonly from: Seal | null; readonly to: Seal | null },
  onRows: (rows: number) => void,
): Promise<number> => {
  const { dialect } = connection;
  const was = rowsOf<Stored>(table, dialect, from);
  const now = rowsOf<Stored>(table, dialect, to);
  const select = `${selectFrom(was.table)} WHERE "id" > ${dialect.placeholder(1)} ORDER BY "id" LIMIT ${PORTION}`;
  let rows = 0;
  for (let after = ''; ;) {
    const records = (await connection.all(select, [after])).map(was.read);
    const last = records.at(-1);
    if (last === undefined) return rows;
    const fresh = records.map((record) => {
      const row = now.write(record, record);
      return to === null ? [...row, null] : row;
    });
    await connection.rewrite(withEnvelope(table), fresh);
    rows += records.length;
    onRows(rows);
    after = last.id;
  }
};

/** What the database is encrypted with now, or why that cannot be known. */
const present = async (connection: Connection, keys: readonly Seal[]): Promise<Result<Seal | null>> => {
  const mark = await readMark(connection);
  if (mark === null) return ok(null);
  const key = keys.find((one) => opens(one, mark));
  if (key !== undefined) return ok(key);
  return refuse(
    'invalid',
    'STORE.WRONG_KEY',
    `The database is encrypted with the key ${mark.keyId}; give it in DOWNBEAT_FORMER_DATA_KEY.`,
  );
};

/**
 * Encrypts what is personal in a database, changes the key it is encrypted with, or takes the encryption away: in one
 * transaction, while nobody else has the database open. What was there before is then written over.
 * Refuses with `STORE.WRONG_KEY`, `STORE.IN_USE`.
 * @throws StoreUnavailable when the database cannot be opened.
 */
export const encrypt = async (
  databaseUrl: string,
  { dataKey, formerDataKey, busyTimeoutMs, onRows = () => undefined }: EncryptOptions,
): Promise<Result<EncryptReport>> => {
  const { shown } = readDatabaseUrl(databaseUrl);
  const to = dataKey === null ? null : new Seal(dataKey);
  const former = formerDataKey === null ? null : new Seal(formerDataKey);
  await migrate(databaseUrl, { busyTimeoutMs });
  return alone(
    databaseUrl,
    busyTimeoutMs,
    async (connection) => {
      const from = await present(
        connection,
        [to, former].filter((key) => key !== null),
      );
      if (!from.ok) return from;
      const report = { database: shown, from: from.value?.keyId ?? null, to: to?.keyId ?? null };
      if (report.from === report.to) return ok({ ...report, rows: 0 });
      let rows = 0;
      for (const table of SEALED_TABLES) {
        const tell = (some: number): void => onRows(table.name, some);
        rows += await rewriteTable(table, connection, { from: from.value, to }, tell);
      }
      await writeMark(connection, to);
      return ok({ ...report, rows });
    },
    SEALED_TABLES.map(({ name }) => quoted(name)),
  );
};
