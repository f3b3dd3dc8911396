import fc from 'fast-check';
import { compile } from './compile.js';
import { SessionsSearch, type SessionsPlan } from './sessions-search.js';
import { smallProblems } from './spec-support/small-problems.js';

const worth = ({ unassigned, cost }: SessionsPlan): number => unassigned * 1e6 + cost;

describe('a search that begins with a plan', () => {
  it('has nothing worse after its first step, even where not all passes find a place', () => {
    fc.assert(
      fc.property(
        smallProblems({ passes: 14, slots: 3 }),
        fc.nat({ max: 99 }),
        fc.nat({ max: 99 }),
        (problem, seed, other) => {
          const instance = compile(problem);
          const before = new SessionsSearch(instance, { seed });
          for (let step = 0; step < 3; step += 1) before.step();
          const start = before.best;
          before.close();
          const search = new SessionsSearch(instance, { seed: other, start: start.slotOf });
          search.step();
          search.close();
          expect(worth(search.best)).toBeLessThanOrEqual(worth(start));
        },
      ),
      { numRuns: 150 },
    );
  });
});
