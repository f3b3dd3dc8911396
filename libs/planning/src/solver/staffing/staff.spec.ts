import fc from 'fast-check';
import { hardViolations, violationsOf } from '../../check/check-plan.js';
import { type Problem } from '../../model/problem.js';
import { unlimited } from '../../stages/staffing/spec-support/budgets.js';
import { aMusician, anEngagement, aProblem, aSession } from '../../test-support/builders.js';
import { viewOf } from '../../view/plan-view.js';
import { eachPlan, person, smallStaffings } from './spec-support/small-staffings.js';
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

const staffed = (problem: Problem): Staffed => staffSessions(problem, problem.sessions, unlimited);

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
      fc.property(smallStaffings, (problem) => {
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
      fc.property(smallStaffings, (problem) => {
        const { plan, cost } = staffed(problem);
        const charged = violationsOf(plan.view()).filter((one) => STAGE.includes(one.constraint));
        expect(charged.reduce((sum, one) => sum + one.penalty, 0)).toBe(cost);
      }),
      { numRuns: 100 },
    );
  });

  it('is bounded by no more when another musician is there', () => {
    fc.assert(
      fc.property(smallStaffings, person, (problem, one) => {
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
