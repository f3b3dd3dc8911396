import { type Violation } from '../sql/violation.js';

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
};

/** The code of a better-sqlite3 error, also of one that TypeORM has wrapped; '' for any other error. */
export const sqliteCode = (error: unknown): string => {
  const inner = error instanceof Error && 'driverError' in error ? error.driverError : error;
  return codeOf(inner);
};

export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error));

/** "UNIQUE constraint failed: rooms.locationId, rooms.name" → table and fields. */
const duplicate = (message: string): Violation => {
  const columns = message.slice(message.indexOf(':') + 1).split(',');
  const pairs = columns.map((column) => column.trim().split('.'));
  return { kind: 'duplicate', table: pairs[0]?.[0] ?? '', fields: pairs.map((pair) => pair[1] ?? '') };
};

export const sqliteViolation = (error: unknown): Violation | null => {
  const message = error instanceof Error ? error.message : '';
  switch (sqliteCode(error)) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
      return duplicate(message);
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return { kind: 'reference', constraint: null };
    case 'SQLITE_CONSTRAINT_CHECK':
      return { kind: 'check', constraint: message.slice(message.indexOf(':') + 1).trim() };
    default:
      return isBusy(error) ? { kind: 'busy' } : null;
  }
};
