import { type Engine } from '../schema/portable-type.js';
import { ALL_GUARDS } from './all-guards.js';
import { createGuard, dropGuard, findGuards, triggerName } from './guard.js';

/** Runs a statement on the database that is being migrated and gives its rows. */
export type Run = (sql: string) => Promise<unknown>;

interface Trigger {
  readonly name: string;
  readonly table: string;
}

const standing = async (run: Run, engine: Engine): Promise<readonly Trigger[]> =>
  (await run(findGuards(engine))) as readonly Trigger[];

/** Whether the database has exactly the guards of this program. */
export const guardsStand = async (run: Run, engine: Engine): Promise<boolean> => {
  const names = (await standing(run, engine)).map(({ name }) => name).sort();
  return JSON.stringify(names) === JSON.stringify(ALL_GUARDS.map(triggerName).sort());
};

/**
 * Takes the guards away. A migration runs without them: SQLite loses those of a table that it builds anew, and refuses
 * to rename it while another table's guard speaks of it; PostgreSQL does not change a column that one looks at.
 */
export const dropGuards = async (run: Run, engine: Engine): Promise<void> => {
  for (const { name, table } of await standing(run, engine))
    for (const sql of dropGuard(name, table, engine)) await run(sql);
};

export const createGuards = async (run: Run, engine: Engine): Promise<void> => {
  for (const guard of ALL_GUARDS) for (const sql of createGuard(guard, engine)) await run(sql);
};
