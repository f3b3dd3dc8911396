import Database from 'better-sqlite3';
import pg from 'pg';

/** Runs a statement past the store, on either database, and answers the column `name` of its rows. */
export const namesIn = async (url: string, sql: string): Promise<string[]> => {
  if (!url.startsWith('postgres')) {
    const file = new Database(url.replace(/^sqlite:/, ''));
    try {
      return file
        .prepare<[], { name: string }>(sql)
        .all()
        .map(({ name }) => name);
    } finally {
      file.close();
    }
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
};
