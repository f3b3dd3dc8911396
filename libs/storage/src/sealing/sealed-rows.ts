import { type Stored } from '#desk';
import { type Dialect } from '../sql/dialect.js';
import { rowReader, rowWriter } from '../sql/row-codec.js';
import { type Row, type SqlValue } from '../sql/sql-value.js';
import { type Column } from '../tables/column.js';
import { columnNames, type Table } from '../tables/table.js';
import { type Seal } from './seal.js';
import { emptied, ENVELOPE, indexed, withEnvelope } from './sealed-table.js';

/** How the records of a table become rows and rows records, and the columns there are for it. */
export interface Rows<T> {
  readonly table: Table;
  readonly read: (row: Row) => T;
  readonly write: (record: object, stamp: Stored) => SqlValue[];
}

const place = (table: Table, id: string): string => `${table.name}/${id}`;

const isEmpty = (value: SqlValue): boolean => value === null || value === '' || value === 'null';

const sealedWriter = (table: Table, dialect: Dialect, seal: Seal): Rows<unknown>['write'] => {
  const write = rowWriter(table, dialect);
  const names = columnNames(table);
  const places = table.sealed.map((field) => {
    const column = (table.columns as Readonly<Record<string, Column>>)[field] as Column;
    const empty = emptied(column);
    const matched = table.matched.includes(field);
    return {
      at: names.indexOf(field),
      instead: (value: SqlValue): SqlValue => (matched ? indexed(table, field, seal, value) : empty),
    };
  });
  return (record, stamp) => {
    const row = write(record, stamp);
    const values = places.map(({ at }) => row[at] ?? null);
    if (values.every(isEmpty)) {
      row.push(null);
      return row;
    }
    places.forEach(({ at, instead }, nth) => {
      row[at] = instead(values[nth] ?? null);
    });
    row.push(seal.close(JSON.stringify(values), place(table, stamp.id)));
    return row;
  };
};

const sealedReader = <T>(table: Table, dialect: Dialect, seal: Seal): Rows<T>['read'] => {
  const read = rowReader<T>(table, dialect);
  return ({ [ENVELOPE]: closed, ...row }) => {
    if (typeof closed === 'string') {
      const values = JSON.parse(seal.open(closed, place(table, row['id'] as string))) as unknown[];
      table.sealed.forEach((field, nth) => {
        row[field] = values[nth];
      });
    }
    return read(row);
  };
};

const made = <T>(table: Table, dialect: Dialect, seal: Seal | null): Rows<T> =>
  seal === null || table.sealed.length === 0
    ? { table, read: rowReader<T>(table, dialect), write: rowWriter(table, dialect) }
    : {
        table: withEnvelope(table),
        read: sealedReader<T>(table, dialect, seal),
        write: sealedWriter(table, dialect, seal),
      };

/** By table, of a dialect without a seal or of a seal: a key is of one database, and so of one dialect. */
const standing = new WeakMap<Dialect | Seal, WeakMap<Table, Rows<unknown>>>();

/**
 * Rows as an encrypted database has them: the values of the fields that are a person's stand together in one envelope,
 * since one encryption of a record costs a fifth of one for each field; a field that records are sought by has an index
 * of its value in its place. Without a seal, rows are what the table says. Made once for a table: every write opens the
 * books anew.
 */
export const rowsOf = <T>(table: Table, dialect: Dialect, seal: Seal | null): Rows<T> => {
  const tables = standing.get(seal ?? dialect) ?? new WeakMap<Table, Rows<unknown>>();
  standing.set(seal ?? dialect, tables);
  const rows = tables.get(table) ?? made<T>(table, dialect, seal);
  tables.set(table, rows);
  return rows as Rows<T>;
};
