import fc from 'fast-check';
import { randomFrom } from '../../../solver/random.js';
import { type Instance } from '../instance.js';
import { costOfCall } from '../spec-support/brute-force.js';
import { smallInstances } from '../spec-support/small-instances.js';
import { Assignment } from './assignment.js';
import { firstPlan } from './first-plan.js';
import { Splits, type Pair } from './splits.js';

/** The first two slots of a first plan: every other pass that could change sides may do so. */
function pairOf(assignment: Assignment, everyOther: boolean): Pair {
  const { instance, members } = assignment;
  const free: number[] = [];
  const stays: readonly [number[], number[]] = [[], []];
  for (const slot of [0, 1])
    for (const pass of members[slot] ?? [])
      if (instance.mayUse[pass * instance.slotCount + 1 - slot] === 1 && !(everyOther && pass % 2 === 1))
        free.push(pass);
      else stays[slot]?.push(pass);
  return { one: 0, other: 1, free, stays };
}

/** What each way costs, dear ones and those that do not fit left out. */
function waysOf(
  instance: Instance,
  { free, stays }: Pair,
  bias: Float64Array | null,
): ReadonlyMap<number, number> {
  const ways = new Map<number, number>();
  for (let way = 0; way < 1 << free.length; way += 1) {
    const ofOne = free.filter((_, at) => (way >> at) & 1);
    const ofOther = free.filter((_, at) => !((way >> at) & 1));
    const price =
      costOfCall(instance, 0, [...stays[0], ...ofOne]) +
      costOfCall(instance, 1, [...stays[1], ...ofOther]) +
      ofOne.reduce((sum, pass) => sum + (bias?.[pass] ?? 0), 0);
    if (price < Infinity) ways.set(way, price);
  }
  return ways;
}

/** Chairs a trifle dearer: a bill that comes to a half is rounded the other way, as it may be by another order of sums. */
const nudged = (instance: Instance, by: number): Instance => ({
  ...instance,
  kinds: instance.kinds.map((kind) => ({
    ...kind,
    chairCost: kind.chairCost.map((cost) => cost * (1 + by)),
  })),
});

const cases = fc
  .record({
    instance: smallInstances({ passes: 9, slots: 4 }).filter(
      ({ slotCount, conflicts }) => slotCount > 1 && conflicts[0]?.includes(1) === false,
    ),
    biases: fc.option(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 9, maxLength: 9 })),
    everyOther: fc.boolean(),
  })
  .map(({ instance, biases, everyOther }) => {
    const assignment = new Assignment(instance);
    firstPlan(assignment, randomFrom(1));
    const bias = biases === null ? null : Float64Array.from(biases);
    const pair = pairOf(assignment, everyOther);
    return { assignment, instance, pair, bias, ways: waysOf(instance, pair, bias) };
  })
  .filter(({ pair }) => pair.free.length > 0);

const ANY_PRICE = 1e9;
const TRIFLE = 1e-12;

describe('the ways to part two calls anew', () => {
  it('are all that fit, or their mirror images, at the cost of the two calls', () => {
    fc.assert(
      fc.property(cases, ({ assignment, instance, pair, bias, ways }) => {
        const splits = new Splits(assignment);
        splits.list(pair, bias, ANY_PRICE);
        const least = waysOf(nudged(instance, -TRIFLE), pair, bias);
        const most = waysOf(nudged(instance, TRIFLE), pair, bias);
        const all = (1 << pair.free.length) - 1;
        const met = new Set<number>();
        for (let index = 0; index < splits.count; index += 1) {
          const way = splits.split[index] ?? -1;
          met.add(way);
          expect(splits.price[index]).toBeGreaterThan((least.get(way) ?? NaN) - 1e-6);
          expect(splits.price[index]).toBeLessThan((most.get(way) ?? NaN) + 1e-6);
        }
        expect(met.size).toBe(splits.count);
        const isWhole = met.size === ways.size;
        const missing = [...ways.keys()].filter((way) => !met.has(way) && (isWhole || !met.has(all ^ way)));
        expect(missing).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leave out none that is hardly dearer than the cheapest, and know the present one', () => {
    fc.assert(
      fc.property(cases, fc.nat({ max: 6 }), ({ assignment, pair, bias, ways }, reach) => {
        const splits = new Splits(assignment);
        splits.list(pair, bias, reach);
        const least = Math.min(...ways.values());
        expect(ways.get(splits.present)).toBeDefined();
        if (assignment.instance.kinds.some(({ tiers }) => tiers !== null)) return;
        expect(splits.least).toBeCloseTo(least, 6);
        const listed = new Set(splits.split.subarray(0, splits.count));
        const all = (1 << pair.free.length) - 1;
        for (const [way, price] of ways)
          if (price < least + reach - 1e-6) expect(listed.has(way) || listed.has(all ^ way)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
