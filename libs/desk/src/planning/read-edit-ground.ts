import { readOwnRules } from '../agreements/agreements-for.js';
import { type Engagement, type Session } from '../model/sessions.js';
import { type Books } from '../ports/store.js';
import { type Edit } from './edit.js';
import { type Ground } from './problem/ground.js';
import { inChunks } from './problem/in-chunks.js';
import { availabilityOf, bindingElsewhere, readScore, readSurroundings } from './problem/read-ground.js';

const distinct = (list: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(list.flatMap((id) => id ?? [])),
];

/** The records an edit writes or takes away, as they stand, and the sessions of its chairs. */
export type Touched = Pick<Ground, 'sessions' | 'engagements'>;

/** The few records that say whether an edit needs checking at all. */
export async function readTouched(books: Books, edit: Edit): Promise<Touched> {
  const written = edit.engagements ?? [];
  const engagements = await inChunks(
    distinct([...written.map((one) => one.id), ...(edit.removedEngagements ?? [])]),
    (id) => books.engagements.all({ id }),
  );
  const sessionIds = distinct([
    ...(edit.sessions ?? []).map((one) => one.id),
    ...(edit.removedSessions ?? []),
    ...[...written, ...engagements].map((one) => one.sessionId),
  ]);
  return { engagements, sessions: await inChunks(sessionIds, (id) => books.sessions.all({ id })) };
}

type Place = Pick<Ground, 'production' | 'asOf'>;

/** As much of the books as a check of an edit has to see: little for a chair, much for a session. */
export const readEditGround = (books: Books, place: Place, edit: Edit, touched: Touched): Promise<Ground> =>
  (edit.sessions?.length ?? 0) + (edit.removedSessions?.length ?? 0) > 0
    ? readForSessions(books, place, edit, touched)
    : readForChairs(books, place, edit, touched);

/** All sessions and rooms of the production, and everybody in the edited sessions with all their engagements. */
async function readForSessions(books: Books, place: Place, edit: Edit, touched: Touched): Promise<Ground> {
  const productionId = place.production.id;
  const sessionIds = touched.sessions.map((session) => session.id);
  const seated = await inChunks(sessionIds, (sessionId) => books.engagements.all({ sessionId }));
  const people = [...(edit.engagements ?? []), ...touched.engagements, ...seated];
  const musicians = await musiciansOf(books, people);
  return {
    ...place,
    // A check weighs nothing.
    exchangeRates: [],
    ...(await readOwnRules(books, place.production)),
    locations: await books.locations.all({}),
    passes: await books.passes.all({ productionId }),
    sessions: await books.sessions.all({ productionId }),
    engagements: once([
      ...touched.engagements,
      ...seated,
      ...(await engagementsOf(books, people)).filter((one) => one.productionId === productionId),
    ]),
    musicians,
    ...(await readScore(books, productionId)),
    ...(await readSurroundings(books, productionId, musicians)),
  };
}

/** The sessions of the edited chairs, who sits in them, and everything that binds the people on those chairs. */
async function readForChairs(books: Books, place: Place, edit: Edit, touched: Touched): Promise<Ground> {
  const productionId = place.production.id;
  const people = [...(edit.engagements ?? []), ...touched.engagements];
  const everywhere = await engagementsOf(books, people);
  const theirs = everywhere.filter((one) => one.productionId === productionId);
  const seated = await seatedBeside(books, people);
  const known = new Set(touched.sessions.map((session) => session.id));
  const further = distinct(theirs.map((one) => one.sessionId)).filter((id) => !known.has(id));
  const sessions = [...touched.sessions, ...(await inChunks(further, (id) => books.sessions.all({ id })))];
  const musicians = await musiciansOf(books, people);
  const groups = await inChunks(distinct([...people, ...seated].map((one) => one.groupId)), (id) =>
    books.groups.all({ id }),
  );
  return {
    ...place,
    exchangeRates: [],
    ...(await readOwnRules(books, place.production)),
    locations: await books.locations.all({}),
    rooms: await inChunks(distinct(sessions.map((one) => one.roomId)), (id) => books.rooms.all({ id })),
    holds: [],
    staff: [],
    cues: [],
    versions: [],
    relations: [],
    passes: await inChunks(musicThatCalls(sessions), (id) => books.passes.all({ id })),
    musicians,
    groups,
    availability: [
      ...(await availabilityOf(books, 'musician', musicians)),
      ...(await availabilityOf(books, 'group', groups)),
    ],
    sessions,
    engagements: once([...touched.engagements, ...seated, ...theirs]),
    elsewhere: await bindingElsewhere(books, productionId, everywhere),
  };
}

/** Whoever sits on chairs of the same instruments in the same sessions; with a group, on any: it may fill the room. */
async function seatedBeside(
  books: Books,
  people: readonly (Seat & Pick<Engagement, 'sessionId' | 'instrument'>)[],
): Promise<readonly Engagement[]> {
  const instruments = distinct(people.map((one) => one.instrument));
  const some = people.every((one) => one.groupId === null) ? { instrument: instruments } : {};
  return inChunks(distinct(people.map((one) => one.sessionId)), (sessionId) =>
    books.engagements.all({ sessionId, ...some }),
  );
}

/** Passes whose line-ups say who is called, where a session does not say it itself. */
const musicThatCalls = (sessions: readonly Session[]): readonly string[] =>
  distinct(sessions.filter((one) => one.lineUp === null).flatMap((one) => one.runOrder));

type Seat = Pick<Engagement, 'musicianId' | 'groupId'>;

const musiciansOf = (books: Books, people: readonly Seat[]): Promise<Ground['musicians']> =>
  inChunks(distinct(people.map((one) => one.musicianId)), (id) => books.musicians.all({ id }));

/** In whatever production: asked for by person alone, which is what the books have an index for. */
const engagementsOf = async (books: Books, people: readonly Seat[]): Promise<readonly Engagement[]> => [
  ...(await inChunks(distinct(people.map((one) => one.musicianId)), (musicianId) =>
    books.engagements.all({ musicianId }),
  )),
  ...(await inChunks(distinct(people.map((one) => one.groupId)), (groupId) =>
    books.engagements.all({ groupId }),
  )),
];

const once = (engagements: readonly Engagement[]): readonly Engagement[] => [
  ...new Map(engagements.map((one) => [one.id, one])).values(),
];
