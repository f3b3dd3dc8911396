import fc from 'fast-check';
import { headcountOf } from '../../check/headcount.js';
import { chairPay } from '../../constraints/chair-pay.js';
import { chairsFilled } from '../../constraints/chairs-filled.js';
import { continuity } from '../../constraints/continuity.js';
import { distinctMusicians } from '../../constraints/distinct-musicians.js';
import { doublesCovered } from '../../constraints/doubles-covered.js';
import { groupWhole } from '../../constraints/group-whole.js';
import { localFirst } from '../../constraints/local-first.js';
import { sectionLed } from '../../constraints/section-led.js';
import { type Problem } from '../../model/problem.js';
import { openingsOf } from './openings.js';
import { smallStaffings } from './spec-support/small-staffings.js';
import { StaffPlan } from './staff-plan.js';
import { worthOf, type Worth } from './worth.js';

/** The rules about engagements. */
const STAGE = [
  chairPay,
  localFirst,
  groupWhole,
  doublesCovered,
  sectionLed,
  continuity,
  chairsFilled,
  distinctMusicians,
];

/** The whole plan weighed by every rule. */
function weighedWhole(plan: StaffPlan): Worth {
  const view = plan.view();
  const { people, target } = headcountOf(view);
  return {
    open: openingsOf(view, plan.coming).reduce((sum, { open }) => sum + open, 0),
    short: Math.max(0, target - people),
    cost: STAGE.reduce((sum, rule) => sum + rule.weigh(view), 0),
  };
}

const steps = fc.array(fc.record({ chair: fc.nat(), person: fc.nat(), isHandOver: fc.boolean() }), {
  maxLength: 8,
});

const history = fc.constantFrom('2023-03-01T00:00:00Z', '2023-03-06T12:30:00Z');

describe('what a staffing is worth', () => {
  it('is the same whether all is weighed or only what was added, whoever sits where', () => {
    fc.assert(
      fc.property(smallStaffings, steps, history, (small, taken, asOf) => {
        const problem: Problem = { ...small, asOf: Date.parse(asOf) };
        const plan = new StaffPlan(problem, problem.sessions);
        expect(worthOf(plan)).toEqual(weighedWhole(plan));
        for (const step of taken) {
          take(plan, step);
          expect(worthOf(plan)).toEqual(weighedWhole(plan));
          expect(plan.people()).toBe(headcountOf(plan.view()).people);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Puts somebody on an open chair, or on the chair of somebody else, whether he may sit there or not. */
function take(
  plan: StaffPlan,
  {
    chair,
    person,
    isHandOver,
  }: { readonly chair: number; readonly person: number; readonly isHandOver: boolean },
): void {
  const { musicians, groups } = plan.problem;
  const people = [...musicians, ...groups];
  const open = plan.coming.flatMap((session) => plan.openIn(session).map((one) => ({ session, ...one })));
  const [musician, anybody] = [musicians[person % musicians.length], people[person % people.length]];
  const index = chair % Math.max(1, plan.engagements.length);
  const session = plan.sessions.find(({ id }) => id === plan.engagements[index]?.sessionId);
  const seat = open[chair % Math.max(1, open.length)];
  if (!isHandOver && seat !== undefined && anybody !== undefined)
    plan.engage(seat.session, anybody, seat.instrument, seat.chair);
  if (
    isHandOver &&
    session !== undefined &&
    musician !== undefined &&
    plan.engagements[index]?.groupId === null
  )
    plan.handOver(index, session, musician);
}
