import { type Outage, outageOf } from '../store/outage.js';
import { postgresCode } from './postgres-error.js';

/** node-postgres gives no code to a connection that broke in the middle, PostgreSQL a vague one to a closed database. */
const BROKEN =
  /not currently accepting connections|connection (terminated|ended)|timeout exceeded when trying to connect|not queryable/i;

export const postgresOutage = (error: unknown): Outage | null => {
  const known = outageOf(postgresCode(error), [
    [/^53100/, 'STORE.DISK_FULL'],
    [/^25006/, 'STORE.READ_ONLY'],
    [/^XX00[12]/, 'STORE.DAMAGED'],
    [/^58030/, 'STORE.DISK_FAILS'],
    [/^(08...|28...|3D000|57P..|53300|E[A-Z_]+)$/, 'STORE.UNREACHABLE'],
  ]);
  return known ?? (BROKEN.test(String(error)) ? 'STORE.UNREACHABLE' : null);
};
