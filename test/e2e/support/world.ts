import { type Body, type Caller } from './service.js';

export const LOCATION = {
  slug: 'vienna',
  name: 'Vienna',
  country: 'AT',
  zone: 'Europe/Vienna',
  holidayCalendar: 'AT',
  agreement: 'buy-out-vienna',
  currency: 'EUR',
};

export const PRODUCTION = {
  slug: 'dead-reckoning',
  title: 'Dead Reckoning',
  asOf: '2023-02-01T00:00:00Z',
  homeZone: 'Europe/London',
  currency: 'GBP',
  planningFrom: '2023-02-01',
  planningTo: '2023-05-31',
};

/** What a session needs: a room that is available, a cue with two passes, players. */
export interface World {
  readonly location: Body;
  readonly room: Body;
  readonly production: Body;
  /** `/v1/productions/{id}` */
  readonly base: string;
  readonly cue: Body;
  readonly version: Body;
  readonly strings: Body;
  readonly brass: Body;
  readonly violinist: Body;
  readonly cellist: Body;
}

export async function buildWorld(caller: Caller): Promise<World> {
  const location = await caller.create('/v1/locations', LOCATION);
  const room = await caller.create('/v1/rooms', { locationId: location.id, name: 'Stage A', capacity: 60 });
  await caller.create('/v1/availability', {
    subjectKind: 'room',
    subjectId: room.id,
    localStart: '2023-02-01T08:00',
    localEnd: '2023-05-31T22:00',
    zone: 'Europe/Vienna',
  });
  const production = await caller.create('/v1/productions', PRODUCTION);
  const base = `/v1/productions/${production.id}`;
  const cue = await caller.create(`${base}/cues`, { number: '1m1', reel: 1 });
  const version = await caller.create(`${base}/versions`, { cueId: cue.id, seconds: 180 });
  const pass = (name: string, lineUp: string, after: readonly string[] = []): Promise<Body> =>
    caller.create(`${base}/passes`, { versionId: version.id, name, lineUp, seconds: 180, after });
  const strings = await pass('strings', '8.6.4.4.2');
  const brass = await pass('brass', 'horn 4, trumpet 3', [strings.id]);
  const player = (name: string, instrument: string): Promise<Body> =>
    caller.create('/v1/musicians', { name, instrument, locationId: location.id, city: 'Wien' });
  const violinist = await player('Anna Gruber', 'violin');
  const cellist = await player('Ben Moser', 'cello');
  return { location, room, production, base, cue, version, strings, brass, violinist, cellist };
}

export const aSession = ({ room, strings }: World): object => ({
  roomId: room.id,
  localStart: '2023-03-14T10:00',
  minutes: 180,
  agreement: 'buy-out-vienna',
  runOrder: [strings.id],
});
