import fc from 'fast-check';
import { type LinearSolver } from '../../../linear/linear-model.js';
import { randomFrom } from '../../../solver/random.js';
import { priced, type Duals } from '../bounds/duals.js';
import { type Bounded } from '../bounds/bounded.js';
import { CallsNeeded } from '../bounds/calls-needed.js';
import { findCut } from '../bounds/find-cut.js';
import { layerCutOf, type LayerCut } from '../bounds/layer-cut.js';
import { shapesOf } from '../bounds/layer-shapes.js';
import { layersOf } from '../bounds/layers.js';
import { pricingProblems, type PricingProblem } from '../bounds/pricing-problem.js';
import { compile } from '../compile.js';
import { type Instance } from '../instance.js';
import { filmProblem } from './film-problems.js';
import { smallInstances } from './small-instances.js';

/** Prices drawn for an instance; those of layers as parts of what a layer may earn, some a little beyond. */
export interface Draws {
  readonly pi: readonly number[];
  readonly mu: readonly number[];
  /** For cuts: calls that pay for layers from some layer on, as few as no plan may have; and what a unit earns. */
  readonly cuts: readonly {
    readonly paid: readonly number[];
    readonly from: number;
    readonly price: number;
  }[];
}

export const draws: fc.Arbitrary<Draws> = fc.record({
  pi: fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 30 }), fc.double({ min: 0, max: 30, noNaN: true })), {
    minLength: 8,
    maxLength: 8,
  }),
  mu: fc.array(fc.oneof(fc.constantFrom(0, 1, 1.25), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 12,
    maxLength: 12,
  }),
  cuts: fc.array(
    fc.record({
      paid: fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 1, maxLength: 5 }),
      from: fc.nat(),
      price: fc.double({ min: 0, max: 8, noNaN: true }),
    }),
    { maxLength: 3 },
  ),
});

/** With the divider calls earn more by some layers, and less by others. */
export function dualsOf({ passCount }: Instance, limit: Float64Array, { pi, mu }: Draws): Duals {
  const part = (tally: number): number => mu[tally % mu.length] ?? 0;
  return {
    pi: Float64Array.from({ length: passCount }, (_, pass) => pi[pass % pi.length] ?? 0),
    mu: Float64Array.from([
      ...limit.map((most, layer) => most * part(layer)),
      ...limit.map((most, layer) => most * (part(layer + 5) - MORE_OFTEN_THAN_NOT)),
    ]),
    cuts: new Float64Array(0),
  };
}

const MORE_OFTEN_THAN_NOT = 0.4;

/** Cuts found over some layers for a solution and limits that are drawn. */
export function cutsOf(linear: LinearSolver, bounded: Bounded, { cuts }: Draws): readonly LayerCut[] {
  const { instance, layers } = bounded;
  const needed = new CallsNeeded(instance, layers);
  const firsts = Array.from(layers.members.keys()).filter((layer) => layers.twin[layer] === layer);
  return cuts.flatMap(({ paid, from }) => {
    const among = firsts.slice(from % Math.max(1, firsts.length)).slice(0, paid.length);
    if (among.length === 0) return [];
    const shapes = shapesOf(bounded, needed, among);
    const found = findCut(
      linear,
      shapes,
      among.map((_, bit) => paid[bit] ?? 0),
      among.map((layer) => 1 + (layer % 3)),
    );
    return found === null ? [] : [layerCutOf(needed, among, shapes, found)];
  });
}

/** Duals that earn by cuts too. */
export function withCuts(duals: Duals, cuts: readonly LayerCut[], drawn: Draws): Duals {
  const mu = duals.mu.slice();
  const prices = Float64Array.from(cuts, (_, index) => drawn.cuts[index]?.price ?? 0);
  for (const [index, { layers, times }] of cuts.entries())
    for (const [term, layer] of layers.entries()) mu[layer]! += prices[index]! * times[term]!;
  return { ...duals, mu, cuts: prices };
}

/** A pricing problem with values and costs. */
export interface PricingCase {
  readonly problem: PricingProblem;
  readonly value: Float64Array;
  readonly cost: Float64Array;
  /** What a call earns beside by its layers if it pays for the divider, by layer. */
  readonly beside?: Float64Array;
}

/** A pricing problem at duals, calls with the divider and without. */
export const pricedCase = (problem: PricingProblem, duals: Duals): PricingCase => ({
  problem,
  ...priced(problem, duals),
  beside: duals.mu.slice(problem.layers.count),
});

/** The first pricing problem of small instances at prices drawn for it; instances without one are left out. */
export const pricingCases = (passes: number): fc.Arbitrary<PricingCase> =>
  fc.tuple(smallInstances({ passes, slots: 2 }), draws).chain(([instance, drawn]) => {
    const layers = layersOf(instance);
    const cases = pricingProblems(instance, layers).map((problem) => {
      const duals = dualsOf(instance, new Float64Array(layers.count), drawn);
      return { problem, ...priced(problem, duals) };
    });
    return cases.length === 0 ? pricingCases(passes) : fc.constantFrom(...cases);
  });

/** What items together are worth, straight from the definition; −Infinity where they do not fit into one call. */
export function worthOf({ problem, value, cost, beside }: PricingCase, items: readonly number[]): number {
  const { seconds, cap, capacity, layers, topIn, count } = problem;
  if (items.length === 0 || items.reduce((sum, item) => sum + (seconds[item] ?? 0), 0) > cap)
    return -Infinity;
  const needed = Array.from(cost.keys()).filter((layer) =>
    items.some((item) => (topIn[(layers.chain[layer] ?? 0) * count + item] ?? -1) >= layer),
  );
  if (needed.reduce((sum, layer) => sum + (layers.size[layer] ?? 0), 0) > capacity) return -Infinity;
  const earned = items.reduce((sum, item) => sum + (value[item] ?? 0), 0);
  const divided = beside !== undefined && needed.includes(layers.divider);
  return needed.reduce(
    (sum, layer) => sum - (cost[layer] ?? 0) + (divided ? (beside[layer] ?? 0) : 0),
    earned,
  );
}

/**
 * A pricing problem of a film at prices about those of a fair plan, with more cues than are settled by one knapsack.
 * With odd lengths of millions no table of a knapsack is small enough. The room holds the smallest pass at least.
 */
export function filmCase(
  seed: number,
  { cues, capacity, odd }: { readonly cues: number; readonly capacity: number; readonly odd: boolean },
): PricingCase {
  const film = filmProblem(seed, cues, 1);
  const least = Math.max(capacity, Math.min(...compile(film).players));
  const length = (seconds: number): number => (odd ? seconds * 1_000_000 + (seconds % 7) : seconds);
  const instance = compile({
    ...film,
    passes: film.passes.map((pass) => ({ ...pass, seconds: length(pass.seconds) })),
    slots: film.slots.map((slot) => ({ ...slot, capSeconds: length(slot.capSeconds), capacity: least })),
  });
  const layers = layersOf(instance);
  const problem = pricingProblems(instance, layers)[0]!;
  const random = randomFrom(seed);
  const cost = layers.cost.slice(0, layers.count);
  const value = Float64Array.from(problem.seconds, (seconds, item) => {
    const chairs = cost.reduce((sum, one, layer) => {
      const needs = (problem.topIn[layers.chain[layer]! * problem.count + item] ?? -1) >= layer;
      return needs ? sum + one : sum;
    }, 0);
    return (chairs * seconds * (0.8 + 0.6 * random())) / problem.cap;
  });
  return { problem, value, cost };
}

/** The items that are worth most together, and what that is; −Infinity where nothing fits. */
export function bestColumn(one: PricingCase): { readonly items: readonly number[]; readonly worth: number } {
  const { count, cap, seconds } = one.problem;
  const items: number[] = [];
  let best = { items: [...items], worth: -Infinity };
  const from = (first: number, room: number): void => {
    const worth = worthOf(one, items);
    if (worth > best.worth) best = { items: [...items], worth };
    for (let item = first; item < count; item += 1) {
      const left = room - (seconds[item] ?? 0);
      if (left < 0) continue;
      items.push(item);
      from(item + 1, left);
      items.pop();
    }
  };
  from(0, cap);
  return best;
}
