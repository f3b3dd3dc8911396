import { type Column } from '../tables/column.js';

const isInt32 = (value: unknown): boolean => typeof value === 'number' && (value | 0) === value;

/** Whether a row of this column could have this value at all; one that could not is equal to nothing. */
export const storable = (column: Column, value: unknown): value is string | number | boolean => {
  switch (column.kind) {
    case 'flag':
      return typeof value === 'boolean';
    case 'integer':
      return isInt32(value);
    case 'bigint':
      return Number.isSafeInteger(value);
    default:
      return typeof value === 'string' && !value.includes('\0');
  }
};
