import { type Production } from '../model/production.js';
import { type Engagement, type Session } from '../model/sessions.js';
import { type Books } from '../ports/store.js';
import { type Edit } from './edit.js';
import { type Ground } from './problem/ground.js';
import { inChunks } from './problem/in-chunks.js';
import { availabilityOf, readElsewhere, readScore, readSurroundings } from './problem/read-ground.js';

const distinct = (list: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(list.flatMap((id) => id ?? [])),
];

/** As much of the books as a check of an edit has to see: little for a chair, much for a session. */
export const readEditGround = async (
  books: Books,
  production: Production,
  asOf: number,
  edit: Edit,
): Promise<Ground> => {
  const touched = await inChunks(
    distinct([...(edit.engagements ?? []).map((one) => one.id), ...(edit.removedEngagements ?? [])]),
    (id) => books.engagements.all({ id }),
  );
  const movesSessions = (edit.sessions?.length ?? 0) + (edit.removedSessions?.length ?? 0) > 0;
  return movesSessions
    ? readForSessions(books, { production, asOf }, edit, touched)
    : readForChairs(books, { production, asOf }, edit, touched);
};

type Place = Pick<Ground, 'production' | 'asOf'>;

/** All sessions and rooms of the production, and everybody in the edited sessions with all their engagements. */
async function readForSessions(
  books: Books,
  place: Place,
  edit: Edit,
  touched: readonly Engagement[],
): Promise<Ground> {
  const productionId = place.production.id;
  const written = edit.engagements ?? [];
  const sessionIds = distinct([
    ...(edit.sessions ?? []).map((one) => one.id),
    ...(edit.removedSessions ?? []),
    ...[...written, ...touched].map((one) => one.sessionId),
  ]);
  const seated = await inChunks(sessionIds, (sessionId) => books.engagements.all({ sessionId }));
  const people = [...written, ...touched, ...seated];
  const musicians = await musiciansOf(books, people);
  return {
    ...place,
    locations: await books.locations.all({}),
    passes: await books.passes.all({ productionId }),
    sessions: await books.sessions.all({ productionId }),
    engagements: once([...touched, ...seated, ...(await engagementsOf(books, productionId, people))]),
    musicians,
    ...(await readScore(books, productionId)),
    ...(await readSurroundings(books, productionId, musicians)),
  };
}

/** The sessions of the edited chairs, who sits in them, and everything that binds the people on those chairs. */
async function readForChairs(
  books: Books,
  place: Place,
  edit: Edit,
  touched: readonly Engagement[],
): Promise<Ground> {
  const productionId = place.production.id;
  const people = [...(edit.engagements ?? []), ...touched];
  const theirs = await engagementsOf(books, productionId, people);
  const seated = await inChunks(distinct(people.map((one) => one.sessionId)), (sessionId) =>
    books.engagements.all({ sessionId }),
  );
  const sessions = await inChunks(distinct([...people, ...theirs].map((one) => one.sessionId)), (id) =>
    books.sessions.all({ id }),
  );
  const musicians = await musiciansOf(books, people);
  const groups = await inChunks(distinct([...people, ...seated].map((one) => one.groupId)), (id) =>
    books.groups.all({ id }),
  );
  return {
    ...place,
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
    engagements: once([...touched, ...seated, ...theirs]),
    elsewhere: await readElsewhere(books, productionId, {
      rooms: [],
      musicians: musicians.map((one) => one.id),
      groups: groups.map((one) => one.id),
    }),
  };
}

/** Passes whose line-ups say who is called, where a session does not say it itself. */
const musicThatCalls = (sessions: readonly Session[]): readonly string[] =>
  distinct(sessions.filter((one) => one.lineUp === null).flatMap((one) => one.runOrder));

type Seat = Pick<Engagement, 'musicianId' | 'groupId'>;

const musiciansOf = (books: Books, people: readonly Seat[]): Promise<Ground['musicians']> =>
  inChunks(distinct(people.map((one) => one.musicianId)), (id) => books.musicians.all({ id }));

/** Asked for by person alone, which is what the books have an index for; other productions' are left out here. */
async function engagementsOf(
  books: Books,
  productionId: string,
  people: readonly Seat[],
): Promise<readonly Engagement[]> {
  const theirs = [
    ...(await inChunks(distinct(people.map((one) => one.musicianId)), (musicianId) =>
      books.engagements.all({ musicianId }),
    )),
    ...(await inChunks(distinct(people.map((one) => one.groupId)), (groupId) =>
      books.engagements.all({ groupId }),
    )),
  ];
  return theirs.filter((one) => one.productionId === productionId);
}

const once = (engagements: readonly Engagement[]): readonly Engagement[] => [
  ...new Map(engagements.map((one) => [one.id, one])).values(),
];
