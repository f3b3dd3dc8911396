import {
  type Act,
  type ChangeEntry,
  type ChangeShelf,
  type ChangesSought,
  type Fresh,
  type Page,
  whoActs,
} from '#desk';
import { recordId } from '../shelves/record-ids.js';
import { type Connection } from '../sql/connection.js';
import { selectFrom } from '../sql/page-statement.js';
import { Parameters, quoted } from '../sql/parameters.js';
import { type Rows, rowsOf } from '../sealing/sealed-rows.js';
import { storable } from '../sql/storable.js';
import { selectable, whereClause } from '../sql/where.js';
import { recordChanges } from '../tables/history.js';

/** A question that is compared with a column, and how. */
const COMPARED = [
  ['recordKind', 'recordKind', '='],
  ['productionId', 'productionId', '='],
  ['actor', 'actor', '='],
  ['action', 'action', '='],
  ['source', 'source', '='],
  ['since', 'createdAt', '>='],
  ['until', 'createdAt', '<'],
] as const;

export class ChangeTableShelf implements ChangeShelf {
  private readonly rows: Rows<ChangeEntry>;

  constructor(private readonly connection: Connection) {
    this.rows = rowsOf<ChangeEntry>(recordChanges, connection.dialect, connection.seal);
  }

  async note({ recordId: about, ...act }: Act): Promise<void> {
    const now = new Date().toISOString();
    const of = { recordId: about, lastId: about, count: 0, records: [] };
    const entry: Fresh<ChangeEntry> = { ...whoActs(), ...act, ...of };
    const stamp = { id: recordId(), revision: 1, createdAt: now, updatedAt: now };
    await this.connection.insert(this.rows.table, [this.rows.write(entry, stamp)]);
  }

  /**
   * An entry of several records names the first and the last, and lies for a record between them only if it is one of
   * them: such are told apart here, so a page may be read in several steps.
   */
  async newest(sought: ChangesSought, limit: number, before: string | null): Promise<Page<ChangeEntry>> {
    if (!canBe(sought)) return { items: [], nextCursor: null };
    const items: ChangeEntry[] = [];
    let from = before;
    while (items.length <= limit) {
      const rows = await this.step(sought, limit + 1, from);
      items.push(...rows.filter((entry) => concerns(entry, sought.recordId)));
      if (rows.length <= limit) break;
      from = rows.at(-1)?.id ?? null;
    }
    const page = items.slice(0, limit);
    return { items: page, nextCursor: items.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  private async step(
    sought: ChangesSought,
    limit: number,
    before: string | null,
  ): Promise<readonly ChangeEntry[]> {
    const parameters = new Parameters(this.connection.dialect);
    const conditions = COMPARED.flatMap(([asked, column, by]) => {
      const value = sought[asked];
      return value === undefined ? [] : [`${quoted(column)} ${by} ${parameters.bind(value)}`];
    });
    if (sought.recordId !== undefined) {
      conditions.push(`"recordId" <= ${parameters.bind(sought.recordId)}`);
      conditions.push(`"lastId" >= ${parameters.bind(sought.recordId)}`);
    }
    if (before !== null) conditions.push(`"id" < ${parameters.bind(before)}`);
    const sql = `${selectFrom(recordChanges)}${whereClause(conditions)} ORDER BY "id" DESC LIMIT ${limit}`;
    return (await this.connection.all(sql, parameters.values)).map(this.rows.read);
  }
}

const concerns = ({ records }: ChangeEntry, id: string | undefined): boolean =>
  id === undefined || records === null || records.length === 0 || records.some((record) => record.id === id);

/** Whether anything could be what is asked for; text that no row can have is in none. */
const canBe = (sought: ChangesSought): boolean =>
  COMPARED.every(([asked, column]) => sought[asked] === undefined || isOf(column, sought[asked])) &&
  (sought.recordId === undefined || isOf('recordId', sought.recordId));

const isOf = (column: string, value: string): boolean => storable(selectable(recordChanges, column), value);
