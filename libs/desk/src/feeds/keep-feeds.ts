import { hashOf, newSecret, prefixOf } from '../access/secret.js';
import { type Production } from '../model/production.js';
import { type CalendarFeed } from '../model/records.js';
import { type Page } from '../ports/shelf.js';
import { type Books, type Store } from '../ports/store.js';
import { type RawQuery, readListQuery, readPage } from '../records/list-records.js';
import { readInput, refuseInput } from '../records/read-input.js';
import { ok, refuse, type Result } from '../result.js';
import { FEED_LIST, feedOrder, type FeedView, type NewFeedView } from './feed-shapes.js';
import { findSubject, type Subject } from './find-subject.js';

/** Where feeds live; what follows is the secret. */
const FEEDS_PATH = '/v1/feeds/';

/** Whose feeds are kept: a production's, or, with null, the organisation's, which show every production. */
export interface FeedDesk {
  readonly store: Store;
  readonly actor: string;
  readonly production: Production | null;
}

/** Makes a calendar to subscribe to; its address is in the answer and nowhere else. Faults: `INPUT.…`, `FEED.…`. */
export function createFeed(desk: FeedDesk, input: unknown): Promise<Result<NewFeedView>> {
  const order = readInput(feedOrder, input);
  if (!order.ok) return Promise.resolve(order);
  const { of, subject: named, alarmMinutes, drafts } = order.value;
  const { production, actor } = desk;
  return desk.store.write(async (books) => {
    const subject =
      of === 'production' ? ofProduction(production, named) : await findSubject(books, of, named);
    if (!subject.ok) return subject;
    const { name, id } = subject.value;
    const secret = newSecret();
    const added = await books.calendarFeeds.add({
      name: production === null || of === 'production' ? name : `${name}: ${production.title}`,
      subjectKind: of,
      subjectId: of === 'production' ? null : id,
      productionId: production?.id ?? null,
      prefix: prefixOf(secret),
      hash: hashOf(secret),
      alarmMinutes,
      drafts,
      createdBy: actor,
      revokedAt: null,
    });
    return ok({ ...shown(added), path: `${FEEDS_PATH}${secret}.ics` });
  });
}

function ofProduction(production: Production | null, named: string | null): Result<Subject> {
  if (production !== null && named === null) return ok({ id: production.id, name: production.title });
  const message =
    production === null
      ? 'The calendar of a production is made within the production.'
      : 'The calendar of the production has no other subject; leave it out.';
  return refuseInput([{ pointer: '/subject', code: 'FEED.NO_SUBJECT', message }]);
}

/** Feeds of the production, or with null those of the organisation. */
export async function listFeeds(
  books: Books,
  production: Production | null,
  raw: RawQuery,
): Promise<Result<Page<FeedView>>> {
  const query = readListQuery<CalendarFeed>(FEED_LIST, raw);
  if (!query.ok) return query;
  const where = { ...query.value.where, productionId: production?.id ?? null };
  const page = await readPage(() => books.calendarFeeds.page({ ...query.value, where }));
  return page.ok ? ok({ ...page.value, items: page.value.items.map(shown) }) : page;
}

/** Ends a feed, for good: its address is then unknown. `revision` null: whatever it is. */
export function revokeFeed(
  desk: FeedDesk,
  id: string,
  revision: number | null,
  at: string,
): Promise<Result<FeedView>> {
  return desk.store.write(async (books) => {
    const feed = await books.calendarFeeds.find(id);
    if (feed === null || feed.productionId !== (desk.production?.id ?? null)) {
      return refuse('not-found', 'FEED.NOT_FOUND', `There is no feed ${id} here.`);
    }
    if (feed.revokedAt !== null) return ok(shown(feed));
    const changed = await books.calendarFeeds.change(id, revision ?? feed.revision, { revokedAt: at });
    if (typeof changed === 'string') {
      return refuse('stale', 'RECORD.STALE', `The feed ${id} has been changed by someone else since.`);
    }
    return ok(shown(changed));
  });
}

function shown({ hash: _hash, ...rest }: CalendarFeed): FeedView {
  return rest;
}
