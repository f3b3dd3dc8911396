import fc from 'fast-check';
import { violationsOf } from '../check/check-plan.js';
import { costsOf } from '../check/score.js';
import { constraints } from '../constraints/index.js';
import { type Problem } from '../model/problem.js';
import {
  aGroup,
  aMusician,
  anEngagement,
  aPass,
  aProblem,
  aSession,
  aStaffMember,
  hall,
} from '../test-support/builders.js';
import { viewOf, type Proposal } from '../view/plan-view.js';
import { analyseScore, type ConstraintAnalysis } from './score-analysis.js';
import { largest, type Parts, prorate } from './score-analysis-parts.js';

const studio = {
  ...hall,
  id: 'studio',
  name: 'Studio A',
  capacity: 3,
  hire: { minor: 99_999, currency: 'CHF' },
};
const passes = ['1m1', '1m2', '1m3'].map((id, index) =>
  aPass(id, {
    seconds: 200 + 150 * index,
    seats: { players: { violin: 4 - index, horn: index === 1 ? 0 : 1 }, doubles: [] },
    after: index === 2 ? ['1m1'] : [],
  }),
);
const problem: Problem = aProblem({
  rooms: [hall, studio],
  passes,
  musicians: [
    aMusician('anna', { name: 'Anna Gruber' }),
    aMusician('berta', { rate: { minor: 25_001, currency: 'CHF' } }),
    aMusician('carlo', { locationId: null, instrument: 'horn' }),
  ],
  groups: [
    aGroup('coro', { instrument: 'violin', playingMembers: 2, fee: { minor: 70_003, currency: 'EUR' } }),
  ],
  staff: [aStaffMember('karl', { available: [] })],
  exchange: { CHF: 1_037_000 },
  targetMusicians: 4,
});

const proposal: fc.Arbitrary<Proposal> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 4, max: 9 }),
      hour: fc.constantFrom('10', '12', '19'),
      roomId: fc.constantFrom('hall', 'studio'),
      runOrder: fc.array(fc.constantFrom('1m1', '1m2', '1m3'), { maxLength: 4 }),
      seated: fc.array(
        fc.record({
          musicianId: fc.constantFrom('anna', 'berta', 'carlo', null),
          chair: fc.integer({ min: 1, max: 5 }),
          instrument: fc.constantFrom('violin', 'horn'),
        }),
        { maxLength: 5 },
      ),
    }),
    { maxLength: 5 },
  )
  .map((drawn) => ({
    sessions: drawn.map(({ day, hour, roomId, runOrder }, index) =>
      aSession(`session ${index}`, `2023-03-0${day}T${hour}:00`, {
        roomId,
        runOrder,
        fixed: index % 2 === 0,
      }),
    ),
    engagements: drawn.flatMap(({ seated }, index) =>
      seated.map(({ musicianId, ...seat }) =>
        anEngagement(`session ${index}`, musicianId, {
          ...seat,
          groupId: musicianId === null ? 'coro' : null,
        }),
      ),
    ),
  }));

const FACETS = ['sessions', 'people', 'rooms', 'passes'] as const;
const sum = (figures: readonly number[]): number => figures.reduce((total, one) => total + one, 0);
const inAll = ({ top, rest }: Parts, figure: 'amount' | 'penalty'): number =>
  sum(top.map((one) => one[figure])) + rest[figure];
const partOf = (analysed: readonly ConstraintAnalysis[], id: string): ConstraintAnalysis => {
  const found = analysed.find((one) => one.constraint === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};

describe('a score taken apart', () => {
  it('adds up: over the rules to the whole, and in each rule over sessions, people, rooms and passes', () => {
    fc.assert(
      fc.property(proposal, fc.constantFrom(1, 3, Infinity), (plan, contributors) => {
        const view = viewOf(problem, plan);
        const violations = violationsOf(view);
        const analysed = analyseScore(problem, plan, { contributors });
        expect(analysed.penalty).toBe(sum(violations.map((one) => one.penalty)));
        expect(sum(analysed.constraints.map((one) => one.penalty))).toBe(analysed.penalty);
        expect(sum(analysed.constraints.map((one) => one.count))).toBe(violations.length);
        expect(analysed.money).toEqual(costsOf(view).byCurrency);
        for (const one of analysed.constraints) {
          const own = violations.filter((violation) => violation.constraint === one.constraint);
          expect(one.penalty).toBe(sum(own.map((violation) => violation.penalty)));
          for (const facet of FACETS) {
            expect(one[facet].top.length).toBeLessThanOrEqual(contributors);
            expect(inAll(one[facet], 'penalty')).toBe(one.penalty);
            expect(inAll(one[facet], 'amount')).toBe(one.amount);
            expect(one[facet].rest.penalty).toBeGreaterThanOrEqual(0);
          }
          if (contributors === Infinity && own.every(({ involved }) => involved.sessions !== undefined))
            expect(one.sessions.rest).toEqual({ amount: 0, penalty: 0 });
        }
        const shares = sum(analysed.constraints.map((one) => one.share));
        expect(shares).toBeCloseTo(analysed.penalty === 0 ? 0 : 1, 9);
      }),
      { numRuns: 40 },
    );
  });

  const plan: Proposal = {
    sessions: [
      aSession('a', '2023-03-14T10:00', { runOrder: ['1m1', '1m2', '1m3'] }),
      aSession('b', '2023-03-15T10:00', { roomId: 'studio' }),
    ],
    engagements: [
      anEngagement('a', 'anna'),
      anEngagement('a', 'berta', { chair: 2 }),
      anEngagement('b', null, { groupId: 'coro' }),
    ],
  };
  const { constraints: rules } = analyseScore(problem, plan);

  it('names every rule, also those that are kept, the hard ones first and the dearest first within a level', () => {
    expect(rules.map((one) => one.constraint).sort()).toEqual(constraints.map((one) => one.id).sort());
    expect(partOf(rules, 'rest')).toMatchObject({
      count: 0,
      penalty: 0,
      share: 0,
      reasons: [],
      unit: 'minutes',
    });
    const rank = { hard: 0, cost: 1, preference: 2 };
    for (const [index, one] of rules.entries()) {
      const before = rules[index - 1] ?? one;
      expect(rank[before.level]).toBeLessThanOrEqual(rank[one.level]);
      if (before.level === one.level) expect(before.penalty).toBeGreaterThanOrEqual(one.penalty);
    }
  });

  it('says of pay what each is paid, as it is billed, and in which session', () => {
    const pay = partOf(rules, 'chair-pay');
    expect(pay).toMatchObject({ rule: 'Everybody who comes is paid for the call.', count: 3, unit: 'minor' });
    expect(pay.money).toEqual([
      { minor: 25_001, currency: 'CHF' },
      { minor: 88_003, currency: 'EUR' },
    ]);
    expect(pay.people.top.map(({ kind, name, penalty }) => [kind, name, penalty])).toEqual([
      ['group', 'coro', 70_003],
      ['musician', 'berta', 25_926],
      ['musician', 'Anna Gruber', 18_000],
    ]);
    expect(pay.sessions.top.map(({ id, count, penalty }) => [id, count, penalty])).toEqual([
      ['b', 1, 70_003],
      ['a', 2, 43_926],
    ]);
    expect(pay.reasons[0]).toBe('Vienna, 2023-03-15 10:00 CET (Europe/Vienna): pay of 1 group, EUR 700.03');
  });

  it('says of a breach whom it involves, evenly', () => {
    expect(partOf(rules, 'staff-available').people.top).toMatchObject([
      { kind: 'staff', name: 'karl', count: 2, amount: 360, penalty: 0 },
    ]);
    expect(partOf(rules, 'room-hire').rooms.top.map(({ name, penalty }) => [name, penalty])).toEqual([
      ['Synchron Stage', 300_000],
      ['Studio A', 103_699],
    ]);
    expect(partOf(rules, 'paid-waiting').passes.top).toMatchObject([
      { name: '1m2', kind: 'pass', amount: 350 },
    ]);
  });

  it('takes the breaches as the plan tells them, where it does', () => {
    expect(analyseScore(problem, { ...plan, violations: [] })).toMatchObject({ penalty: 0, money: [] });
  });
});

describe('an amount shared by weight', () => {
  it('comes to the whole, in parts within one of what is exact', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1_000_000_000_000 }),
        fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 20 }),
        (amount, weights) => {
          const parts = prorate(amount, weights);
          expect(sum(parts)).toBe(amount);
          const whole = sum(weights);
          for (const [index, part] of parts.entries()) {
            const exact = whole === 0 ? amount / weights.length : (amount * (weights[index] ?? 0)) / whole;
            expect(Math.abs(part - exact)).toBeLessThanOrEqual(1.001);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('has no parts where there is nobody', () => {
    expect(prorate(100, [])).toEqual([]);
  });
});

describe('the largest of some items', () => {
  it('are those that come first when all are sorted', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat())), fc.nat({ max: 6 }), (items, most) => {
        const order = (a: readonly [number, number], b: readonly [number, number]): number => b[0] - a[0];
        expect(largest(items, most, order)).toEqual([...items].sort(order).slice(0, most));
      }),
      { numRuns: 200 },
    );
  });
});
