import { readOwnRules } from '../../agreements/agreements-for.js';
import { playerInstrument } from '#lineup';
import { type Pass } from '../../model/music.js';
import { type Availability, type Musician } from '../../model/people.js';
import { type Location } from '../../model/places.js';
import { type Production } from '../../model/production.js';
import { type Engagement, type Session } from '../../model/sessions.js';
import { type Books } from '../../ports/store.js';
import { readLineUpOnce } from './build-music.js';
import { type Ground } from './ground.js';
import { inChunks } from './in-chunks.js';

/** Reads all that a plan of a production rests on: its music and sessions, and the organisation's places and people. */
export async function readGround(books: Books, production: Production, asOf: number): Promise<Ground> {
  const own = { productionId: production.id };
  const locations = await books.locations.all({});
  const passes = await books.passes.all(own);
  const sessions = await books.sessions.all(own);
  const engagements = await books.engagements.all(own);
  const musicians = await readMusicians(books, { locations, passes, sessions, engagements });
  return {
    production,
    asOf,
    locations,
    passes,
    sessions,
    engagements,
    musicians,
    exchangeRates: await books.exchangeRates.all({}),
    ...(await readOwnRules(books, production)),
    ...(await readScore(books, production.id)),
    ...(await readSurroundings(books, production.id, musicians)),
  };
}

type Score = Pick<Ground, 'cues' | 'versions' | 'relations'>;

export const readScore = async (books: Books, productionId: string): Promise<Score> => ({
  cues: await books.cues.all({ productionId }),
  versions: await books.cueVersions.all({ productionId }),
  relations: await books.cueRelations.all({ productionId }),
});

type Surroundings = Pick<Ground, 'rooms' | 'holds' | 'staff' | 'groups' | 'availability' | 'elsewhere'>;

/** The organisation's rooms, staff and groups, when they and some musicians can come, and what binds them elsewhere. */
export async function readSurroundings(
  books: Books,
  productionId: string,
  musicians: readonly Musician[],
): Promise<Surroundings> {
  const rooms = await books.rooms.all({});
  const staff = await books.staff.all({});
  const groups = await books.groups.all({});
  return {
    rooms,
    holds: await books.roomHolds.all({}),
    staff,
    groups,
    availability: [
      ...(await availabilityOf(books, 'room', rooms)),
      ...(await availabilityOf(books, 'staff', staff)),
      ...(await availabilityOf(books, 'group', groups)),
      ...(await availabilityOf(books, 'musician', musicians)),
    ],
    elsewhere: await readElsewhere(books, productionId, {
      rooms: rooms.map((room) => room.id),
      musicians: musicians.map((one) => one.id),
      groups: groups.map((one) => one.id),
    }),
  };
}

export const availabilityOf = (
  books: Books,
  subjectKind: Availability['subjectKind'],
  subjects: readonly { readonly id: string }[],
): Promise<readonly Availability[]> =>
  inChunks(
    subjects.map((one) => one.id),
    (subjectId) => books.availability.all({ subjectKind, subjectId }),
  );

interface Bound {
  readonly rooms: readonly string[];
  readonly musicians: readonly string[];
  readonly groups: readonly string[];
}

/** Sessions of other productions that hold a room, and the confirmed engagements of people with their sessions. */
async function readElsewhere(books: Books, productionId: string, bound: Bound): Promise<Ground['elsewhere']> {
  const productions = await books.productions.all({});
  // Many desks have one production: all that its people are engaged for is its own.
  if (productions.every(({ id }) => id === productionId)) return { engagements: [], sessions: [] };
  const status = BINDING_ELSEWHERE;
  const engagements = [
    ...(await inChunks(bound.musicians, (musicianId) => books.engagements.all({ musicianId, status }))),
    ...(await inChunks(bound.groups, (groupId) => books.engagements.all({ groupId, status }))),
  ];
  const inRooms = await inChunks(bound.rooms, (roomId) => books.sessions.all({ roomId }));
  return bindingElsewhere(
    books,
    productionId,
    engagements,
    inRooms.filter((one) => one.productionId !== productionId),
  );
}

const BINDING_ELSEWHERE: readonly Engagement['status'][] = ['confirmed', 'attended'];

/** Of some people's engagements, those that bind them to other productions, with their sessions. */
export async function bindingElsewhere(
  books: Books,
  productionId: string,
  theirs: readonly Engagement[],
  known: readonly Session[] = [],
): Promise<Ground['elsewhere']> {
  const engagements = theirs.filter(
    (one) => one.productionId !== productionId && BINDING_ELSEWHERE.includes(one.status),
  );
  const have = new Set(known.map((session) => session.id));
  const others = [...new Set(engagements.map((one) => one.sessionId))].filter((id) => !have.has(id));
  return {
    engagements,
    sessions: [...known, ...(await inChunks(others, (id) => books.sessions.all({ id })))],
  };
}

/** Local players of every instrument the music asks for, and whoever is engaged already. */
async function readMusicians(
  books: Books,
  ground: {
    readonly locations: readonly Location[];
    readonly passes: readonly Pass[];
    readonly sessions: readonly Session[];
    readonly engagements: readonly Engagement[];
  },
): Promise<readonly Musician[]> {
  const instruments = instrumentsIn([
    ...ground.passes.map((pass) => pass.lineUp),
    ...ground.sessions.flatMap((session) => session.lineUp ?? []),
  ]);
  const found = new Map<string, Musician>();
  if (instruments.length > 0)
    for (const location of ground.locations)
      for (const musician of await books.musicians.playersOf(location.id, instruments))
        found.set(musician.id, musician);
  const engaged = new Set(ground.engagements.flatMap((one) => one.musicianId ?? []));
  const missing = [...engaged].filter((id) => !found.has(id));
  for (const musician of await inChunks(missing, (id) => books.musicians.all({ id })))
    found.set(musician.id, musician);
  return [...found.values()];
}

/** Instruments of line-ups, with the names under which their players stand on the roster. */
function instrumentsIn(lineUps: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const text of new Set(lineUps)) {
    for (const id of Object.keys(readLineUpOnce(text).players)) {
      found.add(id);
      found.add(playerInstrument(id));
      if (playerInstrument(id) === 'violin') found.add('violin-1').add('violin-2');
    }
  }
  return [...found].sort();
}
