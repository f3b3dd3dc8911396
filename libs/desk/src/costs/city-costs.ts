import {
  type City,
  type CityOffer,
  compareCities,
  type Music,
  type PackedPass,
  type Amount,
  sumOfCosts,
  termsOn,
} from '#agreements';
import { type Clock, localDateAt } from '#clock';
import { type Pass } from '../model/music.js';
import { type Location } from '../model/places.js';
import { type Musician } from '../model/people.js';
import { type Production } from '../model/production.js';
import { seatReader } from '../planning/problem/build-music.js';
import { readQuery } from '../planning/recommend/queries.js';
import { type Books } from '../ports/store.js';
import { ok, type Result } from '../result.js';
import { citiesQuery, type CitiesView } from './cities-view.js';
import { type CostBooks, readCostBooks } from './cost-books.js';
import { isGroup } from './cost-calls.js';
import { musicOf } from './music-of.js';
import { passNamesIn } from './names.js';

/**
 * The same music in every city, side by side: calls and minutes it takes there by that agreement, cap used, cost, and
 * what stands behind the figures; those that can be compared first, the cheapest first. Refuses with
 * `INPUT.MALFORMED_QUERY`, `PASS.NOT_FOUND`, `CUE.NOT_FOUND`, `COST.NO_MUSIC`.
 */
export async function cityCosts(
  books: Books,
  clock: Clock,
  production: Production,
  raw: unknown,
): Promise<Result<CitiesView>> {
  const query = readQuery(citiesQuery, raw);
  if (!query.ok) return query;
  const read = await readCostBooks(books, clock, production);
  const passes = musicOf(read, query.value);
  if (!passes.ok) return passes;
  const music = packed(read, passes.value);
  const cities: City[] = [];
  for (const location of read.locations) cities.push(await cityOf(books, read, location));
  const offers = compareCities(music, cities, read.rates, production.currency);
  return ok({
    currency: production.currency,
    passes: passes.value.length,
    musicSeconds: music.passes.reduce((sum, { seconds }) => sum + seconds, 0),
    cities: offers.map((offer) => viewOf(read, offer)),
  });
}

function packed(books: CostBooks, passes: readonly Pass[]): Music {
  const seatsOf = seatReader(books);
  const names = passNamesIn(books);
  const all = passes.map((pass): PackedPass => {
    const { players, doubles } = seatsOf(pass.lineUp);
    return {
      id: pass.id,
      name: names.get(pass.id) ?? pass.id,
      version: pass.versionId,
      seconds: pass.seconds,
      seats: players,
      doubles,
      usedSeconds: books.used === null ? null : (books.used.get(pass.versionId) ?? 0),
    };
  });
  const instruments = new Set(all.flatMap(({ seats }) => Object.keys(seats)));
  return { passes: all, asGroups: new Set([...instruments].filter(isGroup)) };
}

async function cityOf(books: Books, read: CostBooks, location: Location): Promise<City> {
  const { id, agreement, zone, currency } = location;
  const date = localDateAt(read.asOf, zone);
  const terms = termsOn(agreement, date, read.agreements);
  const players = await books.musicians.all({ locationId: id });
  const groups = read.groups.filter(({ locationId }) => locationId === id);
  return {
    id,
    agreement,
    terms: terms.ok ? terms.value : null,
    zone,
    start: read.asOf,
    date,
    rooms: read.rooms
      .filter(({ locationId }) => locationId === id)
      .map((room) => ({
        id: room.id,
        capacity: room.capacity,
        hire: { minor: room.hireMinor, currency },
      })),
    rosterRate: middleRate(players, currency),
    groups: Object.fromEntries(
      groups.map(({ instrument, playingMembers, feeMinor, currency: own }) => [
        instrument,
        {
          playing: playingMembers,
          fee: feeMinor === null ? null : { minor: feeMinor, currency: own ?? currency },
        },
      ]),
    ),
  };
}

/** The middle of the rates that were agreed with players of a city, in its currency; null: with nobody. */
function middleRate(players: readonly Musician[], currency: string): Amount | null {
  const agreed = players
    .flatMap(({ rateMinor, currency: own, active }) =>
      rateMinor !== null && active && (own ?? currency) === currency ? [rateMinor] : [],
    )
    .sort((a, b) => a - b);
  const minor = agreed[Math.floor((agreed.length - 1) / 2)];
  return minor === undefined ? null : { minor, currency };
}

function viewOf({ locations }: CostBooks, offer: CityOffer): CitiesView['cities'][number] {
  const { city, bills, uncertain, ...figures } = offer;
  const location = locations.find(({ id }) => id === city);
  const billed = new Map<string, number>();
  for (const { minor, currency } of bills)
    if (minor !== null && currency !== null) billed.set(currency, (billed.get(currency) ?? 0) + minor);
  const of = (category: string): number =>
    sumOfCosts(bills.filter((line) => line.category === category)).home;
  return {
    location: location?.slug ?? city,
    name: location?.name ?? city,
    ...figures,
    obstacles: [...figures.obstacles],
    rooms: of('rooms'),
    pay: of('pay') + of('porterage') + of('use'),
    byCurrency: [...billed].sort().map(([currency, minor]) => ({ currency, minor })),
    uncertain: uncertain.map(({ parameter, value, unit, currency, standing, year, note }) => ({
      parameter,
      value,
      unit,
      currency,
      standing,
      year,
      note,
    })),
  };
}
