import fc from 'fast-check';
import { violationsOf } from '../check/check-plan.js';
import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Engagement, type Session } from '../model/session.js';
import { seatKey } from '../rules/seat-keys.js';
import { solve } from '../solver/solve.js';
import { eachPlan, smallStaffings } from '../solver/staffing/spec-support/small-staffings.js';
import { aMusician, aProblem, aSession } from '../test-support/builders.js';
import { viewOf } from '../view/plan-view.js';
import { type Disruption } from './disruption.js';
import { replan, type Replan } from './replan.js';

async function planOf(problem: Problem): Promise<Plan> {
  const solved = await solve(problem);
  if (!solved.ok) throw new Error(solved.faults[0]?.message);
  return solved.value;
}

/** Whether two standing sessions want the room at once: no plan is made of those. */
const clash = ({ sessions }: Problem): boolean =>
  sessions.some((one, at) =>
    sessions.slice(at + 1).some((other) => one.start < other.end && other.start < one.end),
  );

async function after(problem: Problem, plan: Plan, events: readonly Disruption[]): Promise<Replan> {
  const result = await replan(problem, plan, events);
  if (!result.ok) throw new Error(result.faults[0]?.message);
  return result.value;
}

const out = (musicianId: string): Disruption => ({ kind: 'musician-out', musicianId });

/** How many engagements of a plan are not among some others. */
function gone({ engagements }: Plan, now: readonly Engagement[]): number {
  const seats = new Set(now.map(seatKey));
  return engagements.filter((one) => !seats.has(seatKey(one))).length;
}

/** Open chairs and people missing, all together. */
const missingIn = (problem: Problem, engagements: readonly Engagement[]): number =>
  violationsOf(viewOf(problem, { sessions: problem.sessions, engagements }))
    .filter((one) => ['chairs-filled', 'distinct-musicians'].includes(one.constraint))
    .reduce((sum, one) => sum + one.amount, 0);

describe('a re-plan of the same sessions', () => {
  const sessions: readonly Session[] = ['06', '08', '10', '13'].map((day) =>
    aSession(day, `2023-03-${day}T10:00`),
  );
  const players = Array.from({ length: 12 }, (_, index) => aMusician(`m${String(index).padStart(2, '0')}`));
  const problem = aProblem({ slots: [], sessions, musicians: players, targetMusicians: 7 });

  it('keeps everything when nothing happened', async () => {
    const published = await planOf(problem);
    const { plan, leastChanges } = await after(problem, published, []);
    expect(new Set(plan.engagements)).toEqual(new Set(published.engagements));
    expect(leastChanges.engagements).toEqual({ changed: 0, lowerBound: 0, proven: true });
  });

  it('changes exactly the chairs of three musicians who drop out, and says that no plan changes fewer', async () => {
    const published = await planOf(problem);
    const three = [...new Set(published.engagements.map((one) => one.musicianId ?? ''))].slice(0, 3);
    const left = published.engagements.filter((one) => !three.includes(one.musicianId ?? ''));
    const { plan, leastChanges } = await after(problem, published, three.map(out));
    const changed = published.engagements.length - left.length;
    expect(plan.engagements).toEqual(expect.arrayContaining([...left]));
    expect(plan.engagements).toHaveLength(published.engagements.length);
    expect(leastChanges.engagements).toEqual({ changed, lowerBound: changed, proven: true });
  });

  it('never claims the fewest changes where a plan has fewer', async () => {
    await fc.assert(
      fc.asyncProperty(smallStaffings, fc.nat({ max: 2 }), async (random, nth) => {
        fc.pre(!clash(random));
        const dropout = random.musicians[nth];
        const stands = random.engagements.some((one) => one.musicianId === dropout?.id);
        if (dropout === undefined || stands) return;
        const published = await planOf(random);
        const { plan, problem: smaller, leastChanges } = await after(random, published, [out(dropout.id)]);
        const { changed, lowerBound, proven } = leastChanges.engagements;
        expect(changed).toBe(gone(published, plan.engagements));
        expect(proven).toBe(changed === lowerBound);
        const missing = missingIn(smaller, plan.engagements);
        eachPlan(smaller, (engagements) => {
          const fewer = gone(published, engagements);
          expect(fewer).toBeGreaterThanOrEqual(lowerBound);
          if (proven && missingIn(smaller, engagements) <= missing)
            expect(fewer).toBeGreaterThanOrEqual(changed);
        });
      }),
      { numRuns: 60 },
    );
  });
});
