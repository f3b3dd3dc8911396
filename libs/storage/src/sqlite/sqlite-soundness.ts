import type BetterSqlite3 from 'better-sqlite3';
import { StoreUnavailable } from '../store/store-unavailable.js';
import { sqliteCode } from './sqlite-error.js';

/** What whoever runs the service can do about it. */
export const DAMAGE_ADVICE =
  'Stop the service, put the file and its -wal and -shm aside, and bring back the last backup: ' +
  'downbeat restore <backup> --into <database> --replace';

const findings = (handle: BetterSqlite3.Database, depth: 'quickly' | 'wholly'): readonly string[] => {
  const pragma = depth === 'quickly' ? 'quick_check(3)' : 'integrity_check(3)';
  try {
    const rows = handle.pragma(pragma) as readonly Readonly<Record<string, string>>[];
    return rows.flatMap((row) => Object.values(row)).filter((text) => text !== 'ok');
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(sqliteCode(error))) throw error;
    return [String((error as Error).message)];
  }
};

/**
 * Reads every page and sees whether the file holds together; "wholly" also whether the indexes say what the tables do.
 * @throws StoreUnavailable `STORE.DAMAGED`
 */
export const assertSound = (
  handle: BetterSqlite3.Database,
  shown: string,
  depth: 'quickly' | 'wholly',
): void => {
  const found = findings(handle, depth);
  if (found.length === 0) return;
  const what = found.join('; ').replaceAll(/\s+/g, ' ');
  throw new StoreUnavailable('STORE.DAMAGED', `${shown} is damaged (${what}). ${DAMAGE_ADVICE}`);
};
