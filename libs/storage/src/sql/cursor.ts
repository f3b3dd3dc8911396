import { CursorRefused } from '#desk';
import { type Column } from '../tables/column.js';
import { storable } from './storable.js';

/** The place of a record in a list: its value in the sort field, and its id. */
export interface Place {
  readonly value: string | number | boolean | null;
  readonly id: string;
}

/** An opaque cursor; it names the sort it belongs to. */
export const writeCursor = (sort: string, { value, id }: Place): string =>
  Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};

/** @throws CursorRefused for anything that `writeCursor` has not written for this sort. */
export const readCursor = (cursor: string, sort: string, column: Column): Place => {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length !== 3) throw new CursorRefused();
  const [of, value, id] = parts as [unknown, unknown, unknown];
  const fits = value === null ? column.nullable : storable(column, value);
  if (of !== sort || !fits || typeof id !== 'string' || id.includes('\0')) throw new CursorRefused();
  return { value: value as Place['value'], id };
};
