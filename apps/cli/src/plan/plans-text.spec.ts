import { type PlanLine } from '#desk';
import { plansText } from './plans-text.js';

const NAMES = new Map([
  ['l1', 'Venice'],
  ['p', '3m21 v2 strings'],
  ['l2', 'Vienna'],
]);

const line = (over: Partial<PlanLine>): PlanLine =>
  ({
    ...{ id: '01a21416-6036-72ca-9efb-0000005c3002', createdAt: '2030-01-02T10:30:12.000Z', seed: 1 },
    ...{ state: 'kept', createdBy: 'desk', dataVersion: 'v1', options: {}, sessions: 12, currency: 'EUR' },
    score: { hard: 0, unplacedPasses: 0, openChairs: 0, shortfall: 0, cost: 0, preference: 0 },
    costs: { rooms: 100_000, chairs: 200_000, groups: 0, byCurrency: [], withoutRate: 0 },
    headcount: { people: 80, target: 80, chairs: 400, services: 400 },
    stages: [{ stage: 'sessions', gap: 0.103 }],
    ...over,
  }) as unknown as PlanLine;

const text = (plans: readonly PlanLine[], more = false): string =>
  plansText(plans, NAMES, { more, paint: (_tone, words) => words, width: 200 });

const firstOf = (over: Partial<PlanLine>): string => text([line(over)]).split('\n')[1] ?? '';

describe('plans in a list', () => {
  it('are a line each, with what can be typed in, cost and gap', () => {
    expect(
      text([line({})])
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      '  plan    made (UTC)   state  sessions  people       cost     gap  what',
      '  5c3002  01-02 10:30  kept         12      80  EUR 3,000  10.3 %  seed 1; by desk',
    ]);
  });

  it('say in words what was asked for', () => {
    const assumptions = [
      { kind: 'without-location', locationId: 'l1' },
      { kind: 'more-sessions', locationId: 'l2', sessions: 2 },
      { kind: 'only-weekdays', locationId: 'l2', weekdays: ['sat', 'sun'] },
      { kind: 'pass-length', passId: 'p', seconds: 185 },
    ];
    expect(firstOf({ options: { assumptions } })).toContain(
      'seed 1; without Venice; 2 more sessions in Vienna; Vienna only on Sat, Sun; 3m21 v2 strings of 3:05; by desk',
    );
    const scope = { from: '2030-03-04', locationIds: ['l2'], pins: { sessions: ['s'], engagements: [] } };
    expect(firstOf({ options: { scope, seconds: 60, targetMusicians: 90 } })).toContain(
      'seed 1; only Vienna; from 2030-03-04; 1 pinned; 90 musicians wanted; 60 s; by desk',
    );
    expect(firstOf({ options: { replan: [{}] } })).toMatch(/ – {2}mended after 1 event; by desk$/);
  });

  it('say what is not as it should be', () => {
    const score = { ...line({}).score, openChairs: 3, unplacedPasses: 1, hard: 2 };
    expect(firstOf({ score })).toContain('seed 1; 2 hard rules broken; 3 open; 1 unplaced; by desk');
  });

  it('mark plans that rest on the same state of the books, where there are several', () => {
    const told = text([line({ dataVersion: 'v2' }), line({ createdAt: '2029-12-31T00:00:00.000Z' })], true);
    expect(told).toMatch(/2030-01-02 10:30 .*books B; by desk\n.*2029-12-31 00:00 .*books A; by desk\n/);
    expect(told).toContain('Plans with the same letter rest on the same state of the books.\n');
    expect(told).toContain('a larger --limit shows them');
    expect(text([line({}), line({})])).not.toContain('books');
  });

  it('may be none yet', () => {
    expect(text([])).toBe('There is no plan yet; downbeat plan makes one.\n');
  });
});
