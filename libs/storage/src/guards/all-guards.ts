import { APPEND_ONLY } from './append-only.js';
import { ENGAGEMENTS_ONCE } from './engagements-once.js';
import { type Guard } from './guard.js';

/** All that the database itself refuses beyond keys, references and checks. */
export const ALL_GUARDS: readonly Guard[] = [...ENGAGEMENTS_ONCE, ...APPEND_ONLY];
