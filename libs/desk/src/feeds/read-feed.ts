import { type Clock } from '#clock';
import {
  type CalendarEvent,
  callEvent,
  DEFAULT_LOCALE,
  holdEvent,
  type ScheduledSession,
  type ScheduleReport,
  sessionEvent,
  type Telling,
  wordsOf,
  writeCalendar,
} from '#reports';
import { hashOf } from '../access/secret.js';
import { type StaffMember } from '../model/people.js';
import { type Production } from '../model/production.js';
import { type CalendarFeed } from '../model/records.js';
import { type Books } from '../ports/store.js';
import { scheduleOf } from '../reports/schedule-of.js';
import { ok, refuse, type Result } from '../result.js';

const words = wordsOf(DEFAULT_LOCALE);

/** A calendar by its secret, as iCalendar. Refuses with `FEED.NOT_FOUND` what is unknown or was revoked, alike. */
export async function readFeed(books: Books, clock: Clock, secret: string): Promise<Result<string>> {
  const [feed] = await books.calendarFeeds.all({ hash: hashOf(secret) });
  if (feed === undefined || feed.revokedAt !== null) {
    return refuse('not-found', 'FEED.NOT_FOUND', 'There is no calendar at this address, or no more.');
  }
  const tells = await tellerOf(books, feed);
  const events: CalendarEvent[] = [];
  for (const production of await productionsOf(books, feed)) {
    const schedule = await scheduleOf({ books, clock }, production);
    if (schedule.ok) events.push(...eventsOf(schedule.value, feed, tells));
  }
  events.push(...(await holdsOf(books, feed, clock)));
  return ok(writeCalendar({ name: feed.name, events }));
}

type Tells = (session: ScheduledSession, telling: Telling) => readonly CalendarEvent[];

function eventsOf(
  { production, sessions }: ScheduleReport,
  { alarmMinutes, drafts }: CalendarFeed,
  tells: Tells,
): readonly CalendarEvent[] {
  const telling = { title: production.title, words, alarmMinutes, drafts };
  return sessions.flatMap((session) => tells(session, telling));
}

const only =
  (concerns: (session: ScheduledSession) => boolean): Tells =>
  (session, telling) =>
    concerns(session) ? sessionEvent(session, telling) : [];

/** Which sessions the feed shows, and how. */
async function tellerOf(books: Books, { subjectKind, subjectId }: CalendarFeed): Promise<Tells> {
  const id = subjectId ?? '';
  switch (subjectKind) {
    case 'production':
      return sessionEvent;
    case 'location':
      return only(await inLocation(books, id));
    case 'room':
      return only(({ roomId }) => roomId === id);
    case 'musician':
      return (session, telling) => callEvent(session, id, telling);
    case 'staff': {
      const member = await books.staff.find(id);
      return only(member === null ? () => false : await attendedBy(books, member));
    }
  }
}

async function inLocation(books: Books, id: string): Promise<(session: ScheduledSession) => boolean> {
  const slug = (await books.locations.find(id))?.slug;
  return ({ location }) => location === slug;
}

/** Whom every session needs, and who hears from afar, has them all; anybody else those of the city he is based in. */
async function attendedBy(
  books: Books,
  { required, attendance, baseLocationId }: StaffMember,
): Promise<(session: ScheduledSession) => boolean> {
  if (required || attendance === 'remote' || baseLocationId === null) return () => true;
  return inLocation(books, baseLocationId);
}

/** The productions whose sessions may be in the feed. */
async function productionsOf(books: Books, feed: CalendarFeed): Promise<readonly Production[]> {
  if (feed.productionId !== null) {
    const production = await books.productions.find(feed.productionId);
    return production === null ? [] : [production];
  }
  if (feed.subjectKind !== 'musician') return books.productions.all({});
  const engagements = await books.engagements.all({ musicianId: feed.subjectId });
  const ids = [...new Set(engagements.map(({ productionId }) => productionId))];
  return ids.length === 0 ? [] : books.productions.all({ id: ids });
}

/** Rooms held, where the feed is of rooms. */
async function holdsOf(books: Books, feed: CalendarFeed, clock: Clock): Promise<readonly CalendarEvent[]> {
  const { subjectKind, subjectId, productionId } = feed;
  if (subjectKind === 'musician' || subjectKind === 'staff') return [];
  const rooms =
    subjectKind === 'room'
      ? await books.rooms.all({ id: subjectId ?? '' })
      : await books.rooms.all(subjectKind === 'location' ? { locationId: subjectId ?? '' } : {});
  const names = new Map(rooms.map(({ id, name }) => [id, name]));
  const holds = await books.roomHolds.all(productionId === null ? {} : { productionId });
  return holds.flatMap((hold) => {
    const room = names.get(hold.roomId);
    return room === undefined ? [] : [holdEvent(hold, room, clock.now(), words)];
  });
}
