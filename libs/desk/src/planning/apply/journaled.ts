import { type JournalEntry } from '../../model/records.js';
import { type Change, type Fresh, type Stored } from '../../model/stored.js';
import { Shelf, type Page, type PageQuery, type Where } from '../../ports/shelf.js';
import { type Books } from '../../ports/store.js';

/** The shelves whose records an application may touch, those that others refer to first. */
export const JOURNALED = ['passes', 'availability', 'sessions', 'engagements'] as const;
export type JournaledShelf = (typeof JOURNALED)[number];

/** Notes what happens to records: as each was before the first change, and its revision after the last. */
class Notes {
  private readonly entries = new Map<string, JournalEntry>();

  came(shelf: string, { id, revision }: Stored): void {
    const known = this.entries.get(`${shelf} ${id}`);
    this.entries.set(`${shelf} ${id}`, { shelf, id, before: known?.before ?? null, after: revision });
  }

  changed(shelf: string, was: Stored, { revision }: Stored): void {
    const known = this.entries.get(`${shelf} ${was.id}`);
    const before = known === undefined ? { ...was } : known.before;
    this.entries.set(`${shelf} ${was.id}`, { shelf, id: was.id, before, after: revision });
  }

  went(shelf: string, was: Stored): void {
    const known = this.entries.get(`${shelf} ${was.id}`);
    if (known?.before === null) this.entries.delete(`${shelf} ${was.id}`);
    else
      this.entries.set(`${shelf} ${was.id}`, {
        shelf,
        id: was.id,
        before: known?.before ?? { ...was },
        after: null,
      });
  }

  all(): readonly JournalEntry[] {
    return [...this.entries.values()];
  }
}

/** A shelf that notes what is done to it. What goes with a removed record is not noted: remove it first. */
class NotedShelf<T extends Stored> extends Shelf<T> {
  constructor(
    private readonly name: JournaledShelf,
    private readonly shelf: Shelf<T>,
    private readonly notes: Notes,
  ) {
    super();
  }

  override find(id: string): Promise<T | null> {
    return this.shelf.find(id);
  }

  override page(query: PageQuery<T>): Promise<Page<T>> {
    return this.shelf.page(query);
  }

  override all(where: Where<T>, sort?: string): Promise<readonly T[]> {
    return this.shelf.all(where, sort);
  }

  override count(where: Where<T>): Promise<number> {
    return this.shelf.count(where);
  }

  override async add(record: Fresh<T>): Promise<T> {
    const added = await this.shelf.add(record);
    this.notes.came(this.name, added);
    return added;
  }

  override async addAll(records: readonly Fresh<T>[]): Promise<readonly T[]> {
    const added = await this.shelf.addAll(records);
    for (const one of added) this.notes.came(this.name, one);
    return added;
  }

  override async restoreAll(records: readonly T[]): Promise<void> {
    await this.shelf.restoreAll(records);
    for (const one of records) this.notes.came(this.name, one);
  }

  override async change(id: string, revision: number, change: Change<T>): Promise<T | 'stale' | 'missing'> {
    const was = await this.shelf.find(id);
    const now = await this.shelf.change(id, revision, change);
    if (was !== null && typeof now !== 'string') this.notes.changed(this.name, was, now);
    return now;
  }

  override async remove(id: string, revision: number): Promise<'removed' | 'stale' | 'missing'> {
    const was = await this.shelf.find(id);
    const outcome = await this.shelf.remove(id, revision);
    if (was !== null && outcome === 'removed') this.notes.went(this.name, was);
    return outcome;
  }

  override async removeAll(where: Where<T>): Promise<number> {
    const gone = await this.shelf.all(where);
    const count = await this.shelf.removeAll(where);
    for (const one of gone) this.notes.went(this.name, one);
    return count;
  }
}

/** The books of a write, with a journal of what is done to passes, absences, sessions and engagements. */
export function journaled(books: Books): {
  readonly books: Books;
  readonly entries: () => readonly JournalEntry[];
} {
  const notes = new Notes();
  const noted = {
    passes: new NotedShelf('passes', books.passes, notes),
    availability: new NotedShelf('availability', books.availability, notes),
    sessions: new NotedShelf('sessions', books.sessions, notes),
    engagements: new NotedShelf('engagements', books.engagements, notes),
  };
  return { books: { ...books, ...noted }, entries: () => notes.all() };
}
