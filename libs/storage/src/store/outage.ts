import { type Refusal, type RefusalKind } from '#desk';

/** What can befall a database that was opened: not the fault of what was asked of it. */
export type Outage =
  'STORE.DISK_FULL' | 'STORE.READ_ONLY' | 'STORE.DAMAGED' | 'STORE.UNREACHABLE' | 'STORE.DISK_FAILS';

const TOLD: Readonly<Record<Outage, readonly [RefusalKind, string]>> = {
  'STORE.DISK_FULL': [
    'no-room',
    'the disk of the database is full: nothing of this was written; make room and try again',
  ],
  'STORE.READ_ONLY': ['unavailable', 'the database cannot be written: nothing of this was kept'],
  'STORE.DAMAGED': [
    'unavailable',
    'the database is damaged: stop the service and bring back the last backup (downbeat restore)',
  ],
  'STORE.UNREACHABLE': ['unavailable', 'the database cannot be reached; try again'],
  'STORE.DISK_FAILS': ['unavailable', 'the disk of the database cannot be read or written'],
};

export const refusalOfOutage = (code: Outage): Refusal => {
  const [kind, message] = TOLD[code];
  return { kind, code, message, faults: [] };
};

/** The first outage whose pattern fits a code. */
export const outageOf = (code: string, patterns: readonly (readonly [RegExp, Outage])[]): Outage | null =>
  patterns.find(([pattern]) => pattern.test(code))?.[1] ?? null;
