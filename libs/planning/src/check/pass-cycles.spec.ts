import fc from 'fast-check';
import { aPass, aProblem } from '../test-support/builders.js';
import { cyclesOf, cyclicOrder } from './pass-cycles.js';

describe('the order of passes', () => {
  it('is no circle', () => {
    const circle = [
      aPass('1', { name: '1m1', after: ['2'] }),
      aPass('2', { name: '1m2', after: ['3'] }),
      aPass('3', { name: '1m3', after: ['1'] }),
      aPass('4', { name: '1m4', after: ['3'] }),
      aPass('5', { name: '1m5', after: ['5', '4'] }),
    ];
    expect(
      cyclicOrder(aProblem({ passes: circle })).map(({ code, pointer, message }) => [code, pointer, message]),
    ).toEqual([
      ['PROBLEM.CYCLIC_ORDER', '/passes/1/after', 'These passes wait for each other: 1m1 → 1m2 → 1m3 → 1m1.'],
      ['PROBLEM.CYCLIC_ORDER', '/passes/5/after', 'The pass "1m5" waits for itself.'],
    ]);
  });

  it('has circles exactly where no order keeps it, and each that is told is one', () => {
    const count = 7;
    const arrows = fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(arrows, (drawn) => {
        const passes = Array.from({ length: count }, (_, index) =>
          aPass(String(index), {
            after: drawn.filter(([from]) => from === index).map(([, to]) => String(to)),
          }),
        );
        const reach = (from: string, to: string, seen = new Set<string>()): boolean =>
          (passes.find((pass) => pass.id === from)?.after ?? []).some(
            (next) => next === to || (!seen.has(next) && reach(next, to, seen.add(next))),
          );
        const cycles = cyclesOf(passes);
        const knotted = passes.filter((pass) => reach(pass.id, pass.id));
        for (const cycle of cycles) {
          expect(cycle[0]).toBe(cycle.at(-1));
          for (const [index, pass] of cycle.slice(0, -1).entries())
            expect(pass.after).toContain(cycle[index + 1]?.id);
        }
        // Every pass that waits for itself in the end is on a circle with one that is told.
        for (const pass of knotted)
          expect(
            cycles.some(
              ([one]) =>
                one?.id === pass.id || (reach(pass.id, one?.id ?? '') && reach(one?.id ?? '', pass.id)),
            ),
          ).toBe(true);
        expect(cycles.length > 0).toBe(knotted.length > 0);
      }),
      { numRuns: 300 },
    );
  });
});
