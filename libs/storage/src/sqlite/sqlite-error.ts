import { type Violation } from '../sql/violation.js';

/**
 * What an error has to say. Recognised by its shape: the driver makes its errors in the first realm that loaded it,
 * and in another (a test's, say) they are no `instanceof Error`.
 */
interface Told {
  readonly code?: unknown;
  readonly message?: string;
  /** The driver's error inside TypeORM's. */
  readonly driverError?: Told;
}

const told = (error: unknown): Told =>
  typeof error === 'object' && error !== null ? ((error as Told).driverError ?? error) : {};

/** The code of a better-sqlite3 error, also of one that TypeORM has wrapped; '' for any other error. */
export const sqliteCode = (error: unknown): string => {
  const { code } = told(error);
  return typeof code === 'string' ? code : '';
};

export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error));

/** "UNIQUE constraint failed: rooms.locationId, rooms.name" → table and fields. */
const duplicate = (message: string): Violation => {
  const columns = message.slice(message.indexOf(':') + 1).split(',');
  const pairs = columns.map((column) => column.trim().split('.'));
  return { kind: 'duplicate', table: pairs[0]?.[0] ?? '', fields: pairs.map((pair) => pair[1] ?? '') };
};

export const sqliteViolation = (error: unknown): Violation | null => {
  const { message = '' } = told(error);
  switch (sqliteCode(error)) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
      return duplicate(message);
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return { kind: 'reference', constraint: null };
    case 'SQLITE_CONSTRAINT_CHECK':
      return { kind: 'check', constraint: message.slice(message.indexOf(':') + 1).trim() };
    case 'SQLITE_CONSTRAINT_TRIGGER':
      return { kind: 'stopped', code: message };
    default:
      return isBusy(error) ? { kind: 'busy' } : null;
  }
};
