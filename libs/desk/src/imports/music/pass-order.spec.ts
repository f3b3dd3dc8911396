import fc from 'fast-check';
import { inOrder } from './pass-order.js';

const order = (edges: Record<string, string[]>): Map<string, string[]> => new Map(Object.entries(edges));

describe('the order of passes', () => {
  it('puts every pass behind those it follows', () => {
    expect(inOrder(order({ choir: ['brass'], brass: ['strings'], strings: [] }))).toEqual({
      sorted: ['strings', 'brass', 'choir'],
    });
  });

  it('finds a circle and says who is in it', () => {
    expect(inOrder(order({ overdub: ['brass'], brass: ['strings'], strings: ['brass'] }))).toEqual({
      circle: ['brass', 'strings'],
    });
    expect(inOrder(order({ brass: ['brass'] }))).toEqual({ circle: ['brass'] });
  });

  it('keeps the order given where nothing must follow anything', () => {
    expect(inOrder(order({ b: [], a: ['elsewhere'], c: [] }))).toEqual({ sorted: ['b', 'a', 'c'] });
  });

  it('sorts every set of passes that only follow earlier ones', () => {
    const edges = fc.array(fc.array(fc.nat(20), { maxLength: 4 }), { maxLength: 20 });
    fc.assert(
      fc.property(edges, (drawn) => {
        const passes = drawn.map((after, nth): [string, string[]] => [
          `${nth}`,
          after.filter((before) => before < nth).map(String),
        ]);
        const shuffled = new Map([...passes].reverse());
        const result = inOrder(shuffled);
        if (!('sorted' in result)) throw new Error('no circle is possible');
        expect(result.sorted).toHaveLength(passes.length);
        for (const [key, after] of passes) {
          for (const before of after)
            expect(result.sorted.indexOf(before)).toBeLessThan(result.sorted.indexOf(key));
        }
      }),
    );
  });
});
