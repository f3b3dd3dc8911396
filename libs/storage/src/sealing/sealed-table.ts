import { type Column, optional, text } from '../tables/column.js';
import { type Table } from '../tables/table.js';
import { type Seal } from './seal.js';

/** Where the values of a record's sealed fields stand, all in one, if the database is encrypted. */
export const ENVELOPE = 'sealed';

/** The table with its column for the envelope: what the database has, whether it is encrypted or not. */
export const withEnvelope = (table: Table): Table =>
  table.sealed.length === 0
    ? table
    : { ...table, columns: { ...table.columns, [ENVELOPE]: optional(text) } as Table['columns'] };

/** What stands in the place of a value that is in the envelope. */
export const emptied = ({ kind, nullable }: Column): string | null => {
  if (nullable) return null;
  return kind === 'json' ? 'null' : '';
};

/** What stands in the place of a value that records are sought by: its index. Nothing and no text stand as they are. */
export const indexed = <V>(table: Table, field: string, seal: Seal, value: V): V | string =>
  typeof value === 'string' && value !== '' ? seal.index(`${table.name}.${field}`, value) : value;
