import fc from 'fast-check';
import { type ComparedPlan } from './compared.js';
import { comparePlans, type PlanComparison } from './compare-plans.js';
import { randomPlan } from './spec-support/random-plans.js';

const FEW = { numRuns: 60, seed: 4 };

const inAnyOrder = (items: readonly unknown[]): readonly string[] =>
  items.map((item) => JSON.stringify(item)).sort();

/** Everything that has both an a and a b, anywhere in a comparison, with its difference where it has one. */
function figuresIn(value: unknown, path = ''): readonly (readonly [string, Record<string, unknown>])[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = 'a' in value && 'b' in value ? [[path, value as Record<string, unknown>] as const] : [];
  return [...here, ...Object.entries(value).flatMap(([key, inner]) => figuresIn(inner, `${path}/${key}`))];
}

/** The parts of a comparison that hold figures, under names that do not depend on the order of moved things. */
const figuresOf = ({ sessions: _, engagements: __, ...rest }: PlanComparison): ReturnType<typeof figuresIn> =>
  figuresIn(rest);

const shuffled = ({ problem, plan }: ComparedPlan): ComparedPlan => ({
  problem: { ...problem, passes: problem.passes.toReversed(), groups: problem.groups.toReversed() },
  plan: {
    ...plan,
    sessions: plan.sessions.toReversed(),
    engagements: plan.engagements.toReversed(),
    unplaced: plan.unplaced.toReversed(),
    costs: { ...plan.costs, byCurrency: plan.costs.byCurrency.toReversed() },
  },
});

describe('a comparison of plans', () => {
  it('of a plan with itself finds no difference', () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        const { sessions, engagements, people, coverage, disturbance, ...rest } = comparePlans(plan, plan);
        expect(sessions).toEqual({
          same: plan.plan.sessions.length,
          lost: [],
          gained: [],
          moved: [],
          altered: [],
        });
        expect(engagements).toEqual({
          same: plan.plan.engagements.length,
          lost: [],
          gained: [],
          moved: [],
        });
        expect(people).toMatchObject({ gone: 0, come: 0, services: [] });
        expect(coverage).toMatchObject({ placedOnlyInA: [], placedOnlyInB: [] });
        expect(Object.values(disturbance)).toEqual([0, 0, 0, 0, 0, 0]);
        for (const [, figure] of figuresIn(rest)) expect(figure['a']).toEqual(figure['b']);
      }),
      FEW,
    );
  });

  it('is mirrored when the plans change places', () => {
    fc.assert(
      fc.property(randomPlan, randomPlan, (a, b) => {
        const there = comparePlans(a, b);
        const back = comparePlans(b, a);
        expect(back.sessions.gained).toEqual(there.sessions.lost);
        expect(back.sessions.lost).toEqual(there.sessions.gained);
        expect(back.sessions.same).toBe(there.sessions.same);
        for (const kind of ['moved', 'altered'] as const)
          expect(inAnyOrder(back.sessions[kind].map((one) => [one.b, one.a, one.aspects]))).toEqual(
            inAnyOrder(there.sessions[kind].map((one) => [one.a, one.b, one.aspects])),
          );
        expect(back.engagements.gained).toEqual(there.engagements.lost);
        expect(back.engagements.lost).toEqual(there.engagements.gained);
        expect(inAnyOrder(back.engagements.moved.map((one) => [one.b, one.a, one.aspects]))).toEqual(
          inAnyOrder(there.engagements.moved.map((one) => [one.a, one.b, one.aspects])),
        );
        expect(back.coverage.placedOnlyInA).toEqual(there.coverage.placedOnlyInB);
        expect([back.people.come, back.people.gone]).toEqual([there.people.gone, there.people.come]);
        const figures = new Map(figuresOf(there));
        for (const [path, figure] of figuresOf(back)) {
          expect([figure['b'], figure['a']]).toEqual([figures.get(path)?.['a'], figures.get(path)?.['b']]);
          if ('difference' in figure)
            expect(figure['difference']).toBe(0 - Number(figures.get(path)?.['difference']));
        }
      }),
      FEW,
    );
  });

  it('counts every session, engagement and person of both plans once', () => {
    fc.assert(
      fc.property(randomPlan, randomPlan, (a, b) => {
        const { sessions, engagements, people, headcount } = comparePlans(a, b);
        const inBoth = sessions.same + sessions.moved.length + sessions.altered.length;
        expect(inBoth + sessions.lost.length).toBe(a.plan.sessions.length);
        expect(inBoth + sessions.gained.length).toBe(b.plan.sessions.length);
        const seated = engagements.same + engagements.moved.length;
        expect(seated + engagements.lost.length).toBe(a.plan.engagements.length);
        expect(seated + engagements.gained.length).toBe(b.plan.engagements.length);
        expect(people.kept + people.gone).toBe(headcount.people.a);
        expect(people.kept + people.come).toBe(headcount.people.b);
      }),
      FEW,
    );
  });

  it('parts its totals by location, by kind and by person', () => {
    fc.assert(
      fc.property(randomPlan, randomPlan, (a, b) => {
        const { locations, headcount, costs, coverage, engagements, people } = comparePlans(a, b);
        for (const side of ['a', 'b'] as const) {
          const { plan, problem } = side === 'a' ? a : b;
          const total = (of: (one: (typeof locations)[number]) => number): number =>
            locations.reduce((sum, one) => sum + of(one), 0);
          expect(total((one) => one.sessions[side])).toBe(plan.sessions.length);
          expect(total((one) => one.chairs[side])).toBe(headcount.chairs[side]);
          expect(costs.total[side]).toBe(costs.byCurrency.reduce((sum, one) => sum + one[side], 0));
          expect(coverage.passesPlaced[side] + coverage.passesUnplaced[side]).toBe(problem.passes.length);
          expect(coverage.passesUnplaced[side]).toBe(plan.unplaced.length);
        }
        const more = people.services.reduce((sum, { calls }) => sum + calls.difference, 0);
        expect(more).toBe(engagements.gained.length - engagements.lost.length);
      }),
      FEW,
    );
  });

  it('leaves no two sessions apart that are one call or share music', () => {
    fc.assert(
      fc.property(randomPlan, randomPlan, (a, b) => {
        const { lost, gained } = comparePlans(a, b).sessions;
        const runOrders = (plan: ComparedPlan, ids: readonly string[]): readonly string[] =>
          plan.plan.sessions.filter((one) => ids.includes(one.id)).flatMap((one) => one.runOrder);
        const ids = (sessions: typeof lost): readonly string[] => sessions.map((one) => one.id);
        const calls = new Set(lost.map((one) => `${one.start} ${one.roomId}`));
        expect(gained.filter((one) => calls.has(`${one.start} ${one.roomId}`))).toEqual([]);
        const music = new Set(runOrders(a, ids(lost)));
        expect(runOrders(b, ids(gained)).filter((id) => music.has(id))).toEqual([]);
      }),
      FEW,
    );
  });

  it('does not depend on the order of anything', () => {
    fc.assert(
      fc.property(randomPlan, randomPlan, (a, b) => {
        expect(comparePlans(shuffled(a), shuffled(b))).toEqual(comparePlans(a, b));
      }),
      FEW,
    );
  });

  it('is plain data', () => {
    fc.assert(
      fc.property(randomPlan, randomPlan, (a, b) => {
        const comparison = comparePlans(a, b);
        expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
      }),
      FEW,
    );
  });
});
