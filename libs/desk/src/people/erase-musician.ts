import { instantText, type Clock } from '#clock';
import { z } from 'zod';
import { type PersonalValues } from '../model/history.js';
import { type Musician } from '../model/people.js';
import { inChunks } from '../planning/problem/in-chunks.js';
import { type Books, type Store } from '../ports/store.js';
import { type Shelf } from '../ports/shelf.js';
import { type Stored } from '../model/stored.js';
import { isOpen } from '../records/rules/release-players.js';
import { ok, refuse, type Result } from '../result.js';
import { allOf } from './all-of.js';
import { bodyOf } from './export-musician.js';
import { findMusician } from './find-musician.js';
import { onceOf, type Recogniser, recogniser, recordsOf, type RecordsOf } from './records-of.js';
import { freeTextsOf, spokenOf, textsSpeakingOf } from './spoken-of.js';
import { ERASED, type PERSONAL_FIELDS, scrub, type Scrubbed } from './traces.js';

/** What an erasure did. It says nothing of the person. */
export const erasure = z
  .object({
    musicianId: z.string(),
    engagements: z.int().describe('that stay, as facts without the person'),
    availability: z.int().describe('windows that were removed'),
    feeds: z.int().describe('calendars that were revoked'),
    history: z.int().describe('past values that were removed from the history'),
    texts: z.int().describe('texts taken out of jobs, stored answers, plans, their journals and past notes'),
    left: z
      .array(spokenOf)
      .describe(
        'where other records still speak of the musician, for somebody to look at: they are as they were',
      ),
  })
  .meta({ id: 'MusicianErasure' });
export type Erasure = Readonly<z.infer<typeof erasure>>;

interface Desk {
  readonly store: Store;
  readonly clock: Clock;
}

const placeholder = (id: string): Pick<Musician, (typeof PERSONAL_FIELDS)[number] | 'active'> => ({
  name: `Erased musician ${id.slice(-6)}`,
  city: null,
  email: null,
  phone: null,
  notes: '',
  personKey: `erased ${id}`,
  active: false,
});

/** Whoever is still to play has to be let go first: a call sheet cannot do without a name. */
async function stillCalled(books: Books, { engagements }: RecordsOf, now: string): Promise<Result<null>> {
  const open = engagements.filter(isOpen);
  const sessions = await books.sessions.all({ id: open.map(({ sessionId }) => sessionId) });
  const ahead = sessions.filter(({ end, status }) => end > now && status !== 'cancelled');
  if (ahead.length === 0) return ok(null);
  const message = `The musician is still engaged for ${ahead.length} ${ahead.length === 1 ? 'session' : 'sessions'} to come; release or replace them there first.`;
  return refuse('conflict', 'MUSICIAN.STILL_ENGAGED', message, [
    { pointer: '', code: 'MUSICIAN.STILL_ENGAGED', message, choices: ahead.map(({ id }) => id) },
  ]);
}

/** Takes the person out of the records that are theirs. */
async function eraseRecords(
  books: Books,
  { id, revision }: Musician,
  own: RecordsOf,
  at: string,
): Promise<void> {
  await books.musicians.change(id, revision, placeholder(id));
  await books.availability.removeAll({ subjectKind: 'musician', subjectId: id });
  for (const one of own.engagements)
    if (one.notes !== '') await books.engagements.change(one.id, one.revision, { notes: '' });
  for (const feed of own.feeds)
    await books.calendarFeeds.change(feed.id, feed.revision, {
      name: ERASED,
      revokedAt: feed.revokedAt ?? at,
    });
}

/** Takes the person out of one field of every record of a shelf; how many texts there were. */
async function scrubShelf<T extends Stored>(
  shelf: Shelf<T>,
  fields: readonly (keyof T & string)[],
  scrubbed: (value: T[keyof T]) => Scrubbed,
): Promise<number> {
  let texts = 0;
  const large = fields.filter((field) => field === 'summary');
  for await (const listed of allOf(shelf, large)) {
    const { id } = listed;
    const record = large.length === 0 ? listed : await shelf.find(id);
    if (record === null) continue;
    const changed = fields
      .map((field) => [field, scrubbed(record[field])] as const)
      .filter(([, one]) => one.texts > 0);
    if (changed.length === 0) continue;
    const change = Object.fromEntries(changed.map(([field, { value }]) => [field, value]));
    await shelf.change(id, record.revision, change as Partial<T>);
    texts += changed.reduce((sum, [, one]) => sum + one.texts, 0);
  }
  return texts;
}

async function scrubTexts(books: Books, id: string, { hasTrace, isNamed }: Recogniser): Promise<number> {
  const plain = (value: unknown): Scrubbed => scrub(value, id, hasTrace);
  const answer = (body: unknown): Scrubbed => {
    const { value, texts } = plain(bodyOf(String(body)));
    return { value: typeof value === 'string' ? value : JSON.stringify(value), texts };
  };
  const jobs = await scrubShelf(books.jobs, ['request', 'result', 'problem'], plain);
  const answers = await scrubShelf(books.idempotency, ['body'], answer);
  const plans = await scrubShelf(books.plans, ['summary'], plain);
  const journals = await scrubShelf(books.journals, ['entries'], plain);
  const past = await scrubShelf(books.personalValues, ['before', 'after'], (values) => {
    const { value, texts } = scrub(freeTextsOf(values as PersonalValues['before']), id, isNamed);
    return { value: texts === 0 ? values : { ...(values as object), ...(value as object) }, texts };
  });
  return jobs + answers + plans + journals + past;
}

/** The past values of records in the history; what was changed and by whom stays. */
async function forget(books: Books, ids: readonly string[]): Promise<number> {
  const removed = await inChunks(ids, async (recordId) => [
    await books.personalValues.removeAll({ recordId }),
  ]);
  return removed.reduce((sum, count) => sum + count, 0);
}

/**
 * Forgets a musician, by id, e-mail or name, for good: a placeholder stands in their place, engagements and money stay as
 * facts, calendars end, and texts of the program's own making that spoke of them say so no more. What people wrote about
 * them elsewhere is told (`left`). Refuses with `MUSICIAN.NOT_FOUND`, `MUSICIAN.AMBIGUOUS`, `MUSICIAN.STILL_ENGAGED`.
 */
export async function eraseMusician({ store, clock }: Desk, named: string): Promise<Result<Erasure>> {
  const now = instantText(clock.now());
  const known = await findMusician(store.books, named);
  if (!known.ok) return known;
  const { id } = known.value;
  // All the books are read for it, which no other write should wait for.
  const { isNamed } = await recogniser(store.books, known.value);
  const spoken = await textsSpeakingOf(store.books, id, isNamed);
  const left = spoken.map(({ text: _, ...where }) => where);
  const erased = await store.write<Erasure>(async (books) => {
    const found = await findMusician(books, id);
    if (!found.ok) return found;
    const musician = found.value;
    const own = await recordsOf(books, musician);
    const free = await stillCalled(books, own, now);
    if (!free.ok) return free;
    const known = await recogniser(books, musician);
    await eraseRecords(books, musician, own, now);
    const ids = [...own.availability, ...own.engagements, ...own.feeds].map(({ id }) => id);
    const history = await forget(books, [
      musician.id,
      ...new Set([...ids, ...(await onceOf(books, musician))]),
    ]);
    const texts = await scrubTexts(books, musician.id, known);
    const about = { recordKind: 'musician', recordId: musician.id, productionId: null };
    await books.changes.note({ action: 'change', ...about, detail: { erased: true } });
    return ok({
      musicianId: musician.id,
      engagements: own.engagements.length,
      availability: own.availability.length,
      feeds: own.feeds.filter(({ revokedAt }) => revokedAt === null).length,
      history,
      texts,
      left,
    });
  });
  if (erased.ok) await store.wipe();
  return erased;
}
