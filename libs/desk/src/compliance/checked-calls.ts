import { calendarOf, holidayOn } from '#clock';
import { type CheckedCall } from '#agreements';
import { type Location } from '../model/places.js';
import { type Pass } from '../model/music.js';
import { type Production } from '../model/production.js';
import { type Engagement, type Session } from '../model/sessions.js';
import { type Books } from '../ports/store.js';
import { inChunks } from '../planning/problem/in-chunks.js';
import { isLive } from '../planning/problem/standing.js';

/** Calls of a production as the agreements look at them, and the places they are held in. */
export interface CheckedGround {
  readonly calls: readonly CheckedCall[];
  readonly locations: readonly Location[];
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
}

/** A call and a seat as the books and a plan both know them. */
interface Call extends Pick<
  Session,
  'id' | 'roomId' | 'locationId' | 'localStart' | 'minutes' | 'agreement'
> {
  readonly runOrder: readonly string[];
  readonly start: number;
  readonly end: number;
}
type Seat = Pick<Engagement, 'sessionId' | 'musicianId' | 'groupId' | 'instrument' | 'chair'>;

/** Called sessions of the books with whoever is bound to come; pencils and enquiries bind nobody. */
export async function callsOfBooks(
  books: Books,
  production: Production,
  asOf: number,
): Promise<CheckedGround> {
  const where = { productionId: production.id };
  const sessions = (await books.sessions.all(where)).filter(({ status }) => status !== 'cancelled');
  const bound = (await books.engagements.all(where)).filter(
    (one) => isLive(one, asOf) && one.status !== 'enquired' && one.status !== 'pencilled',
  );
  const calls = sessions.map((one) => ({ ...one, start: Date.parse(one.start), end: Date.parse(one.end) }));
  return checkedGround(books, production, asOf, calls, bound);
}

/** Sessions as a kept plan has them; null where there is no such plan, or it was not kept whole. */
export async function callsOfPlan(
  books: Books,
  production: Production,
  asOf: number,
  planId: string,
): Promise<CheckedGround | null> {
  const plan = await books.plans.find(planId);
  const [proposals] = await books.planProposals.all({ planId });
  if (plan?.productionId !== production.id || proposals === undefined) return null;
  const calls = proposals.sessions.map((one) => ({ ...one, agreement: one.rulesId.split('@')[0] ?? '' }));
  const seats = proposals.engagements.filter(({ standing }) => standing !== 'pencil');
  return checkedGround(books, production, asOf, calls, seats);
}

async function checkedGround(
  books: Books,
  production: Production,
  asOf: number,
  calls: readonly Call[],
  seats: readonly Seat[],
): Promise<CheckedGround> {
  const locations = await books.locations.all({});
  const rooms = await books.rooms.all({});
  const groups = new Map((await books.groups.all({})).map((one) => [one.id, one]));
  const ids = [...new Set(seats.flatMap(({ musicianId }) => musicianId ?? []))];
  const musicians = new Map(
    (await inChunks(ids, (id) => books.musicians.all({ id }))).map((one) => [one.id, one]),
  );
  const passes = await namedPasses(books, production.id);
  const seated = new Map<string, Seat[]>();
  for (const seat of seats) seated.set(seat.sessionId, [...(seated.get(seat.sessionId) ?? []), seat]);
  const place = new Map(locations.map((one) => [one.id, one]));
  return {
    locations,
    rooms,
    calls: calls.map((call): CheckedCall => {
      const own = seated.get(call.id) ?? [];
      const people = own.flatMap((seat) => musicians.get(seat.musicianId ?? '') ?? []);
      const ensembles = own.flatMap((seat) => groups.get(seat.groupId ?? '') ?? []);
      const location = place.get(call.locationId);
      const date = call.localStart.slice(0, 10);
      return {
        id: call.id,
        locationId: call.locationId,
        roomId: call.roomId,
        agreement: call.agreement,
        zone: location?.zone ?? production.homeZone,
        localStart: call.localStart,
        minutes: call.minutes,
        start: call.start,
        end: call.end,
        headcount: people.length + ensembles.reduce((sum, one) => sum + one.playingMembers, 0),
        hasLeader: people.some(({ rank }) => rank === 'leader') || own.some(isFirstDesk),
        hasContractor: people.some(({ rank }) => rank === 'contractor'),
        music: call.runOrder.flatMap((id) => passes.get(id) ?? []),
        players: [...people, ...ensembles].map(({ id, name }) => ({ id, name })),
        holiday: location === undefined ? null : holidayName(location.holidayCalendar, date),
        isPast: call.start < asOf,
      };
    }),
  };
}

const isFirstDesk = ({ instrument, chair }: Seat): boolean =>
  chair === 1 && (instrument === 'violin-1' || instrument === 'violin');

function holidayName(code: string, date: string): string | null {
  const calendar = calendarOf(code);
  return calendar.ok ? (holidayOn(calendar.value, date) ?? null) : null;
}

/** `1m1 v2 strings`, by the pass's id. */
async function namedPasses(
  books: Books,
  productionId: string,
): Promise<ReadonlyMap<string, CheckedCall['music'][number]>> {
  const cues = new Map((await books.cues.all({ productionId })).map((one) => [one.id, one.number]));
  const versions = new Map((await books.cueVersions.all({ productionId })).map((one) => [one.id, one]));
  const name = (pass: Pass): string => {
    const version = versions.get(pass.versionId);
    return [cues.get(version?.cueId ?? '') ?? '', version?.label ?? '', pass.name].join(' ').trim();
  };
  const passes = await books.passes.all({ productionId });
  return new Map(passes.map((pass) => [pass.id, { id: pass.id, name: name(pass), seconds: pass.seconds }]));
}
