import { type PlanComparisonReport } from '../plan-comparison/plan-comparison-report.js';
import { type SmallProduction } from './small-production.js';

const of = (a: number, b: number): { a: number; b: number; difference: number } => ({
  ...{ a, b, difference: b - a },
});

const at = (localStart: string, given: object = {}): object => ({
  ...{ id: localStart, locationId: 'L-vie', roomId: 'R-syn', start: 0, localStart, minutes: 180 },
  ...{ fixed: false, ...given },
});

const change = (a: object, b: object, given: object): object => ({
  ...{ a, b, aspects: [], passesGained: [], passesLost: [], players: [], doublesGained: [], doublesLost: [] },
  ...given,
});

const players = (difference: number): object => ({ players: [{ instrument: 'horn', difference }] });

/** Two plans in which sessions came, went, moved and were altered in every way. */
export function comparedPlans({ production, locations, rooms }: SmallProduction): PlanComparisonReport {
  const { id, slug, title } = production;
  const named = (all: readonly { readonly id: string; readonly name: string }[]): object =>
    Object.fromEntries(all.map((one) => [one.id, one.name]));
  const day = '2023-03-14T10:00';
  return {
    report: 'plan-comparison',
    production: { id, slug, title },
    ...{ from: 'current', to: '01a21416-6036-72ca-9efb-0000005c3002', currency: 'EUR', stages: [] },
    score: { hard: of(0, 1), unplacedPasses: of(1, 0), openChairs: of(2, 0), shortfall: of(0, 0) },
    costs: {
      ...{ currency: { a: 'EUR', b: 'EUR' }, rooms: of(100_000, 100_000), chairs: of(50_000, 40_000) },
      ...{ groups: of(0, 0), total: of(150_000, 140_000), withoutRate: of(0, 0) },
      byCurrency: [{ currency: 'EUR', ...of(150_000, 140_000) }],
    },
    headcount: { target: of(0, 0), people: of(10, 12), chairs: of(40, 44), services: of(0, 0) },
    coverage: { secondsPlaced: of(600, 630), passesPlaced: of(5, 6), passesUnplaced: of(1, 0) },
    sessions: {
      same: 2,
      gained: [at('2023-03-15T10:00')],
      lost: [at('2023-03-16T10:00')],
      moved: [
        change(at(day), at('2023-03-15T14:00', { locationId: 'L-ven', roomId: 'R-fen' }), {
          aspects: ['location', 'start', 'room'],
        }),
      ],
      altered: [
        change(at(day), at(day, { minutes: 240 }), {
          aspects: ['minutes', 'run-order', 'players', 'doubles'],
          ...{ passesGained: ['1', '2', '3', '4', '5', '6', '7'], passesLost: ['8'] },
          ...players(2),
        }),
        change(at(day), at(day), { aspects: ['players'], ...players(-1) }),
        change(at(day), at(day), { aspects: ['players'], ...players(0) }),
      ],
    },
    engagements: { same: 20, gained: [], lost: [], moved: [] },
    people: {
      ...{ kept: 10, come: 1, gone: 2 },
      services: [{ musicianId: 'm1', groupId: null, calls: of(2, 3) }],
    },
    locations: [{ locationId: 'L-vie', sessions: of(2, 3) }],
    disturbance: { sessions: 1, fixedSessions: 0, engagements: 2, askedEngagements: 0, people: 2, share: 0 },
    names: {
      ...{ locations: named(locations), rooms: named(rooms), groups: {} },
      ...{ musicians: { m1: 'Ada' }, passes: {} },
    },
  } as unknown as PlanComparisonReport;
}
