import fc from 'fast-check';
import { hardViolations, violationsOf } from '../../check/check-plan.js';
import { emptyChairs } from '../../check/empty-chairs.js';
import { type Problem } from '../../model/problem.js';
import { type Engagement, type Session } from '../../model/session.js';
import { unlimited } from '../../stages/staffing/spec-support/budgets.js';
import {
  aGroup,
  aMusician,
  anEngagement,
  aProblem,
  aSession,
  rules,
  vienna,
} from '../../test-support/builders.js';
import { viewOf } from '../../view/plan-view.js';
import { stageCostOf } from './stage-cost.js';
import { staffSessions, type Staffed } from './staff.js';

const STAGE = [
  'chair-pay',
  'local-first',
  'group-whole',
  'doubles-covered',
  'section-led',
  'continuity',
  'chairs-filled',
  'distinct-musicians',
];

const STARTS = ['2023-03-06T10:00', '2023-03-06T12:00', '2023-03-06T14:00', '2023-03-07T09:00'];
const INSTRUMENTS = ['violin', 'horn'] as const;

const money = fc.constantFrom(
  null,
  { minor: 0, currency: 'EUR' },
  { minor: 10_001, currency: 'EUR' },
  { minor: 25_000, currency: 'EUR' },
  { minor: 333, currency: 'GBP' },
  { minor: 120_000, currency: 'EUR' },
);

const session = fc.record({
  start: fc.constantFrom(...STARTS),
  violins: fc.nat({ max: 2 }),
  horns: fc.nat({ max: 1 }),
  doubled: fc.boolean(),
});

const person = fc.record({
  locationId: fc.constantFrom('vienna', 'vienna', 'vienna', 'rome'),
  instrument: fc.constantFrom(...INSTRUMENTS),
  doubles: fc.constantFrom([], ['horn'], ['violin']),
  rank: fc.constantFrom(null, 'principal', 'tutti'),
  rate: money,
});

/** Up to three sessions, three musicians and a group, with a player who stands, odd exchange and awkward weights. */
const small: fc.Arbitrary<Problem> = fc
  .record({
    sessions: fc.array(session, { maxLength: 3 }),
    people: fc.array(person, { maxLength: 3 }),
    group: fc.option(fc.record({ playingMembers: fc.integer({ min: 1, max: 3 }), fee: money }), {
      nil: null,
    }),
    chairRate: money,
    stands: fc.constantFrom('nobody', 'firm', 'pencil'),
    target: fc.nat({ max: 6 }),
    vacancy: fc.constantFrom(0, 30_000, 100_000),
    shortfall: fc.constantFrom(0, 500, 50_000),
    playerChange: fc.constantFrom(0, 1_000, 60_000),
  })
  .map(({ sessions, people, group, chairRate, stands, target, ...weights }) => {
    const problem = aProblem({
      slots: [],
      rules: [rules],
      exchange: { GBP: 1_150_500 },
      locations: [{ ...vienna, chairRate }],
      musicians: people.map((one, index) => aMusician(`m${index}`, one)),
      groups: group === null ? [] : [aGroup('group', { ...group, instrument: 'violin' })],
      sessions: sessions.map(({ start, violins, horns, doubled }, index) =>
        aSession(`s${index}`, start, {
          seats: {
            players: { ...(violins > 0 && { violin: violins }), ...(horns > 0 && { horn: horns }) },
            doubles: doubled && violins > 1 ? [{ instrument: 'violin', player: 2, double: 'horn' }] : [],
          },
        }),
      ),
      targetMusicians: target,
    });
    const [first] = problem.sessions;
    const holder = problem.musicians.find((one) => one.instrument === 'violin');
    const seated =
      stands !== 'nobody' && first?.seats.players['violin'] !== undefined && holder !== undefined
        ? [anEngagement(first.id, holder.id, { standing: stands })]
        : [];
    return { ...problem, engagements: seated, weights: { ...problem.weights, ...weights } };
  });

const staffed = (problem: Problem, keep?: readonly Engagement[]): Staffed =>
  staffSessions(problem, problem.sessions, { budget: unlimited, ...(keep && { keep }) });

/** Every plan that adds locals to the open chairs without breaking a hard rule; pencils keep their players free. */
function eachPlan(problem: Problem, visit: (engagements: readonly Engagement[]) => void): void {
  const { sessions } = problem;
  const view = viewOf(problem, problem);
  const chairs = view.sessions.flatMap((one) => emptyChairs(view, one).map((chair) => ({ one, ...chair })));
  const firm = problem.engagements.map((one): Engagement => ({ ...one, standing: 'firm' }));
  const breaches = (added: readonly Engagement[]): number =>
    hardViolations(problem, { sessions, engagements: [...firm, ...added] }).length;
  const most = breaches([]);
  const walk = (at: number, added: readonly Engagement[]): void => {
    const place = chairs[at];
    if (place === undefined) {
      visit([...problem.engagements, ...added]);
      return;
    }
    walk(at + 1, added);
    const { one, instrument, chair } = place;
    const local = <T extends { readonly locationId: string | null }>(all: readonly T[]): readonly T[] =>
      all.filter(({ locationId }) => locationId === one.locationId);
    const choices = [
      ...local(problem.musicians).map(({ id }) =>
        anEngagement(one.id, id, { instrument, chair, fixed: false }),
      ),
      ...local(problem.groups).map(({ id }) =>
        anEngagement(one.id, null, { groupId: id, instrument, chair, fixed: false }),
      ),
    ];
    for (const choice of choices) if (breaches([...added, choice]) <= most) walk(at + 1, [...added, choice]);
  };
  walk(0, []);
}

/** The least stage cost of all of them. */
function leastCost(problem: Problem): number {
  let least = Infinity;
  eachPlan(problem, (engagements) => {
    least = Math.min(least, stageCostOf(viewOf(problem, { sessions: problem.sessions, engagements })));
  });
  return least;
}

describe('the staffing of a production', () => {
  it('is bounded by no more than its best plan costs, costs at least that, and breaks no hard rule', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const { plan, cost, lowerBound } = staffed(problem);
        const least = leastCost(problem);
        expect(lowerBound).toBeLessThanOrEqual(least);
        expect(cost).toBeGreaterThanOrEqual(least);
        expect(hardViolations(problem, plan)).toEqual(hardViolations(problem, problem));
      }),
      { numRuns: 150 },
    );
  });

  it('costs what the rules about engagements weigh in the plan', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const { plan, cost } = staffed(problem);
        const charged = violationsOf(plan.view()).filter((one) => STAGE.includes(one.constraint));
        expect(charged.reduce((sum, one) => sum + one.penalty, 0)).toBe(cost);
      }),
      { numRuns: 100 },
    );
  });

  it('is bounded by no more when another musician is there', () => {
    fc.assert(
      fc.property(small, person, (problem, one) => {
        const more = { ...problem, musicians: [...problem.musicians, aMusician('another', one)] };
        expect(leastCost(more)).toBeLessThanOrEqual(leastCost(problem));
        expect(staffed(more).lowerBound).toBeLessThanOrEqual(leastCost(problem));
      }),
      { numRuns: 40 },
    );
  });

  it('takes the cheaper of two players where the flow proves it', () => {
    const problem = aProblem({
      slots: [],
      sessions: [aSession('s', '2023-03-06T10:00', { seats: { players: { violin: 1 }, doubles: [] } })],
      musicians: [
        aMusician('dear', { rate: { minor: 30_000, currency: 'EUR' } }),
        aMusician('cheap', { rate: { minor: 20_000, currency: 'EUR' } }),
      ],
    });
    const { plan, cost, lowerBound } = staffed(problem);
    expect(plan.engagements.map((one) => one.musicianId)).toEqual(['cheap']);
    expect([cost, lowerBound]).toEqual([20_000, 20_000]);
  });

  it('counts who stands already and asks for nobody in his place', () => {
    const sessions = ['06', '08'].map((day) =>
      aSession(day, `2023-03-${day}T10:00`, { seats: { players: { violin: 1 }, doubles: [] } }),
    );
    const problem = aProblem({
      slots: [],
      sessions,
      musicians: [aMusician('a'), aMusician('b')],
      engagements: [anEngagement('06', 'a', { standing: 'firm' })],
      targetMusicians: 1,
    });
    const { plan, cost, lowerBound } = staffed(problem);
    expect(plan.engagements.map((one) => one.musicianId)).toEqual(['a', 'a']);
    expect([cost, lowerBound]).toEqual([36_000, 36_000]);
  });
});

describe('a staffing after something was published', () => {
  const sessions: readonly Session[] = ['06', '08', '10', '13'].map((day) =>
    aSession(day, `2023-03-${day}T10:00`),
  );
  const players = Array.from({ length: 12 }, (_, index) => aMusician(`m${String(index).padStart(2, '0')}`));
  const problem = aProblem({ slots: [], sessions, musicians: players, targetMusicians: 7 });

  it('keeps everything when nothing happened', () => {
    const published = staffed(problem).plan.engagements;
    const { kept, leastChanges, plan } = staffed(problem, published);
    expect(kept).toBe(published.length);
    expect(leastChanges).toBe(true);
    expect(new Set(plan.engagements)).toEqual(new Set(published));
  });

  it('changes exactly the chairs of three musicians who drop out, and says that no plan changes fewer', () => {
    const published = staffed(problem).plan.engagements;
    const gone = new Set([...new Set(published.map((one) => one.musicianId))].slice(0, 3));
    const left = published.filter((one) => !gone.has(one.musicianId));
    const smaller = { ...problem, musicians: players.filter((one) => !gone.has(one.id)) };
    const { plan, kept, leastChanges } = staffed(smaller, published);
    expect(kept).toBe(left.length);
    expect(plan.engagements).toEqual(expect.arrayContaining([...left]));
    expect(plan.engagements).toHaveLength(published.length);
    expect(leastChanges).toBe(true);
  });

  it('never claims the fewest changes where a plan has fewer', () => {
    fc.assert(
      fc.property(small, fc.nat({ max: 2 }), (random, gone) => {
        const before = staffed(random).plan.engagements;
        const published = before.slice(random.engagements.length);
        const stays = random.musicians.filter((one, index) => {
          const stands = random.engagements.some(({ musicianId }) => musicianId === one.id);
          return index !== gone || stands;
        });
        const smaller = { ...random, musicians: stays };
        const after = staffed(smaller, published);
        if (after.leastChanges !== true) return;
        const score = (engagements: readonly Engagement[]): number => {
          const view = viewOf(smaller, { sessions: smaller.sessions, engagements });
          const missing = violationsOf(view)
            .filter((one) => ['chairs-filled', 'distinct-musicians'].includes(one.constraint))
            .reduce((sum, one) => sum + one.amount, 0);
          const same = (one: Engagement, other: Engagement): boolean =>
            one.sessionId === other.sessionId &&
            one.instrument === other.instrument &&
            one.chair === other.chair &&
            one.musicianId === other.musicianId &&
            one.groupId === other.groupId;
          const fresh = engagements
            .slice(smaller.engagements.length)
            .filter((one) => one.groupId === null && !published.some((other) => same(one, other)));
          return 1_000 * missing + fresh.length;
        };
        if (published.some((one) => one.groupId !== null) || smaller.groups.length > 0) return;
        const own = score(after.plan.engagements);
        eachPlan(smaller, (engagements) => expect(score(engagements)).toBeGreaterThanOrEqual(own));
      }),
      { numRuns: 60 },
    );
  });
});
