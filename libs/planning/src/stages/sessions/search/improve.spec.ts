import fc from 'fast-check';
import { randomFrom } from '../../../solver/random.js';
import { compile } from '../compile.js';
import { costOfCall, eachPlan } from '../spec-support/brute-force.js';
import { filmProblem } from '../spec-support/film-problems.js';
import { smallInstances } from '../spec-support/small-instances.js';
import { Assignment } from './assignment.js';
import { firstPlan } from './first-plan.js';
import { Improvement } from './improve.js';

/** What a plan costs, summed up anew; `Infinity` where a call does not fit. */
const costOf = ({ instance, members }: Assignment): number =>
  members.reduce((sum, passes, slot) => sum + costOfCall(instance, slot, passes), 0);

/** Works a little at a plan: all slots together first, then some. */
function improved(assignment: Assignment, seed: number, look: () => void): void {
  const random = randomFrom(seed);
  firstPlan(assignment, random);
  const improvement = new Improvement(assignment, random, look);
  const annealing = improvement.anneal();
  for (let step = 0; step < 6 && annealing.next().done !== true; step += 1);
  const renewal = improvement.renew((passes) => passes.length);
  for (let step = 0; step < 4; step += 1) renewal.next();
}

describe('bettering a plan', () => {
  it('keeps every rule and knows what the plan costs', () => {
    fc.assert(
      fc.property(smallInstances({ passes: 5, slots: 3 }), fc.nat(), (instance, seed) => {
        const plans = new Set<string>();
        eachPlan(instance, (calls) => {
          const slotOf = new Array<number>(instance.passCount).fill(-1);
          for (const [slot, call] of calls.entries()) for (const pass of call) slotOf[pass] = slot;
          plans.add(slotOf.join());
        });
        const assignment = new Assignment(instance);
        improved(assignment, seed, () => {
          expect(plans).toContain(assignment.slotOf.join());
          expect(assignment.cost).toBeCloseTo(costOf(assignment), 6);
          expect(assignment.unassigned).toBe(assignment.slotOf.filter((slot) => slot < 0).length);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no pass of a film out that has a place, and makes its plan cheaper', () => {
    const assignment = new Assignment(compile(filmProblem(3, 60, 2)));
    firstPlan(assignment, randomFrom(1));
    const { unassigned, cost } = assignment;
    let least = Infinity;
    improved(assignment, 1, () => {
      expect(assignment.cost).toBeCloseTo(costOf(assignment), 6);
      expect(assignment.unassigned).toBeLessThanOrEqual(unassigned);
      least = Math.min(least, assignment.cost);
    });
    expect(least).toBeLessThan(cost);
  });

  it('is the same for the same seed', () => {
    const [one, other] = [1, 2].map(() => {
      const assignment = new Assignment(compile(filmProblem(5, 30, 1)));
      improved(assignment, 7, () => undefined);
      return assignment;
    });
    expect(one?.slotOf).toEqual(other?.slotOf);
  });
});
