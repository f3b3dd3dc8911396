import fc from 'fast-check';
import { compile } from '../compile.js';
import { leastCosts } from '../spec-support/brute-force.js';
import { filmProblem } from '../spec-support/film-problems.js';
import { smallProblems } from '../spec-support/small-problems.js';
import { layerBound } from './layer-bound.js';
import { partitionBound } from './partition-bound.js';

describe('the cheapest way to part passes into calls', () => {
  it('is below what every plan costs, and costs as much where there are slots enough', () => {
    fc.assert(
      fc.property(smallProblems({ passes: 5, slots: 3 }), (problem) => {
        const [least = Infinity] = leastCosts(compile(problem));
        expect(partitionBound(compile(problem))).toBeLessThanOrEqual(least);
        // A pass waits for none, and no two calls share a slot.
        const free = {
          ...problem,
          passes: problem.passes.map(({ after: _, ...pass }) => pass),
          slots: problem.slots
            .slice(0, 1)
            .flatMap((slot) => problem.passes.map((_, at) => ({ ...slot, id: `s${at}` }))),
        };
        expect(partitionBound(compile(free))).toBe(leastCosts(compile(free))[0]);
      }),
      { numRuns: 60 },
    );
  });

  it('says more than the layers of a short film, and nothing of a long one', () => {
    const short = compile(filmProblem(1, 12, 2));
    expect(partitionBound(short)).toBeGreaterThan(layerBound(short));
    expect(partitionBound(compile(filmProblem(1, 13, 2)))).toBeNull();
  });
});
