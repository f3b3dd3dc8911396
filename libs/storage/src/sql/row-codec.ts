import { type Stored, storedFields, StoreRefused } from '#desk';
import { type Column } from '../tables/column.js';
import { type Table } from '../tables/table.js';
import { type Row, type SqlValue } from './sql-value.js';
import { type Dialect } from './dialect.js';

/** Text that the two databases do not keep alike: the null character and halves of surrogate pairs. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
/** Whole pairs as well: a quick look that lets most texts pass, for every text of an import is looked at. */
const SUSPECT = /[\0\ud800-\udfff]/;

const unstorable = (field: string, message: string): StoreRefused =>
  new StoreRefused({
    kind: 'invalid',
    code: 'STORE.UNSTORABLE_TEXT',
    message: `${field} ${message}`,
    faults: [{ pointer: `/${field}`, code: 'STORE.UNSTORABLE_TEXT', message }],
  });

/** UTC with milliseconds, so that the order of texts is the order of times. */
const utcText = (field: string, value: string): string => {
  if (value.length === 24 && value.endsWith('Z')) return value;
  const time = Date.parse(value);
  if (Number.isNaN(time)) throw unstorable(field, 'is not an instant');
  const text = new Date(time).toISOString();
  if (text.length !== 24) throw unstorable(field, 'lies outside the years 0 to 9999');
  return text;
};

type Encoder = (value: unknown) => SqlValue;

/** How the values of a field are stored that are not null. */
const encoderOf = (field: string, { kind }: Column, dialect: Dialect): Encoder => {
  switch (kind) {
    case 'flag':
      return (value) => dialect.flag(value as boolean);
    case 'json':
      // Most lists of a million musicians' doubles are empty.
      return (value) => (Array.isArray(value) && value.length === 0 ? '[]' : JSON.stringify(value));
    case 'instant':
      return (value) => utcText(field, value as string);
    case 'integer':
    case 'bigint':
      return (value) => value as number;
    case 'id':
    case 'text':
      return (value) => {
        const text = value as string;
        if (SUSPECT.test(text) && UNSTORABLE.test(text))
          throw unstorable(field, 'has characters that cannot be stored');
        return text;
      };
  }
};

/** The stored form of one field's value. An absent value is stored as null. */
export const storedValue = (field: string, column: Column, value: unknown, dialect: Dialect): SqlValue =>
  value === null || value === undefined ? null : encoderOf(field, column, dialect)(value);

/**
 * Turns records into rows of stored values, in the table's column order. What every stored record carries comes
 * beside the record: putting both into one object first would cost as much as storing the row.
 */
export const rowWriter = (
  table: Table,
  dialect: Dialect,
): ((record: object, stamp: Stored) => SqlValue[]) => {
  const columns = Object.entries<Column>(table.columns).map(([field, column]) => ({
    field,
    stamped: field in storedFields.shape,
    encode: encoderOf(field, column, dialect),
  }));
  return (record, stamp) =>
    columns.map(({ field, stamped, encode }) => {
      const value = ((stamped ? stamp : record) as Row)[field];
      return value === null || value === undefined ? null : encode(value);
    });
};

/**
 * Turns the driver's rows into records, in place: columns bear the names of fields, so only the columns that the
 * driver does not give as they are (parsed text, booleans, 64-bit integers) are touched.
 */
export const rowReader = <T>(table: Table, dialect: Dialect): ((row: Row) => T) => {
  const conversions = Object.entries<Column>(table.columns).flatMap(([field, column]) => {
    const read = dialect.read(column);
    return read === null ? [] : [{ field, read }];
  });
  return (row) => {
    for (const { field, read } of conversions) row[field] = read(row[field]);
    return row as T;
  };
};
