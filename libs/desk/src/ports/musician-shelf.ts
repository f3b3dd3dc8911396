import { type Musician } from '../model/people.js';
import { type Fresh } from '../model/stored.js';
import { Shelf } from './shelf.js';

/** How the same person is recognised: by e-mail first, then by normalised name and city. */
export interface PersonSought {
  readonly email: string | null;
  readonly personKey: string;
}

/** Who has the e-mail that was sought, and who the name and city. */
export interface Recognised<P> {
  readonly byEmail: P | null;
  readonly byPerson: P | null;
}

/** The roster. Up to a million people: what an import needs is asked for and written in batches. */
export abstract class MusicianShelf extends Shelf<Musician> {
  /** For each person sought, in order: who has that e-mail, and who that name and city. */
  abstract recognise(sought: readonly PersonSought[]): Promise<readonly Recognised<Musician>[]>;
  /** Writes new musicians at the database's own bulk speed; nothing is returned. */
  abstract enrol(musicians: readonly Fresh<Musician>[]): Promise<void>;
  /** Rewrites musicians already on the shelf; the revision grows. */
  abstract amend(musicians: readonly Musician[]): Promise<void>;
  /** Active players of a location who play one of the instruments, as primary or double. */
  abstract playersOf(locationId: string, instruments: readonly string[]): Promise<readonly Musician[]>;
}
