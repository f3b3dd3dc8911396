import { type ChangeEntry, type Fresh, type PersonalValues, type Stored, whoActs } from '#desk';
import { recordId } from '../shelves/record-ids.js';
import { type Connection } from '../sql/connection.js';
import { rowsOf, type Rows } from '../sealing/sealed-rows.js';
import { personalValues, recordChanges } from '../tables/history.js';
import { type Table } from '../tables/table.js';
import { grouped } from './grouped.js';
import { noted } from './difference.js';
import { kindOf } from './kind-of-table.js';

interface Pair {
  readonly before: Stored | null;
  readonly after: Stored | null;
}

type Note = Pick<ChangeEntry, 'action' | 'productionId' | 'records'> & {
  readonly ids: readonly [first: string, last: string];
  readonly count: number;
  readonly personal: readonly Pick<PersonalValues, 'recordId' | 'before' | 'after'>[];
};

const productionOf = (table: Table, record: Stored): string | null => {
  if (table.name === 'productions') return record.id;
  const { productionId } = record as Stored & { readonly productionId?: string | null };
  return productionId ?? null;
};

/** Notes every change of a table's records, through the connection of the change itself. */
export class Recorder {
  private readonly changes: Rows<ChangeEntry>;
  private readonly personal: Rows<PersonalValues>;

  constructor(
    private readonly table: Table,
    private readonly connection: Connection,
  ) {
    this.changes = rowsOf<ChangeEntry>(recordChanges, connection.dialect, connection.seal);
    this.personal = rowsOf<PersonalValues>(personalValues, connection.dialect, connection.seal);
  }

  /** Records that came at once, their ids one after the other as this process made them. */
  async came(count: number, first: string, last: string, productionId: string | null): Promise<void> {
    await this.note({
      action: 'create',
      productionId,
      records: null,
      ids: [first, last],
      count,
      personal: [],
    });
  }

  async created(record: Stored): Promise<void> {
    await this.changed('create', [{ before: null, after: record }]);
  }

  /** Each with all that is to be known of it: also what came back, which may have any id. */
  async changed(action: ChangeEntry['action'], pairs: readonly Pair[]): Promise<void> {
    const byProduction = grouped(pairs, ({ before, after }) =>
      productionOf(this.table, (after ?? before) as Stored),
    );
    for (const [productionId, some] of byProduction) {
      const notes = some.flatMap(({ before, after }) => noted(this.table, before, after) ?? []);
      const ids = notes.map(({ change }) => change.id).sort();
      const [first, last] = [ids[0], ids.at(-1)];
      if (first === undefined || last === undefined) continue;
      const personal = notes.flatMap(({ change, personal: own }) =>
        own === null ? [] : [{ recordId: change.id, ...own }],
      );
      const records = notes.map(({ change }) => change);
      await this.note({ action, productionId, records, ids: [first, last], count: ids.length, personal });
    }
  }

  private async note({ ids, personal, ...note }: Note): Promise<void> {
    const now = new Date().toISOString();
    const stamp = (): Stored => ({ id: recordId(), revision: 1, createdAt: now, updatedAt: now });
    const change = stamp();
    const { actor, source } = whoActs();
    const entry: Fresh<ChangeEntry> = {
      actor,
      source,
      recordKind: kindOf(this.table),
      recordId: ids[0],
      lastId: ids[1],
      ...note,
      detail: null,
    };
    await this.connection.insert(this.changes.table, [this.changes.write(entry, change)]);
    if (personal.length === 0) return;
    await this.connection.insert(
      this.personal.table,
      personal.map((one) => this.personal.write({ ...one, changeId: change.id }, stamp())),
    );
  }
}
