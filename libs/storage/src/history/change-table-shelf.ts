import { type ChangeEntry, type ChangeShelf, type ChangesSought, type Page } from '#desk';
import { type Connection } from '../sql/connection.js';
import { selectFrom } from '../sql/page-statement.js';
import { Parameters, quoted } from '../sql/parameters.js';
import { rowReader } from '../sql/row-codec.js';
import { whereClause } from '../sql/where.js';
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
  private readonly read: (row: Record<string, unknown>) => ChangeEntry;

  constructor(private readonly connection: Connection) {
    this.read = rowReader<ChangeEntry>(recordChanges, connection.dialect);
  }

  /**
   * An entry of several records names the first and the last, and lies for a record between them only if it is one of
   * them: such are told apart here, so a page may be read in several steps.
   */
  async newest(sought: ChangesSought, limit: number, before: string | null): Promise<Page<ChangeEntry>> {
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
    return (await this.connection.all(sql, parameters.values)).map(this.read);
  }
}

const concerns = ({ records }: ChangeEntry, id: string | undefined): boolean =>
  id === undefined || records === null || records.some((record) => record.id === id);
