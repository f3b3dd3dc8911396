import { type CostLine } from '#agreements';
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
