import { type RefusalKind } from '../result.js';

const KINDS: Readonly<Record<string, RefusalKind>> = {
  'CUT.EXISTS': 'conflict',
  'CUT.TOO_LARGE': 'too-large',
  'STORE.BUSY': 'busy',
  'STORE.DISK_FULL': 'no-room',
  'STORE.READ_ONLY': 'unavailable',
  'STORE.DAMAGED': 'unavailable',
  'STORE.UNREACHABLE': 'unavailable',
  'STORE.DISK_FAILS': 'unavailable',
};

/** What kind of refusal a failed job's problem was: a job keeps only its code. */
export const kindOfProblem = (code: string): RefusalKind => KINDS[code] ?? 'invalid';
