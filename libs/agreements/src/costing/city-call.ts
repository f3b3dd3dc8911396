import { type Amount } from '../money/exchange.js';
import { type Payee } from '../pay/paid-call.js';
import { type TermsInForce } from '../terms/terms-in-force.js';
import { type CostedCall } from './cost-of-call.js';
import { seatsOf, type PackedPass } from './pack-passes.js';

/** A city where the music could be recorded. */
export interface City {
  readonly id: string;
  readonly agreement: string;
  readonly terms: TermsInForce | null;
  readonly zone: string;
  /** When a call there would begin, epoch milliseconds, and that local date. */
  readonly start: number;
  readonly date: string;
  readonly rooms: readonly { readonly id: string; readonly capacity: number; readonly hire: Amount }[];
  /** The middle of the rates agreed with its players, where the agreement has no scale. */
  readonly rosterRate: Amount | null;
  /** Groups of the city, by what they are called for. */
  readonly groups: Readonly<Record<string, { readonly playing: number; readonly fee: Amount | null }>>;
}

/** What is recorded, whatever the city. */
export interface Music {
  readonly passes: readonly PackedPass[];
  /** Instruments of which a group takes all chairs. */
  readonly asGroups: ReadonlySet<string>;
}

/** One call of the music in a city, as it would be billed. */
export interface CityCall {
  readonly costed: CostedCall;
  readonly seats: Readonly<Record<string, number>>;
  readonly atRosterRate: number;
  /** Players for whom the city has no room; 0: there is one. */
  readonly unseated: number;
}

/** Everybody whom the passes need, at the city's scale or at the middle of its players' rates. */
export function callIn(
  passes: readonly PackedPass[],
  { asGroups }: Music,
  city: City,
  { minutes, nth }: { readonly minutes: number; readonly nth: number },
): CityCall {
  const seats = seatsOf(passes);
  const players = Object.entries(seats).filter(([instrument]) => !asGroups.has(instrument));
  const headcount = players.reduce((sum, [, count]) => sum + count, 0);
  const all = Object.values(seats).reduce((sum, count) => sum + count, 0);
  const fitting = city.rooms
    .filter(({ capacity }) => capacity >= all)
    .sort((a, b) => a.hire.minor - b.hire.minor);
  const hasScale = (city.terms?.all('scale').length ?? 0) > 0;
  const own = hasScale ? null : city.rosterRate;
  const payees = [
    ...players.flatMap(([instrument, count]) =>
      Array.from({ length: count }, (_, at) => payeeOf(passes, { instrument, chair: at + 1, own })),
    ),
    ...Object.keys(seats)
      .filter((instrument) => asGroups.has(instrument))
      .map((instrument) => ({
        ...payeeOf(passes, { instrument, chair: 1, own: city.groups[instrument]?.fee ?? null }),
        kind: 'group' as const,
      })),
  ];
  return {
    costed: {
      call: {
        id: `${city.id} ${nth + 1}`,
        agreement: city.agreement,
        terms: city.terms,
        start: city.start,
        zone: city.zone,
        minutes,
        actualMinutes: null,
        headcount,
        holidays: {},
        payees,
      },
      date: city.date,
      hire: fitting[0]?.hire ?? null,
      staff: [],
    },
    seats,
    atRosterRate: own === null ? 0 : headcount,
    unseated: fitting.length > 0 ? 0 : all,
  };
}

function payeeOf(
  passes: readonly PackedPass[],
  {
    instrument,
    chair,
    own,
  }: { readonly instrument: string; readonly chair: number; readonly own: Amount | null },
): Payee {
  const needing = passes.filter(({ seats }) => (seats[instrument] ?? 0) >= chair);
  const versions = new Map(needing.map(({ version, usedSeconds }) => [version, usedSeconds]));
  const used = [...versions.values()];
  const asked = passes.flatMap(({ doubles }) =>
    doubles.filter((one) => one.instrument === instrument && one.player === chair),
  );
  return {
    engagement: `${instrument} ${chair}`,
    kind: 'musician',
    instrument,
    chair,
    doubles: [...new Set(asked.map(({ double }) => double))],
    rank: null,
    rateClass: null,
    own,
    actualMinutes: null,
    paid: null,
    overdubs: needing.length - versions.size,
    usedSeconds: used.some((one) => one === null)
      ? null
      : used.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    noticeHours: null,
  };
}
