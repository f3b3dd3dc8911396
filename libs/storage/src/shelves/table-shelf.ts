import {
  type Change,
  type Fresh,
  type Page,
  type PageQuery,
  Shelf,
  type Stored,
  StoreRefused,
  type Where,
} from '#desk';

import { type Connection } from '../sql/connection.js';
import { type Row, type SqlValue } from '../sql/sql-value.js';
import { writeCursor, type Place } from '../sql/cursor.js';
import { orderClause, pageStatement, readSort, selectFrom, type Statement } from '../sql/page-statement.js';
import { Parameters, quoted } from '../sql/parameters.js';
import { storedValue } from '../sql/row-codec.js';
import { rowsOf } from '../sealing/sealed-rows.js';
import { ENVELOPE } from '../sealing/sealed-table.js';
import { KnownValues } from '../sealing/known-values.js';
import { inOrder, placesOn, soughtIn } from '../sealing/sealed-search.js';
import { conditionsOf, whereClause } from '../sql/where.js';
import { type Column } from '../tables/column.js';
import { columnNames, type Table } from '../tables/table.js';
import { recordId } from './record-ids.js';
import { grouped } from '../history/grouped.js';
import { Recorder } from '../history/recorder.js';
import { removedWith } from '../history/removed-with.js';
import { type Attempt, refusalOfViolation } from './refusal-of-violation.js';

/** Rows of one bulk statement: large enough to be quick, small enough to leave the event loop in between. */
const CHUNK = 500;

const gone = (records: readonly Stored[]): readonly { before: Stored; after: null }[] =>
  records.map((before) => ({ before, after: null }));

const isStoredField = (field: string): boolean =>
  field === 'id' || field === 'revision' || field === 'createdAt' || field === 'updatedAt';

/**
 * The records of one table. Statements are written by hand and rows become records without TypeORM's hydration:
 * a list costs little more than its SQL.
 */
export class TableShelf<T extends Stored> extends Shelf<T> {
  protected readonly read: (row: Row) => T;
  protected readonly write: (record: object, stamp: Stored) => SqlValue[];
  protected readonly recorder: Recorder | null;
  protected readonly table: Table;
  private readonly known = new KnownValues();

  constructor(
    table: Table,
    protected readonly connection: Connection,
  ) {
    super();
    const rows = rowsOf<T>(table, connection.dialect, connection.seal);
    this.table = rows.table;
    this.read = rows.read;
    this.write = rows.write;
    this.recorder = table.recorded === 'all' ? new Recorder(table, connection) : null;
  }

  async find(id: string): Promise<T | null> {
    return (await this.all({ id } as Where<T>))[0] ?? null;
  }

  async page(query: PageQuery<T>): Promise<Page<T>> {
    if (this.isSealed(readSort(query.sort).field)) return this.pageByValue(query);
    const { sql, parameters } = this.explainPage(query);
    const rows = await this.connection.all(sql, parameters);
    const items = rows.slice(0, query.limit).map(this.read);
    const last = items.at(-1);
    if (last === undefined || rows.length <= query.limit) return { items, nextCursor: null };
    const value = last[readSort(query.sort).field as keyof T] as Place['value'];
    return { items, nextCursor: writeCursor(query.sort, { value, id: last.id }) };
  }

  /** A page in the order of a sealed field: only its own records are read, where the values of all are known. */
  private async pageByValue(query: PageQuery<T>): Promise<Page<T>> {
    const { where } = query;
    const { sql, parameters } = this.select(`SELECT "id", "revision" FROM ${quoted(this.table.name)}`, where);
    const listed = (await this.connection.all(sql, parameters)) as unknown as readonly T[];
    const { field } = readSort(query.sort);
    const places = await this.known.places(field, listed, (ids) =>
      this.all(ids === null ? where : { ...where, id: ids }),
    );
    const { ids, nextCursor } = placesOn(this.table, places, query);
    const records = new Map((await this.all({ ...where, id: ids })).map((one) => [one.id, one]));
    return { items: ids.flatMap((id) => records.get(id) ?? []), nextCursor };
  }

  /** The statement behind `page`, for those who want to run it bare. */
  explainPage(query: PageQuery<T>): Statement {
    const where = soughtIn(this.table, this.connection.seal, query.where);
    return pageStatement(this.table, { ...query, where }, this.connection.dialect);
  }

  async all(where: Where<T>, sort = 'id'): Promise<readonly T[]> {
    const { sql, parameters } = this.select(selectFrom(this.table), where);
    const inMemory = this.isSealed(readSort(sort).field);
    const order = orderClause(this.table, readSort(inMemory ? 'id' : sort), this.connection.dialect);
    const records = (await this.connection.all(`${sql}${order}`, parameters)).map(this.read);
    return inMemory ? inOrder(records, sort) : records;
  }

  async count(where: Where<T>): Promise<number> {
    const { sql, parameters } = this.select(
      `SELECT COUNT(*) AS "count" FROM ${quoted(this.table.name)}`,
      where,
    );
    const [row] = await this.connection.all(sql, parameters);
    return Number(row?.['count']);
  }

  async add(record: Fresh<T>): Promise<T> {
    const [added] = await this.addAll([record]);
    return added as T;
  }

  async addAll(records: readonly Fresh<T>[]): Promise<readonly T[]> {
    const rows = await this.insert(records);
    return rows.map((row) => this.recordOf(row));
  }

  async restoreAll(records: readonly T[]): Promise<void> {
    for (let from = 0; from < records.length; from += CHUNK) {
      const chunk = records.slice(from, from + CHUNK);
      const rows = chunk.map((record) => this.write(record, record));
      await this.attempt({ does: 'write', records: chunk }, () => this.connection.insert(this.table, rows));
      await this.recorder?.changed(
        'create',
        chunk.map((after) => ({ before: null, after })),
      );
    }
  }

  async change(id: string, revision: number, change: Change<T>): Promise<T | 'stale' | 'missing'> {
    const unsealing = Object.keys(change).some((field) => this.isSealed(field));
    const was = this.recorder === null && !unsealing ? null : await this.find(id);
    const parameters = new Parameters(this.connection.dialect);
    const set = this.assignments({ ...change, updatedAt: new Date().toISOString() }, was, parameters);
    const sql =
      `UPDATE ${quoted(this.table.name)} SET ${set}, "revision" = "revision" + 1` +
      ` WHERE "id" = ${parameters.bind(id)} AND "revision" = ${parameters.bind(revision)}` +
      ` RETURNING ${columnNames(this.table).map(quoted).join(', ')}`;
    const rows = await this.attempt({ does: 'write', records: [change] }, () =>
      this.connection.all(sql, parameters.values),
    );
    if (rows[0] === undefined) return this.whyUntouched(id);
    const now = this.read(rows[0]);
    await this.recorder?.changed('change', [{ before: was, after: now }]);
    return now;
  }

  async remove(id: string, revision: number): Promise<'removed' | 'stale' | 'missing'> {
    const removed = await this.delete({ id, revision } as Where<T>, id);
    return removed === 0 ? this.whyUntouched(id) : 'removed';
  }

  async removeAll(where: Where<T>): Promise<number> {
    if (Object.values(where).includes(undefined)) {
      throw new TypeError(`removal from ${this.table.name} by an undefined value would remove too much`);
    }
    return this.delete(where, null);
  }

  /** Stores new records in chunks and gives their rows. */
  protected async insert(records: readonly Fresh<T>[]): Promise<SqlValue[][]> {
    const now = new Date().toISOString();
    const rows: SqlValue[][] = [];
    for (let from = 0; from < records.length; from += CHUNK) {
      const chunk = records.slice(from, from + CHUNK);
      const fresh = chunk.map((record) =>
        this.write(record, { id: recordId(), revision: 1, createdAt: now, updatedAt: now }),
      );
      await this.attempt({ does: 'write', records: chunk }, () => this.connection.insert(this.table, fresh));
      await this.noteInserted(fresh);
      for (const row of fresh) rows.push(row);
    }
    return rows;
  }

  /** One record with its values; of many only which they are, so that a bulk import costs no more for it. */
  private async noteInserted(rows: readonly SqlValue[][]): Promise<void> {
    const [first, second] = rows;
    if (this.recorder === null || first === undefined) return;
    if (second === undefined) return this.recorder.created(this.recordOf(first));
    const names = columnNames(this.table);
    const at = (row: readonly SqlValue[], name: string): string =>
      (row[names.indexOf(name)] ?? null) as string;
    const owned = names.includes('productionId');
    const groups = grouped(rows, (row): string | null => (owned ? at(row, 'productionId') : null));
    for (const [productionId, some] of groups) {
      const last = some.at(-1) ?? first;
      await this.recorder.came(some.length, at(some[0] ?? first, 'id'), at(last, 'id'), productionId);
    }
  }

  /** Runs a statement and says a broken rule of the tables as a refusal. */
  protected async attempt<R>(attempt: Attempt, statement: () => Promise<R>): Promise<R> {
    try {
      return await statement();
    } catch (error) {
      const violation = this.connection.violation(error);
      if (violation === null) throw error;
      throw new StoreRefused(await refusalOfViolation(violation, this.connection, this.table, attempt));
    }
  }

  private recordOf(values: readonly SqlValue[]): T {
    const row: Row = {};
    columnNames(this.table).forEach((name, at) => {
      row[name] = values[at] ?? null;
    });
    return this.read(row);
  }

  private select(from: string, where: Where<T>): Statement {
    const { dialect } = this.connection;
    const parameters = new Parameters(dialect);
    const sought = soughtIn(this.table, this.connection.seal, where);
    const conditions = conditionsOf(this.table, sought, dialect, parameters);
    return { sql: `${from}${whereClause(conditions)}`, parameters: parameters.values };
  }

  private async delete(where: Where<T>, id: string | null): Promise<number> {
    const going = this.recorder === null ? [] : await this.all(where);
    for (const { table, records } of await removedWith(this.table, going, this.connection))
      await new Recorder(table, this.connection).changed('remove', gone(records));
    const { sql, parameters } = this.select(`DELETE FROM ${quoted(this.table.name)}`, where);
    return this.attempt({ does: 'remove', id }, () => this.connection.change(sql, parameters));
  }

  private isSealed(field: string): boolean {
    return this.connection.seal !== null && this.table.sealed.includes(field);
  }

  /** Sealed fields stand together: where one of them changes, all are written anew. */
  private assignments(change: Row, was: T | null, parameters: Parameters): string {
    const columns = this.table.columns as Readonly<Record<string, Column | undefined>>;
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const values = new Map<string, SqlValue>();
    for (const [field, value] of given) {
      const column = columns[field];
      if (column === undefined || (isStoredField(field) && field !== 'updatedAt')) {
        throw new TypeError(`"${field}" of ${this.table.name} cannot be changed`);
      }
      values.set(field, storedValue(field, column, value, this.connection.dialect));
    }
    if (was !== null && given.some(([field]) => this.isSealed(field))) {
      const row = this.write({ ...was, ...Object.fromEntries(given) }, was);
      columnNames(this.table).forEach((name, at) => {
        if (name === ENVELOPE || this.isSealed(name)) values.set(name, row[at] ?? null);
      });
    }
    return [...values].map(([field, value]) => `${quoted(field)} = ${parameters.bind(value)}`).join(', ');
  }

  private async whyUntouched(id: string): Promise<'stale' | 'missing'> {
    return (await this.count({ id } as Where<T>)) === 0 ? 'missing' : 'stale';
  }
}

export const shelfOf = <T extends Stored>(table: Table<T>, connection: Connection): Shelf<T> =>
  new TableShelf<T>(table, connection);
