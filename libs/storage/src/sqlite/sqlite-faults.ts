import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { type StoreFault, StoreUnavailable } from '../store/store-unavailable.js';
import { isBusy, sqliteCode } from './sqlite-error.js';

const FAULTS: readonly (readonly [RegExp, StoreFault, string])[] = [
  [/^SQLITE_(NOTADB|CORRUPT)/, 'STORE.NOT_A_DATABASE', 'is not an SQLite database, or a damaged one'],
  [/^SQLITE_READONLY|^EROFS/, 'STORE.READ_ONLY', 'cannot be written'],
  [/^SQLITE_CANTOPEN|^E[A-Z]+$/, 'STORE.CANNOT_OPEN', 'cannot be opened'],
];

/** An error of opening, as what it means for the person who gave the path; other errors stay as they are. */
export const sqliteFault = (error: unknown, shown: string): unknown => {
  if (isBusy(error)) {
    return new StoreUnavailable('STORE.BUSY', `${shown} is locked by another process`, { cause: error });
  }
  const code = sqliteCode(error);
  const fault = FAULTS.find(([pattern]) => pattern.test(code));
  return fault === undefined
    ? error
    : new StoreUnavailable(fault[1], `${shown} ${fault[2]}`, { cause: error });
};

/** SQLite opens a read-only file without a word and fails at the first write. */
export const assertWritable = async (path: string): Promise<void> => {
  try {
    await access(path, constants.W_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw new StoreUnavailable('STORE.READ_ONLY', `${path} cannot be written`, { cause: error });
  }
};
