/** What one thing more, or less, would cost in a call: found by making its bill again with that thing changed. */
import { compareInScore, instrumentById } from '#lineup';
import { type RateTable } from '../money/exchange.js';
import { countedDoubles } from '../pay/doubles.js';
import { type PaidCall, type Payee, workedMinutes } from '../pay/paid-call.js';
import { type CostedCall, costOfCall, sumOfCosts } from './cost-of-call.js';

/** Stable names of what is tried. */
export type MarginKind =
  | 'player-more'
  | 'player-less'
  | 'next-tier'
  | 'double-more'
  | 'double-less'
  | 'quarter-hour-more'
  | 'quarter-hour-less';

/** One change of a call and the bill with it. Money is in the currency reckoned in. */
export interface Margin {
  readonly kind: MarginKind;
  /** "a 35th player (viola)" */
  readonly what: string;
  readonly before: number;
  readonly after: number;
  /** `after − before`; negative: the bill is lower. */
  readonly change: number;
  /** Lines without a known rate that the change adds (or, negative, takes away): the figure leaves them out. */
  readonly withoutRate: number;
}

interface Variant {
  readonly kind: MarginKind;
  readonly what: string;
  readonly call: PaidCall;
}

const QUARTER = 15;

export function marginsOf(costed: CostedCall, rates: RateTable, home: string): readonly Margin[] {
  const bill = (call: PaidCall): ReturnType<typeof sumOfCosts> =>
    sumOfCosts(costOfCall({ ...costed, call }, rates, home));
  const before = bill(costed.call);
  return variantsOf(costed.call).map(({ kind, what, call }) => {
    const after = bill(call);
    return {
      kind,
      what,
      before: before.home,
      after: after.home,
      change: after.home - before.home,
      withoutRate: after.withoutRate + after.withoutExchange - before.withoutRate - before.withoutExchange,
    };
  });
}

function variantsOf(call: PaidCall): readonly Variant[] {
  return [...bySize(call), ...byDoubles(call), ...byLength(call)];
}

function bySize(call: PaidCall): readonly Variant[] {
  const last = lastOfTheLargest(call.payees);
  if (last === undefined) return [];
  const { headcount, payees } = call;
  const name = nameOf(last.instrument);
  const more = (count: number): PaidCall => ({
    ...call,
    headcount: headcount + count,
    payees: [
      ...payees,
      ...Array.from({ length: count }, (_, nth) => ({
        ...last,
        engagement: `one more ${nth + 1}`,
        chair: last.chair + nth + 1,
        doubles: [],
        paid: null,
      })),
    ],
  });
  const fewer = { ...call, headcount: headcount - 1, payees: payees.filter((one) => one !== last) };
  const tier = nextTier(call);
  return [
    {
      kind: 'player-more',
      what: `${article(headcount + 1)} ${ordinal(headcount + 1)} player (${name})`,
      call: more(1),
    },
    ...(payees.length < 2
      ? []
      : [
          {
            kind: 'player-less',
            what: `without the ${ordinal(headcount)} player (${name})`,
            call: fewer,
          } as const,
        ]),
    ...(tier === null || tier === headcount + 1
      ? []
      : [
          {
            kind: 'next-tier',
            what: `${tier} players, where the next scale begins (${tier - headcount} more, ${name})`,
            call: more(tier - headcount),
          } as const,
        ]),
  ];
}

/** The player furthest back in the largest section: who would be one more, or one less. */
function lastOfTheLargest(payees: readonly Payee[]): Payee | undefined {
  const players = payees.filter(({ kind, noticeHours }) => kind === 'musician' && noticeHours === null);
  const sizes = new Map<string, number>();
  for (const { instrument } of players) sizes.set(instrument, (sizes.get(instrument) ?? 0) + 1);
  return [...players].sort(
    (a, b) =>
      (sizes.get(b.instrument) ?? 0) - (sizes.get(a.instrument) ?? 0) ||
      compareInScore(a.instrument, b.instrument) ||
      b.chair - a.chair ||
      (a.engagement < b.engagement ? -1 : 1),
  )[0];
}

/** So many more at most are worth a thought. */
const NEAR = 12;

function nextTier({ terms, headcount }: PaidCall): number | null {
  const begins = (terms?.all('scale') ?? []).flatMap(({ when }) => when.headcount?.from ?? []);
  const above = begins.filter((from) => from > headcount && from <= headcount + NEAR);
  return above.length === 0 ? null : Math.min(...above);
}

function byDoubles(call: PaidCall): readonly Variant[] {
  const players = call.payees.filter(
    ({ kind, paid, noticeHours }) => kind === 'musician' && paid === null && noticeHours === null,
  );
  const variants: Variant[] = [];
  const change = (of: Payee, doubles: readonly string[]): PaidCall => ({
    ...call,
    payees: call.payees.map((one) => (one === of ? { ...one, doubles } : one)),
  });
  const plain = players.find(
    ({ instrument, doubles }) => doubles.length === 0 && usualDouble(instrument) !== null,
  );
  const double = plain === undefined ? null : usualDouble(plain.instrument);
  if (plain !== undefined && double !== null)
    variants.push({
      kind: 'double-more',
      what: `${nameOf(plain.instrument)} ${plain.chair} doubling ${nameOf(double)}`,
      call: change(plain, [double]),
    });
  const doubling = players.find((one) => countedDoubles(call.terms, one).length > 0);
  const dropped = doubling === undefined ? undefined : countedDoubles(call.terms, doubling).at(-1);
  if (doubling !== undefined && dropped !== undefined)
    variants.push({
      kind: 'double-less',
      what: `${nameOf(doubling.instrument)} ${doubling.chair} without ${nameOf(dropped)}`,
      call: change(
        doubling,
        doubling.doubles.filter((one) => one !== dropped),
      ),
    });
  return variants;
}

/** Only winds are asked to double often enough to speak of. */
const usualDouble = (instrument: string): string | null => {
  const known = instrumentById(instrument);
  return known?.family === 'woodwind' ? (known.doubles[0] ?? null) : null;
};

function byLength(call: PaidCall): readonly Variant[] {
  const worked = workedMinutes(call, null);
  const longer = {
    kind: 'quarter-hour-more',
    what: '15 more minutes',
    call: { ...call, actualMinutes: worked + QUARTER },
  } as const;
  if (worked - QUARTER < call.minutes) return [longer];
  const shorter = { ...call, actualMinutes: worked - QUARTER };
  return [longer, { kind: 'quarter-hour-less', what: '15 minutes less', call: shorter }];
}

const nameOf = (instrument: string): string => instrumentById(instrument)?.name ?? instrument;

/** "an 8th", "an 11th", "an 85th" */
const article = (value: number): string =>
  value === 11 || value === 18 || /^8/.test(String(value)) ? 'an' : 'a';

function ordinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  const suffix = teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${suffix}`;
}
