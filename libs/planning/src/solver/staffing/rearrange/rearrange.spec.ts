import fc from 'fast-check';
import { hardViolations } from '../../../check/check-plan.js';
import { emptyChairs } from '../../../check/empty-chairs.js';
import { headcountOf } from '../../../check/headcount.js';
import { playerChanges } from '../../../constraints/continuity.js';
import { loadLinearSolver } from '../../../linear/highs-solver.js';
import { type LinearSolver } from '../../../linear/linear-model.js';
import { type Problem } from '../../../model/problem.js';
import { type Engagement } from '../../../model/session.js';
import { unlimited } from '../../../stages/staffing/spec-support/budgets.js';
import { aMusician, anEngagement, aProblem, aSession } from '../../../test-support/builders.js';
import { viewOf } from '../../../view/plan-view.js';
import { eachPlan, smallStaffings } from '../spec-support/small-staffings.js';
import { seatPlayers } from '../seat-players.js';
import { staffSessions } from '../staff.js';
import { stageCostOf } from '../stage-cost.js';
import { StaffPlan } from '../staff-plan.js';
import { isBetter, worthOf, type Worth } from '../worth.js';
import { rearranged } from './rearrange.js';

/** What the plan of some engagements is worth, worked out from the rules alone. */
function worthOfAll(problem: Problem, engagements: readonly Engagement[]): Worth {
  const view = viewOf(problem, { sessions: problem.sessions, engagements });
  const { people, target } = headcountOf(view);
  return {
    open: view.sessions.reduce((sum, one) => sum + emptyChairs(view, one).length, 0),
    short: Math.max(0, target - people),
    cost: stageCostOf(view),
  };
}

function bestOfAll(problem: Problem): Worth {
  let best: Worth = { open: Infinity, short: Infinity, cost: Infinity };
  eachPlan(problem, (engagements) => {
    const one = worthOfAll(problem, engagements);
    if (isBetter(one, best)) best = one;
  });
  return best;
}

const inTime = (problem: Problem): StaffPlan => {
  const plan = new StaffPlan(problem, problem.sessions);
  for (const session of plan.coming) seatPlayers(plan, session);
  return plan;
};

const violins = (id: string, start: string, count = 1): Problem['sessions'][number] =>
  aSession(id, start, { seats: { players: { violin: count }, doubles: [] } });

describe('chairs given out anew by programmes', () => {
  let linear: LinearSolver;
  beforeAll(async () => {
    linear = await loadLinearSolver();
  });

  it('are as good as the best of all plans where groups have no part', () => {
    fc.assert(
      fc.property(smallStaffings, (some) => {
        const problem = { ...some, groups: [] };
        const { plan, cost } = staffSessions(problem, problem.sessions, unlimited, { linear });
        const worth = worthOfAll(problem, plan.engagements);
        expect(worth).toEqual(bestOfAll(problem));
        expect(worth.cost).toBe(cost);
      }),
      { numRuns: 100 },
    );
  });

  it('break no hard rule, keep what stands and are never worse', () => {
    fc.assert(
      fc.property(smallStaffings, (problem) => {
        const before = inTime(problem);
        const after = rearranged(before, linear);
        expect(isBetter(worthOf(before), worthOf(after))).toBe(false);
        expect(hardViolations(problem, after)).toEqual(hardViolations(problem, problem));
        expect(after.engagements).toEqual(expect.arrayContaining([...problem.engagements]));
      }),
      { numRuns: 120 },
    );
  });

  it('move a player whose day is full to the call that only he can take', () => {
    const calls = [
      violins('morning', '2023-03-06T10:00'),
      violins('noon', '2023-03-06T14:00'),
      violins('night', '2023-03-06T18:00'),
    ];
    const problem = aProblem({
      slots: [],
      sessions: calls,
      musicians: [aMusician('all day'), aMusician('late', { available: [calls[2]!] })],
    });
    const plan = new StaffPlan(problem, calls);
    const allDay = problem.musicians[0]!;
    plan.engage(calls[0]!, allDay, 'violin', 1);
    plan.engage(calls[2]!, allDay, 'violin', 1);
    expect(worthOf(plan).open).toBe(1);
    const after = rearranged(plan, linear);
    expect(worthOf(after).open).toBe(0);
    expect(after.engagements.map((one) => [one.sessionId, one.musicianId]).sort()).toEqual([
      ['morning', 'all day'],
      ['night', 'late'],
      ['noon', 'all day'],
    ]);
  });

  it('know that players meet over a chair that nobody sits on', () => {
    const calls = [
      violins('first', '2023-03-06T10:00'),
      violins('second', '2023-03-06T10:00'),
      violins('third', '2023-03-06T10:00', 2),
    ];
    const problem = aProblem({
      slots: [],
      sessions: calls,
      musicians: [aMusician('standing'), aMusician('free')],
      engagements: [anEngagement('first', 'standing', { standing: 'firm' })],
    });
    const plan = new StaffPlan(problem, calls);
    plan.engage(calls[1]!, problem.musicians[1]!, 'violin', 1);
    const after = rearranged(plan, linear);
    expect(after.added.map((one) => [one.sessionId, one.musicianId, one.chair])).toEqual([
      ['third', 'free', 2],
    ]);
    expect(playerChanges(after.view())).toEqual([]);
  });

  it('are taken some sessions at a time where a section is large, and get better all the same', () => {
    const sessions = Array.from({ length: 30 }, (_, day) =>
      violins(`day ${String(day).padStart(2, '0')}`, `2023-03-${String(day + 1).padStart(2, '0')}T10:00`),
    );
    const musicians = Array.from({ length: 12 }, (_, index) => aMusician(`violinist ${index}`));
    const window = { from: '2023-03-01', to: '2023-03-30' };
    const problem = aProblem({ slots: [], window, sessions, musicians });
    const plan = new StaffPlan(problem, sessions);
    for (const [day, session] of sessions.entries())
      plan.engage(session, musicians[day % musicians.length]!, 'violin', 1);
    const after = rearranged(plan, linear);
    expect(worthOf(after).cost).toBeLessThan(worthOf(plan).cost);
    expect(hardViolations(problem, after)).toEqual([]);
    expect(rearranged(plan, linear).engagements).toEqual(after.engagements);
  });

  it('do not touch who stands, nor what has been', () => {
    const sessions = [violins('past', '2023-03-06T10:00'), violins('next', '2023-03-08T10:00')];
    const problem = aProblem({
      slots: [],
      asOf: sessions[0]!.end,
      sessions,
      musicians: [aMusician('a'), aMusician('b')],
      engagements: [anEngagement('past', 'a', { standing: 'firm' })],
    });
    const plan = new StaffPlan(problem, sessions);
    plan.engage(sessions[1]!, problem.musicians[1]!, 'violin', 1);
    const after = rearranged(plan, linear);
    expect(after.engagements.map((one) => one.musicianId)).toEqual(['a', 'a']);
  });
});
