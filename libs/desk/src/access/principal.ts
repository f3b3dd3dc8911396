import { type Role } from '../model/records.js';

/** Who asks: an API key, with what it may do and which productions it may see (null: all). */
export interface Principal {
  readonly keyId: string;
  /** As it stands in the history: the recognisable beginning of the key. */
  readonly actor: string;
  readonly role: Role;
  readonly productionIds: readonly string[] | null;
}
