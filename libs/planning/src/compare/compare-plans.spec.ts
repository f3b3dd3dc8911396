import { type StageReport } from '../model/plan.js';
import { judged } from '../check/judged.js';
import { publishedPlan } from '../replan/published-plan.js';
import { stageReport } from '../solver/stage-report.js';
import { anEngagement, aPass, hall } from '../test-support/builders.js';
import { comparePlans } from './compare-plans.js';
import { type ComparedPlan } from './compared.js';
import { draft, inRome, planOf, production, studio } from './spec-support/small-plans.js';

describe('the figures of two plans', () => {
  const morning = draft('morning', '2023-03-07T10:00', ['1m1']);
  const away = draft('away', '2023-03-08T10:00', ['1m2'], inRome);

  it('are costs by kind, as weighed and as billed', () => {
    const swiss = production({
      rooms: [hall, { ...studio, hire: { minor: 100_000, currency: 'CHF' } }],
      exchange: { CHF: 1_020_000 },
    });
    const { costs } = comparePlans(
      planOf([morning], [anEngagement('morning', 'anna')]),
      planOf([away], [anEngagement('away', null, { groupId: 'coro', instrument: 'choir' })], swiss),
    );
    expect(costs).toEqual({
      currency: { a: 'EUR', b: 'EUR' },
      rooms: { a: 300_000, b: 102_000, difference: -198_000 },
      chairs: { a: 18_000, b: 0, difference: -18_000 },
      groups: { a: 0, b: 0, difference: 0 },
      total: { a: 318_000, b: 102_000, difference: -216_000 },
      byCurrency: [
        { currency: 'CHF', a: 0, b: 100_000, difference: 100_000 },
        { currency: 'EUR', a: 318_000, b: 0, difference: -318_000 },
      ],
      withoutRate: { a: 0, b: 1, difference: 1 },
    });
  });

  it('weighed in two currencies have no difference', () => {
    const { costs, score } = comparePlans(
      planOf([morning]),
      planOf([morning], [], production({ currency: 'CHF' })),
    );
    expect(costs.total).toEqual({ a: 300_000, b: 300_000, difference: null });
    expect(costs.byCurrency).toEqual([{ currency: 'EUR', a: 300_000, b: 300_000, difference: 0 }]);
    expect(score.cost.difference).toBeNull();
    expect(score.openChairs.difference).toBe(0);
  });

  it('say which music only one of them records, how much, and why the other does not', () => {
    const before = planOf([morning]);
    const known = [{ passId: '1m1', name: '1m1', code: 'PLAN.NO_ROOM', reason: 'no room' }];
    const problem = production({ passes: [aPass('1m1', { seconds: 400 }), aPass('1m4', { seconds: 50 })] });
    const sessions = [draft('other', '2023-03-08T10:00', ['1m4'])];
    const published = publishedPlan(problem, { sessions, engagements: [] }, known);
    const after = { problem, plan: judged(problem, published) };
    expect(comparePlans(before, after).coverage).toEqual({
      passesPlaced: { a: 1, b: 1, difference: 0 },
      secondsPlaced: { a: 300, b: 50, difference: -250 },
      passesUnplaced: { a: 2, b: 1, difference: -1 },
      secondsUnplaced: { a: 300, b: 400, difference: 100 },
      placedOnlyInA: [{ passId: '1m1', seconds: 300, code: 'PLAN.NO_ROOM' }],
      placedOnlyInB: [{ passId: '1m4', seconds: 50, code: null }],
    });
  });

  it('are parted by location, with everybody once in each', () => {
    const { locations, headcount } = comparePlans(
      planOf([morning], [anEngagement('morning', 'anna')]),
      planOf(
        [morning, away],
        [
          anEngagement('morning', 'anna'),
          anEngagement('away', 'anna'),
          anEngagement('away', null, { groupId: 'coro', instrument: 'choir' }),
        ],
      ),
    );
    expect(locations).toEqual([
      {
        locationId: 'rome',
        sessions: { a: 0, b: 1, difference: 1 },
        chairs: { a: 0, b: 4, difference: 4 },
        minutes: { a: 0, b: 180, difference: 180 },
        people: { a: 0, b: 25, difference: 25 },
      },
      {
        locationId: 'vienna',
        sessions: { a: 1, b: 1, difference: 0 },
        chairs: { a: 4, b: 4, difference: 0 },
        minutes: { a: 180, b: 180, difference: 0 },
        people: { a: 1, b: 1, difference: 0 },
      },
    ]);
    expect(headcount).toEqual({
      target: { a: 0, b: 0, difference: 0 },
      people: { a: 1, b: 25, difference: 24 },
      chairs: { a: 4, b: 8, difference: 4 },
      services: { a: 1, b: 26, difference: 25 },
    });
  });

  it('set bounds side by side for the stages that both have', () => {
    const withStages = (stages: readonly StageReport[]): ComparedPlan => {
      const { problem, plan } = planOf([]);
      return { problem, plan: { ...plan, stages } };
    };
    const order = stageReport('order', 'waiting-seconds', 40, 40);
    const a = withStages([stageReport('sessions', 'minor', 1_000, 900), order]);
    const b = withStages([stageReport('sessions', 'minor', 1_200)]);
    expect(comparePlans(a, b).stages).toEqual([
      {
        stage: 'sessions',
        unit: 'minor',
        cost: { a: 1_000, b: 1_200 },
        lowerBound: { a: 900, b: null },
        gap: { a: 0.1, b: null },
        proven: { a: false, b: false },
      },
    ]);
    const { stages: _, ...written } = planOf([]).plan;
    expect(comparePlans(a, { problem: production(), plan: written }).stages).toEqual([]);
  });

  it('leave out engagements of sessions that a plan does not have', () => {
    const { engagements, people } = comparePlans(planOf([], [anEngagement('gone', 'anna')]), planOf([]));
    expect(engagements).toEqual({ same: 0, lost: [], gained: [], moved: [] });
    expect(people).toEqual({ kept: 0, gone: 0, come: 0, services: [] });
  });
});
