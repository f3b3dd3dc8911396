import fc from 'fast-check';
import { cycleThrough } from './cycle.js';

const graph =
  (edges: Readonly<Record<string, readonly string[]>>) =>
  (id: string): readonly string[] =>
    edges[id] ?? [];

describe('a cycle through something', () => {
  it('is found along the way it takes', () => {
    expect(cycleThrough('a', graph({ a: ['b'], b: ['c', 'd'], d: ['a'] }))).toEqual(['b', 'd', 'a']);
    expect(cycleThrough('a', graph({ a: ['a'] }))).toEqual(['a']);
  });

  it('is not one that goes round elsewhere', () => {
    expect(cycleThrough('a', graph({ a: ['b'], b: ['c'], c: ['b'] }))).toBeNull();
  });

  it('is never found where everything points onwards', () => {
    const forward = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 60 });
    fc.assert(
      fc.property(forward, (pairs) => {
        const next = (id: string): readonly string[] =>
          pairs.filter(([from, to]) => String(from) === id && to > from).map(([, to]) => String(to));
        for (const [from] of pairs) expect(cycleThrough(String(from), next)).toBeNull();
      }),
    );
  });
});
