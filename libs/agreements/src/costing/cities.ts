/** The same music under other agreements: how many calls it takes there, and what they cost. */
import { type RateTable } from '../money/exchange.js';
import { rundownOf } from '../rundown/rundown-of.js';
import { type RundownRemark } from '../rundown/rundown.js';
import { type Term } from '../terms/term.js';
import { callIn, type City, type CityCall, type Music } from './city-call.js';
import { costOfCall, type CostLine, sumOfCosts } from './cost-of-call.js';
import { packPasses } from './pack-passes.js';

/** What the music takes and costs in a city. Money is in the currency reckoned in. */
export interface CityOffer {
  readonly city: string;
  readonly agreement: string;
  /** Calls, each of `callMinutes`; 0: it cannot be recorded there. */
  readonly calls: number;
  /** Fewest calls that the cap allows, however the passes are put together. */
  readonly fewestCalls: number;
  readonly callMinutes: number;
  readonly minutes: number;
  readonly musicSeconds: number;
  /** Most music those calls may yield; null: no cap is known. */
  readonly capSeconds: number | null;
  /** Players called in the largest call, and chairs in all. */
  readonly players: number;
  readonly chairs: number;
  readonly cost: number;
  readonly bills: readonly CostLine[];
  readonly withoutRate: number;
  readonly withoutExchange: number;
  /** Players who are reckoned with the middle of the rates agreed with the city's players. */
  readonly atRosterRate: number;
  /** Why it would not be legal or possible. */
  readonly obstacles: readonly string[];
  /** Figures whose standing must be said. */
  readonly uncertain: readonly Term[];
}

/** Every city's best: the cheapest length of call that is legal. Offers that can be compared come first, cheapest first. */
export function compareCities(
  music: Music,
  cities: readonly City[],
  rates: RateTable,
  home: string,
): readonly CityOffer[] {
  return cities.map((city) => bestIn(music, city, rates, home)).sort(byWorth);
}

/** What stands in the way of saying that one offer is cheaper than another. */
const doubt = (offer: CityOffer): number =>
  offer.obstacles.length > 0 ? 2 : offer.withoutRate + offer.withoutExchange > 0 ? 1 : 0;

const byWorth = (a: CityOffer, b: CityOffer): number =>
  doubt(a) - doubt(b) || a.cost - b.cost || a.minutes - b.minutes || (a.city < b.city ? -1 : 1);

function bestIn(music: Music, city: City, rates: RateTable, home: string): CityOffer {
  const lengths = city.terms?.all('call-minutes').map(({ value }) => value) ?? [];
  const offers = lengths.map((minutes) => offerOf(music, city, minutes, { rates, home }));
  const [best] = offers.sort(byWorth);
  const nothing = `Nothing is known of ${city.agreement} on ${city.date}.`;
  return best ?? { ...emptyOffer(music, city), obstacles: [nothing] };
}

const emptyOffer = ({ passes }: Music, { id, agreement }: City): CityOffer => ({
  city: id,
  agreement,
  calls: 0,
  fewestCalls: 0,
  callMinutes: 0,
  minutes: 0,
  musicSeconds: passes.reduce((sum, { seconds }) => sum + seconds, 0),
  capSeconds: null,
  players: 0,
  chairs: 0,
  cost: 0,
  bills: [],
  withoutRate: 0,
  withoutExchange: 0,
  atRosterRate: 0,
  obstacles: [],
  uncertain: [],
});

function offerOf(
  music: Music,
  city: City,
  minutes: number,
  { rates, home }: { readonly rates: RateTable; readonly home: string },
): CityOffer {
  const { terms } = city;
  const cap = terms?.figure('recorded-seconds', { callMinutes: minutes }) ?? null;
  // Without a cap the minutes without breaks are the limit.
  const rest = rundownOf({ start: city.start, minutes, passes: [], called: {} }, terms);
  const limit = cap?.value ?? rest.workMinutes * 60;
  const packed = packPasses(music.passes, limit);
  const base = { ...emptyOffer(music, city), callMinutes: minutes };
  const tooLong = packed.tooLong.map(
    ({ name, seconds }) => `${name} (${seconds} s) is longer than the ${limit} s that a call may yield.`,
  );
  if (packed.calls.length === 0) return { ...base, obstacles: tooLong };
  const calls = packed.calls.map((passes, nth) => callIn(passes, music, city, { minutes, nth }));
  const bills = calls.flatMap(({ costed }) => costOfCall(costed, rates, home));
  const sum = sumOfCosts(bills);
  const laid = packed.calls.flatMap(
    (passes, nth) =>
      rundownOf(
        {
          start: city.start,
          minutes,
          passes: passes.map((one) => ({ ...one, players: one.seats })),
          called: calls[nth]?.seats ?? {},
        },
        terms,
      ).remarks,
  );
  return {
    ...base,
    calls: calls.length,
    fewestCalls: Math.max(1, Math.ceil(base.musicSeconds / Math.max(1, limit))),
    minutes: calls.length * minutes,
    capSeconds: cap === null ? null : cap.value * calls.length,
    players: Math.max(...calls.map(({ costed }) => costed.call.headcount)),
    chairs: calls.reduce((all, { seats }) => all + Object.values(seats).reduce((a, b) => a + b, 0), 0),
    cost: sum.home,
    bills,
    withoutRate: sum.withoutRate,
    withoutExchange: sum.withoutExchange,
    atRosterRate: calls.reduce((all, { atRosterRate }) => all + atRosterRate, 0),
    obstacles: [
      ...tooLong,
      ...new Set(laid.filter(isIllegal).map(({ message }) => message)),
      ...roomless(city, calls),
    ],
    uncertain: uncertainOf(bills, cap),
  };
}

function roomless({ rooms }: City, calls: readonly CityCall[]): readonly string[] {
  const sizes = calls.flatMap(({ unseated }) => (unseated > 0 ? [unseated] : []));
  if (sizes.length === 0) return [];
  const largest = Math.max(0, ...rooms.map(({ capacity }) => capacity));
  return [
    `No room for ${sizes.length} of ${calls.length} calls: they seat up to ${Math.max(...sizes)}, the largest room of the city ${largest}.`,
  ];
}

const isIllegal = ({ illegal }: RundownRemark): boolean => illegal;

function uncertainOf(bills: readonly CostLine[], cap: Term | null): readonly Term[] {
  const used = new Set(bills.flatMap(({ pay }) => pay?.term ?? []));
  if (cap !== null) used.add(cap);
  return [...used].filter(({ standing }) => standing !== 'current');
}
