import { type Outage, outageOf } from '../store/outage.js';
import { sqliteCode } from './sqlite-error.js';

export const sqliteOutage = (error: unknown): Outage | null =>
  outageOf(sqliteCode(error), [
    [/^SQLITE_FULL/, 'STORE.DISK_FULL'],
    [/^SQLITE_READONLY/, 'STORE.READ_ONLY'],
    [/^SQLITE_(CORRUPT|NOTADB)/, 'STORE.DAMAGED'],
    [/^SQLITE_(IOERR|CANTOPEN)/, 'STORE.DISK_FAILS'],
  ]);
