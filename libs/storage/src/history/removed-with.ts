import { type Stored } from '#desk';
import { type Connection } from '../sql/connection.js';
import { selectFrom } from '../sql/page-statement.js';
import { Parameters, quoted } from '../sql/parameters.js';
import { rowsOf } from '../sealing/sealed-rows.js';
import { ALL_TABLES } from '../tables/all-tables.js';
import { type Table } from '../tables/table.js';

export interface Going {
  readonly table: Table;
  readonly records: readonly Stored[];
}

const CHUNK = 500;

const partsOf = async (
  table: Table,
  field: string,
  ids: readonly string[],
  connection: Connection,
): Promise<readonly Stored[]> => {
  const { dialect } = connection;
  const { table: kept, read } = rowsOf<Stored>(table, dialect, connection.seal);
  const parts: Stored[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const parameters = new Parameters(dialect);
    const within = dialect.oneOf(quoted(field), parameters.bind(dialect.list(ids.slice(from, from + CHUNK))));
    const rows = await connection.all(`${selectFrom(kept)} WHERE ${within}`, parameters.values);
    parts.push(...rows.map(read));
  }
  return parts;
};

/**
 * Records that are to go, and those that the database takes with them because they are part of them, by table: what is
 * noted before they do. Something that is part of two of them goes once.
 */
export const removedWith = async (
  table: Table,
  records: readonly Stored[],
  connection: Connection,
): Promise<readonly Going[]> => {
  const going: Going[] = [];
  const seen = new Set<string>();
  const take = async (of: Table, some: readonly Stored[]): Promise<void> => {
    const fresh = some.filter(({ id }) => !seen.has(id));
    if (fresh.length === 0 || of.recorded === 'not') return;
    for (const { id } of fresh) seen.add(id);
    going.push({ table: of, records: fresh });
    const ids = fresh.map(({ id }) => id);
    for (const part of ALL_TABLES)
      for (const { field, table: whole, onRemoval } of part.references)
        if (whole === of.name && onRemoval === 'cascade')
          await take(part, await partsOf(part, field, ids, connection));
  };
  await take(table, records);
  return going;
};
