import { type CostLine, type Margin, type PayLine, shippedBook } from '#agreements';
import { buildCost } from '../cost/build-cost.js';
import { type CostReport } from '../cost/cost-report.js';
import { type CostedSession, type CostFacts } from '../cost/cost-facts.js';

/** A line of a bill. */
export const aLine = (given: Partial<CostLine>): CostLine => ({
  category: 'pay',
  kind: 'scale',
  session: 's1',
  engagement: 'e1',
  agreement: 'bpi',
  minor: 13_000,
  currency: 'GBP',
  home: 13_000,
  pay: null,
  ...given,
});

/** A session without lines. */
export const aSession = (given: Partial<CostedSession>): CostedSession => ({
  id: 's1',
  locationId: 'l1',
  agreement: 'bpi',
  zone: 'Europe/London',
  localStart: '2023-03-14T10:00',
  status: 'confirmed',
  minutes: 180,
  players: 1,
  openChairs: 0,
  planned: [],
  actual: null,
  ...given,
});

/** What these sessions cost, with two players, two cities and no budget. */
export const costFacts = (sessions: readonly CostedSession[], given: Partial<CostFacts> = {}): CostFacts => ({
  production: { id: 'p', slug: 'film', title: 'Film' },
  currency: 'GBP',
  asOf: '2023-03-01T00:00:00.000Z',
  locations: [
    { id: 'l1', slug: 'london', name: 'London' },
    { id: 'l2', slug: 'rome', name: 'Rome' },
  ],
  sessions,
  payees: new Map([
    ['e1', { personId: 'm1', name: 'Anna Gruber', instrument: 'viola' }],
    ['e2', { personId: 'm2', name: 'Ben Moser', instrument: 'tuba' }],
  ]),
  budget: [],
  margins: null,
  people: true,
  lines: false,
  shown: 'location',
  ...given,
});

/** A line of pay with its basis. */
const aPay = (given: Partial<PayLine>): PayLine => ({
  ...{ kind: 'scale', engagement: 'e1', agreement: 'bpi', parameter: 'scale', quantity: 1, unit: 'call' },
  ...{ rate: null, percent: null, minor: null, currency: null, term: null, note: '', said: null },
  ...given,
});

/** What one thing more or less does to a bill: more, less, nothing, and what is not known. */
const margins = (
  [
    [2_500, 1],
    [-1_300, -2],
    [0, 0],
  ] as const
).map(([change, withoutRate]): Margin => {
  const what = 'a 2nd player (viola)';
  return { kind: 'player-more', what, before: 13_000, after: 13_000 + change, change, withoutRate };
});

/** Costs with all there is to say of them: no rate, no exchange, a figure that is old, and a budget. */
export function smallCost(
  production: CostFacts['production'],
  { held, lines = false }: { readonly held: boolean; readonly lines?: boolean },
): CostReport {
  const old = shippedBook.agreements
    .flatMap(({ id }) => shippedBook.inForce(id, '2023-03-14')?.terms ?? [])
    .find(({ standing }) => standing === 'old');
  const noRate = {
    note: '30 min beyond the 180 that are paid; no rate is known',
    said: { code: 'PAY.OVERTIME', figures: { minutes: 30, paid: 180, lacks: 'rate' } },
  } as const;
  const overtime = aPay({ kind: 'overtime', parameter: 'overtime-percent', unit: 'minutes', ...noRate });
  const planned = [
    aLine({ pay: aPay({ term: old ?? null }) }),
    aLine({ kind: 'overtime', minor: null, home: null, pay: overtime }),
    aLine({ engagement: null, category: 'rooms', kind: 'hire', currency: 'EUR', home: null }),
  ];
  const budget = {
    ...{ id: 'b', name: 'Orchestra', category: 'pay', locationId: null, agreement: null, section: null },
    ...{ amountMinor: 5_000, spentMinor: null, currency: 'GBP', amountHome: 5_000, spentHome: null },
  };
  return buildCost(
    costFacts(held ? [aSession({ planned, openChairs: 2 })] : [], {
      production: { id: production.id, slug: production.slug, title: production.title },
      budget: [budget],
      lines,
      margins: held && lines ? { session: 's1', found: margins } : null,
    }),
  );
}
