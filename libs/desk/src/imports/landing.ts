import { type Clock } from '#clock';
import { type ImportEntry } from '#rosters';
import { type Books } from '../ports/store.js';
import { type ImportPlace } from './import-place.js';
import { type RowEnd } from './row-end.js';
import { type Telling } from './telling.js';

/** A row that could be read, as far as the file alone can tell. References in it are still text. */
export interface TakenRow<D> {
  readonly row: number;
  readonly draft: D;
  readonly entries: readonly ImportEntry[];
}

export interface LandedRow {
  readonly row: number;
  readonly end: RowEnd;
  readonly entries: readonly ImportEntry[];
}

/**
 * Brings the rows of one kind into the books, a batch at a time, inside the import's transaction. A row is looked at
 * whole before anything of it is written, so that a failed one leaves nothing behind even where the others land.
 */
export interface Landing<D> {
  land(rows: readonly TakenRow<D>[]): Promise<readonly LandedRow[]>;
  /** Rows that had to wait for the last one, such as passes that name passes further down. */
  finish?(): Promise<readonly LandedRow[]>;
}

/** What all rows of one import share. */
export interface LandingSetting extends ImportPlace {
  readonly books: Books;
  readonly clock: Clock;
  readonly actor: string;
  readonly cutName: string | null;
  readonly telling: Telling;
}
