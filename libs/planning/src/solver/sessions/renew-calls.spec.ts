import fc from 'fast-check';
import { compile } from '../../stages/sessions/compile.js';
import { type Instance } from '../../stages/sessions/instance.js';
import { Assignment } from '../../stages/sessions/search/assignment.js';
import { type SessionsPlan } from '../../stages/sessions/sessions-search.js';
import { filmProblem } from '../../stages/sessions/spec-support/film-problems.js';
import { smallProblems } from '../../stages/sessions/spec-support/small-problems.js';
import { renewCalls } from './renew-calls.js';

const nowhere = ({ passCount }: Instance): Int32Array => new Int32Array(passCount).fill(-1);

function plansOf(instance: Instance, start: Int32Array, steps: number): readonly SessionsPlan[] {
  const plans: SessionsPlan[] = [];
  const work = renewCalls(instance, start, 1);
  for (let step = 0; step < steps; step += 1) {
    const { done, value } = work.next();
    if (done === true) break;
    plans.push(value);
  }
  work.return();
  return plans;
}

/** The plan as the rules of the instance let it be made, pass by pass. */
function madeAgain(instance: Instance, { slotOf }: SessionsPlan): Pick<SessionsPlan, 'unassigned' | 'cost'> {
  const assignment = new Assignment(instance);
  const left = new Set(slotOf.keys());
  for (let placed = true; placed;) {
    placed = false;
    for (const pass of left) {
      if (slotOf[pass]! < 0 || !assignment.fits(pass, slotOf[pass]!)) continue;
      assignment.place(pass, slotOf[pass]!);
      left.delete(pass);
      placed = true;
    }
  }
  return { unassigned: assignment.unassigned, cost: assignment.cost };
}

describe('planning a few calls anew at a time', () => {
  it('keeps every rule, and reckons what it costs', () => {
    fc.assert(
      fc.property(smallProblems({ passes: 20, slots: 16 }), (problem) => {
        const instance = compile(problem);
        for (const plan of plansOf(instance, nowhere(instance), 20)) {
          const { unassigned, cost } = madeAgain(instance, plan);
          expect(plan.unassigned).toBe(unassigned);
          expect(plan.cost).toBeCloseTo(cost, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never leaves a plan for a worse one, and finds better ones', () => {
    const instance = compile(filmProblem(1, 60, 2));
    const [first] = plansOf(instance, nowhere(instance), 1);
    const plans = plansOf(instance, first!.slotOf, 150);
    for (const [index, plan] of plans.slice(1).entries()) {
      const before = plans[index]!;
      expect(plan.unassigned - before.unassigned || plan.cost - before.cost).toBeLessThanOrEqual(0);
    }
    expect(plans.at(-1)!.cost).toBeLessThan(first!.cost);
  });

  it('ends where a small production is proven', () => {
    const instance = compile(filmProblem(1, 8, 1));
    expect(plansOf(instance, nowhere(instance), 1_000).length).toBeLessThan(1_000);
  });
});
