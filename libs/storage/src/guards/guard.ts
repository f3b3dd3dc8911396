import { createHash } from 'node:crypto';
import { type Engine } from '../schema/portable-type.js';

/** One thing that the database itself refuses, whoever writes: a trigger on each database, written for each. */
export interface Guard {
  /** Names the trigger; made of letters and underscores. */
  readonly name: string;
  readonly table: string;
  /** What a write that it stops is refused with. */
  readonly code: string;
  /** When it looks, as both databases write it: `INSERT`, `UPDATE OF "status"`. */
  readonly on: string;
  /** Which rows it looks at, by `NEW`; null: every one. */
  readonly when: string | null;
  /** A query that has a row where the write must be stopped; null: always. */
  readonly stops: string | null;
  /** An expression of `NEW` that writers at the same moment wait for each other on (PostgreSQL); null: none. */
  readonly turn: string | null;
}

/** SQLSTATE of a stopped write on PostgreSQL; the message is the code. */
export const STOPPED = 'DB001';

const PREFIX = 'TR_';

/** Carries a hash of the text, so that a look at the names tells whether the triggers are those of this program. */
export const triggerName = (guard: Guard): string => {
  const hash = createHash('sha256').update(JSON.stringify(guard)).digest('hex').slice(0, 8);
  return `${PREFIX}${guard.name}_${hash}`;
};

const onSqlite = (guard: Guard): readonly string[] => {
  const when = guard.when === null ? '' : ` WHEN ${guard.when}`;
  const where = guard.stops === null ? '' : ` WHERE EXISTS (${guard.stops})`;
  return [
    `CREATE TRIGGER "${triggerName(guard)}" BEFORE ${guard.on} ON "${guard.table}" FOR EACH ROW${when}` +
      ` BEGIN SELECT RAISE(ABORT, '${guard.code}')${where}; END`,
  ];
};

/** A query and a raise; two transactions that both find nothing would both land, so they take turns first. */
const onPostgres = (guard: Guard): readonly string[] => {
  const name = triggerName(guard);
  const when = guard.when === null ? '' : ` WHEN (${guard.when})`;
  const raise = `RAISE EXCEPTION USING ERRCODE = '${STOPPED}', MESSAGE = '${guard.code}';`;
  const turn =
    guard.turn === null ? '' : `PERFORM pg_advisory_xact_lock(hashtextextended(${guard.turn}, 0)); `;
  const stop = guard.stops === null ? raise : `IF EXISTS (${guard.stops}) THEN ${raise} END IF;`;
  const back = guard.on === 'DELETE' ? 'OLD' : 'NEW';
  return [
    `CREATE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${turn}${stop} RETURN ${back}; END $$`,
    `CREATE TRIGGER "${name}" BEFORE ${guard.on} ON "${guard.table}" FOR EACH ROW${when} EXECUTE FUNCTION "${name}"()`,
  ];
};

export const createGuard = (guard: Guard, engine: Engine): readonly string[] =>
  engine === 'sqlite' ? onSqlite(guard) : onPostgres(guard);

/** The triggers of this program that the database has, by name. */
export const findGuards = (engine: Engine): string =>
  engine === 'sqlite'
    ? `SELECT name AS "name", tbl_name AS "table" FROM sqlite_schema WHERE type = 'trigger' AND name GLOB '${PREFIX}*'`
    : `SELECT t.tgname AS "name", c.relname AS "table" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid` +
      ` WHERE c.relnamespace = current_schema()::regnamespace AND t.tgname LIKE '${PREFIX.replace('_', String.raw`\_`)}%'`;

export const dropGuard = (name: string, table: string, engine: Engine): readonly string[] =>
  engine === 'sqlite'
    ? [`DROP TRIGGER "${name}"`]
    : [`DROP TRIGGER "${name}" ON "${table}"`, `DROP FUNCTION "${name}"()`];
