import Database from 'better-sqlite3';
import type pg from 'pg';
import { connected, untilLeft, urlOnServer } from './server.js';

/** Takes every row out of a migrated SQLite file. */
export const emptyFile = (path: string): void => {
  const file = new Database(path);
  try {
    file.pragma('foreign_keys = OFF');
    const tables = file.prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('schema_migrations', 'sqlite_sequence')",
    );
    // History is not to be deleted from: its guards are taken away for the moment.
    const guards = file
      .prepare<[], { name: string; sql: string }>(
        `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
      )
      .all();
    const statements = [
      ...guards.map(({ name }) => `DROP TRIGGER "${name}";`),
      ...tables.all().map(({ name }) => `DELETE FROM "${name}";`),
      ...guards.map(({ sql }) => `${sql};`),
    ];
    file.exec(statements.join('\n'));
  } finally {
    file.close();
  }
};

/** What stays of a PostgreSQL database when its rows are taken out, told so that two can be compared. */
const SHAPE = `
  SELECT md5(string_agg(part, ';' ORDER BY part)) AS shape FROM (
    SELECT format('%s %s %s', c.oid::regclass, a.attname, a.atttypid) AS part
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relkind IN ('r', 'i', 'v') AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        AND c.relname NOT LIKE 'pg_toast%'
    UNION ALL SELECT format('%s %s %s', tgrelid::regclass, tgname, tgenabled) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
    UNION ALL SELECT format('%s', m) FROM schema_migrations m
  ) parts`;

const ROWS_OUT = `
  DO $$ DECLARE name text; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
      WHERE schemaname = 'public' AND tablename <> 'schema_migrations' LOOP
      EXECUTE 'DELETE FROM ' || name;
    END LOOP;
    PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
      FROM pg_sequences WHERE schemaname = 'public' AND sequencename NOT LIKE 'schema_migrations%';
  END $$`;

/** Takes every row out of a migrated PostgreSQL database: much quicker than truncating a hundred tables. */
export const emptyDatabase = (url: string): Promise<unknown> =>
  connected(url, (client) => client.query(ROWS_OUT));

const shapeIn = async (client: pg.Client): Promise<string> => {
  const [row] = (await client.query<{ shape: string }>(SHAPE)).rows;
  return row?.shape ?? '';
};

/** The shape of a PostgreSQL database: tables, columns, guards and the migrations that ran. */
export const shapeOf = (url: string): Promise<string> => connected(url, shapeIn);

/** Takes every row out of the PostgreSQL database `name` if nobody else is in it and it has this shape; tells whether it was so. */
export const emptiedIfAsBefore = (name: string, shape: string): Promise<boolean> =>
  connected(urlOnServer(name), async (client) => {
    if (!(await untilLeft(client, name)) || (await shapeIn(client)) !== shape) return false;
    await client.query(ROWS_OUT);
    return true;
  });
