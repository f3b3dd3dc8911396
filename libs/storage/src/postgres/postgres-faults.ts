import { type StoreFault, StoreUnavailable } from '../store/store-unavailable.js';
import { postgresCode, postgresViolation } from './postgres-error.js';

const FAULTS: readonly (readonly [RegExp, StoreFault, string])[] = [
  [/^28/, 'STORE.ACCESS_DENIED', 'refuses this user or password'],
  [/^42501/, 'STORE.ACCESS_DENIED', 'does not let this user make tables'],
  [/^3D000/, 'STORE.CANNOT_OPEN', 'does not exist'],
  [/^25006/, 'STORE.READ_ONLY', 'cannot be written'],
  [/^(53300|57P)/, 'STORE.BUSY', 'takes no more connections now'],
  [/^(E[A-Z_]+|08...)$/, 'STORE.UNREACHABLE', 'cannot be reached'],
];

/** node-postgres gives no code to a connection that timed out or broke while it was being made. */
const BROKEN = /timeout|terminated|AggregateError|connect/i;

/** An error of opening, as what it means for the person who gave the URL; other errors stay as they are. */
export const postgresFault = (error: unknown, shown: string): unknown => {
  if (postgresViolation(error)?.kind === 'busy') {
    return new StoreUnavailable('STORE.BUSY', `${shown} is being migrated by another process`, {
      cause: error,
    });
  }
  const code = postgresCode(error);
  const known = FAULTS.find(([pattern]) => pattern.test(code));
  if (known !== undefined) return new StoreUnavailable(known[1], `${shown} ${known[2]}`, { cause: error });
  if (code === '' && error instanceof Error && BROKEN.test(`${error.name} ${error.message}`)) {
    return new StoreUnavailable('STORE.UNREACHABLE', `${shown} cannot be reached`, { cause: error });
  }
  return error;
};
