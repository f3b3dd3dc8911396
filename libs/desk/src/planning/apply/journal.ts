import { type JournalEntry } from '../../model/records.js';
import { type Stored } from '../../model/stored.js';
import { type Shelf } from '../../ports/shelf.js';
import { type Books } from '../../ports/store.js';
import { type JournaledShelf } from './journaled.js';

/** A record that was changed: as it was before, and its revision after. */
interface Changed<T> {
  readonly before: T;
  readonly after: number;
}

/** What a journal says of one shelf. */
export interface ShelfJournal<T extends Stored = Stored> {
  readonly shelf: Shelf<T>;
  readonly entries: readonly JournalEntry[];
  /** Entries of records that were not there before. */
  readonly added: readonly JournalEntry[];
  /** Records that are gone, as they were. */
  readonly removed: readonly T[];
  readonly changed: readonly Changed<T>[];
}

/** A journal's part on one shelf, whose records are of that kind. */
export function partOf<T extends Stored>(
  books: Books,
  journal: readonly JournalEntry[],
  name: JournaledShelf,
): ShelfJournal<T> {
  const entries = journal.filter((one) => one.shelf === name);
  return {
    shelf: books[name] as unknown as Shelf<T>,
    entries,
    added: entries.filter(({ before, after }) => before === null && after !== null),
    removed: entries.flatMap(({ before, after }) =>
      before !== null && after === null ? [before as unknown as T] : [],
    ),
    changed: entries.flatMap(({ before, after }) =>
      before !== null && after !== null ? [{ before: before as unknown as T, after }] : [],
    ),
  };
}
