import { type Act, type ChangeEntry } from '../model/history.js';
import { type Page } from './shelf.js';

/** Which changes are asked for; a field left out is not asked for. Instants are UTC. */
export interface ChangesSought {
  readonly recordKind?: string | undefined;
  readonly recordId?: string | undefined;
  readonly productionId?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly source?: string | undefined;
  /** From this instant on. */
  readonly since?: string | undefined;
  /** Before this instant. */
  readonly until?: string | undefined;
}

/** The changes that the store noted by itself, and acts that somebody tells it of. */
export abstract class ChangeShelf {
  /** The newest first. `before`: the id of the last one of the page before. */
  abstract newest(sought: ChangesSought, limit: number, before: string | null): Promise<Page<ChangeEntry>>;
  /** Notes an act in the name of whoever acts. */
  abstract note(act: Act): Promise<void>;
}
