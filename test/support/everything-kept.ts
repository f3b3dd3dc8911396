import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { namesIn } from './raw-sql.js';

const filesOf = async (path: string): Promise<string> => {
  const folder = dirname(path);
  const files = (await readdir(folder)).filter((name) => name.startsWith(basename(path)));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'latin1')));
  return texts.join('\n');
};

const rowsOf = async (url: string): Promise<string> => {
  const tables = await namesIn(
    url,
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const rows = await namesIn(
    url,
    tables.map((table) => `SELECT t::text AS name FROM ${table} AS t`).join(' UNION ALL '),
  );
  return rows.join('\n');
};

/** All that a database keeps, as it lies there: the bytes of SQLite's files, or the rows of every table of PostgreSQL. */
export const everythingKept = (url: string): Promise<string> =>
  url.startsWith('postgres') ? rowsOf(url) : filesOf(url.replace(/^sqlite:/, ''));

/** The text of a backup. */
export const backupText = async (file: string): Promise<string> =>
  gunzipSync(await readFile(file)).toString('latin1');
