import fc from 'fast-check';
import { smallInstances } from '../spec-support/small-instances.js';
import { LayerSets } from './layer-sets.js';
import { MOST_IN_TAIL, Tail } from './tail.js';

describe('the last passes to be parted', () => {
  it('are listed in all subsets by seconds, each with the layers and the bias of its passes', () => {
    const cases = fc.record({
      instance: smallInstances({ passes: 8, slots: 2 }),
      biases: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 8, maxLength: 8 }),
      from: fc.nat({ max: 7 }),
      least: fc.nat({ max: 2_000 }),
    });
    fc.assert(
      fc.property(cases, ({ instance, biases, from, least }) => {
        const sets = new LayerSets(instance);
        const { words } = sets;
        const passes = Array.from(instance.seconds.keys());
        const first = Math.max(from, passes.length - MOST_IN_TAIL);
        const tail = new Tail(sets);
        // What it listed before is forgotten.
        tail.begin(passes, Math.max(0, passes.length - 2), instance.seconds, Float64Array.from(biases));
        tail.begin(passes, first, instance.seconds, Float64Array.from(biases));
        const listed = Array.from({ length: tail.count }, (_, place) => ({
          subset: tail.subset[place]!,
          seconds: tail.seconds[place]!,
        }));
        const last = passes.slice(first);
        expect(listed.map(({ subset }) => subset).sort((a, b) => a - b)).toEqual(
          Array.from({ length: 1 << last.length }, (_, subset) => subset),
        );
        expect(listed.map(({ seconds }) => seconds)).toEqual(
          listed.map(({ seconds }) => seconds).sort((a, b) => a - b),
        );
        for (const { subset, seconds } of listed) {
          const inside = last.filter((_, bit) => (subset >> bit) & 1);
          const layers = inside.reduce(
            (union, pass) => union.map((bits, word) => bits | sets.ofPass[pass * words + word]!),
            new Int32Array(words),
          );
          expect(seconds).toBe(inside.reduce((sum, pass) => sum + instance.seconds[pass]!, 0));
          expect(tail.layers.slice(subset * words, (subset + 1) * words)).toEqual(layers);
          expect(tail.bias[subset]).toBe(inside.reduce((sum, pass) => sum + biases[pass]!, 0));
        }
        expect(tail.firstFrom(least)).toBe(listed.filter(({ seconds }) => seconds < least).length);
      }),
      { numRuns: 60 },
    );
  });
});
