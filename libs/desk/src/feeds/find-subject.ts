import { type FeedSubject } from '../model/records.js';
import { type Books } from '../ports/store.js';
import { refuseInput } from '../records/read-input.js';
import { ok, type Result } from '../result.js';

export interface Subject {
  readonly id: string;
  readonly name: string;
}

const SHELVES = { location: 'locations', room: 'rooms', musician: 'musicians', staff: 'staff' } as const;

async function candidates(
  books: Books,
  of: Exclude<FeedSubject, 'production'>,
  named: string,
): Promise<readonly Subject[]> {
  const byId = await books[SHELVES[of]].find(named);
  if (byId !== null) return [byId];
  if (of === 'location') return books.locations.all({ slug: named });
  return of === 'musician'
    ? (await books.musicians.page({ where: { name: named }, sort: 'name', limit: 20, cursor: null })).items
    : books[SHELVES[of]].all({ name: named });
}

/** Whose calendar is meant, by id, slug or name. Refuses with `FEED.NO_SUBJECT`, or `FEED.AMBIGUOUS` and the ids. */
export async function findSubject(
  books: Books,
  of: Exclude<FeedSubject, 'production'>,
  named: string | null,
): Promise<Result<Subject>> {
  const found = named === null ? [] : await candidates(books, of, named);
  const [only] = found;
  if (only !== undefined && found.length === 1) return ok(only);
  const pointer = '/subject';
  if (only === undefined) {
    const message = named === null ? `Say which ${of} the calendar is of.` : `There is no ${of} ${named}.`;
    return refuseInput([{ pointer, code: 'FEED.NO_SUBJECT', message }]);
  }
  const message = `${found.length} of this kind are called ${named}; give an id.`;
  return refuseInput([{ pointer, code: 'FEED.AMBIGUOUS', message, choices: found.map(({ id }) => id) }]);
}
