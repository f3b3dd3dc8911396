import { loadLinearSolver } from '../../../linear/highs-solver.js';
import { compile } from '../compile.js';
import { filmProblem } from '../spec-support/film-problems.js';
import { leastCostOfAll } from '../spec-support/subset-search.js';
import { ColumnBound } from './column-bound.js';
import { layerBound } from './layer-bound.js';

/** Cues, rooms and seed of a film, and the cost of its cheapest plan. */
const FILMS = [
  { passes: 14, rooms: 1, seed: 2, least: 174 },
  { passes: 15, rooms: 1, seed: 1, least: 209 },
  { passes: 15, rooms: 1, seed: 3, least: 263 },
  { passes: 15, rooms: 2, seed: 3, least: 258 },
] as const;

describe('the column bound of a short film', () => {
  it.each(FILMS)(
    'is near the cheapest plan: $passes cues, rooms: $rooms, seed $seed',
    async ({ passes, rooms, seed, least }) => {
      const instance = compile(filmProblem(seed, passes, rooms));
      expect(leastCostOfAll(instance)).toBe(least);
      const bound = new ColumnBound(instance, { seed: 1, linear: await loadLinearSolver() });
      while (!bound.isRefining && bound.step());
      expect(bound.lowerBound).toBeLessThanOrEqual(least);
      expect(bound.lowerBound).toBeGreaterThanOrEqual(least * 0.97);
      expect(bound.lowerBound).toBeGreaterThan(layerBound(instance));
    },
  );
});

describe('the column bound without a linear program', () => {
  it('is far above the bound of the layers, and says the same each time', () => {
    const instance = compile(filmProblem(4, 60, 1));
    const [once, again] = [1, 1].map((seed) => {
      const bound = new ColumnBound(instance, { seed });
      while (bound.step());
      return bound.lowerBound;
    });
    expect(once).toBeGreaterThan(layerBound(instance) * 1.08);
    expect(again).toBe(once);
  });
});
