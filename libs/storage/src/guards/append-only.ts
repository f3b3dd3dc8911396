/** What is history is added to, never changed or taken away. */
import { type Guard } from './guard.js';

const guard = (table: string, on: 'UPDATE' | 'DELETE'): Guard => ({
  name: `${table}_no_${on.toLowerCase()}`,
  table,
  code: 'HISTORY.IMMUTABLE',
  on,
  when: null,
  stops: null,
  turn: null,
});

export const APPEND_ONLY: readonly Guard[] = [
  guard('record_changes', 'UPDATE'),
  guard('record_changes', 'DELETE'),
];
