import { compile } from '../compile.js';
import { type SessionsProblem } from '../problem.js';
import { layersOf } from './layers.js';
import { pricingProblems, type PricingProblem } from './pricing-problem.js';

type Slot = SessionsProblem['slots'][number];

const slot = (id: string, changes: Partial<Slot> = {}): Slot => ({
  id,
  location: 'A',
  capSeconds: 20,
  capacity: 30,
  cost: 7,
  ...changes,
});

function problemsFor(...slots: readonly Slot[]): readonly PricingProblem[] {
  const instance = compile({
    passes: [
      { id: 'anywhere', seconds: 9, lineUp: { vn: 4 } },
      { id: 'only at B', seconds: 0, lineUp: { vn: 2, hn: 1 }, locations: ['B'] },
    ],
    slots,
    chairCost: { vn: 2 },
  });
  return pricingProblems(instance, layersOf(instance));
}

describe('pricing problems', () => {
  it('are one for kinds that differ in nothing but the cost of the slot', () => {
    const [problem, ...others] = problemsFor(slot('s'), slot('t', { cost: 3 }), slot('u', { cost: 3 }));
    expect(others).toEqual([]);
    expect(problem?.kinds).toEqual([0, 1]);
    expect([...(problem?.passes ?? [])]).toEqual([0]);
  });

  it('are several for kinds that hold other passes, or not as many seconds or players', () => {
    const longer = slot('t', { capSeconds: 21 });
    const smaller = slot('u', { capacity: 5 });
    const elsewhere = slot('v', { location: 'B' });
    expect(problemsFor(slot('s'), longer, smaller, elsewhere).map(({ kinds }) => kinds)).toEqual([
      [0],
      [1],
      [2],
      [3],
    ]);
  });

  it('leave out kinds that hold nothing', () => {
    expect(problemsFor(slot('s', { capSeconds: 3 }))).toEqual([]);
    expect(problemsFor()).toEqual([]);
  });

  it('forget a room that is large enough for everybody', () => {
    expect(problemsFor(slot('s', { capacity: 4 }))[0]?.capacity).toBe(Infinity);
    expect(problemsFor(slot('s', { location: 'B', capacity: 4 }))[0]?.capacity).toBe(4);
  });
});
