import { type ChangeEntry } from '../model/history.js';
import { type Availability, type Musician } from '../model/people.js';
import { type CalendarFeed } from '../model/records.js';
import { type Engagement } from '../model/sessions.js';
import { type Books } from '../ports/store.js';
import { tracesOf } from './traces.js';

/** The records that are a musician's own, beside the musician's. */
export interface RecordsOf {
  readonly availability: readonly Availability[];
  readonly engagements: readonly Engagement[];
  readonly feeds: readonly CalendarFeed[];
}

export async function recordsOf(books: Books, { id }: Musician): Promise<RecordsOf> {
  return {
    availability: await books.availability.all({ subjectKind: 'musician', subjectId: id }, 'start'),
    engagements: await books.engagements.all({ musicianId: id }),
    feeds: await books.calendarFeeds.all({ subjectKind: 'musician', subjectId: id }),
  };
}

/** How to recognise a musician in texts: as the record is, and as it was before. */
export interface Recogniser {
  /** By anything of the record, also what is noted in it: in texts that the program made of records. */
  readonly hasTrace: (text: string) => boolean;
  /** By name, e-mail or telephone number: in what people wrote, where the same note may be about anybody. */
  readonly isNamed: (text: string) => boolean;
}

export async function recogniser(books: Books, musician: Musician): Promise<Recogniser> {
  const past = await books.personalValues.all({ recordId: musician.id });
  const known = [musician, ...past.flatMap(({ before, after }) => [before ?? {}, after ?? {}])];
  const named = known.map(({ notes: _, ...rest }: Partial<Musician>) => rest);
  return { hasTrace: tracesOf(known), isNamed: tracesOf(named) };
}

const KINDS = ['availability', 'engagement', 'calendarFeed'] as const;
const PAGE = 500;

const named = ({ records }: ChangeEntry, id: string): readonly string[] =>
  (records ?? []).flatMap((one) =>
    [one.before, one.after].some((fields) => fields?.['musicianId'] === id || fields?.['subjectId'] === id)
      ? [one.id]
      : [],
  );

/** Ids of records that were the musician's at some time, by the history. */
export async function onceOf(books: Books, { id }: Musician): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const recordKind of KINDS) {
    let before: string | null = null;
    do {
      const page: Awaited<ReturnType<Books['changes']['newest']>> = await books.changes.newest(
        { recordKind },
        PAGE,
        before,
      );
      for (const entry of page.items) for (const one of named(entry, id)) ids.add(one);
      before = page.nextCursor;
    } while (before !== null);
  }
  return [...ids];
}
