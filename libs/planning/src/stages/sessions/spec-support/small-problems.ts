import fc from 'fast-check';
import { type SessionsProblem } from '../problem.js';

const INSTRUMENTS = ['vn', 'va', 'hn'];

/** Now and then none, mostly small, so that ties are frequent. */
const amount = (most: number): fc.Arbitrary<number> =>
  fc.oneof({ arbitrary: fc.constant(0), weight: 1 }, { arbitrary: fc.nat({ max: most }), weight: 4 });

const passesOf = (most: number): fc.Arbitrary<SessionsProblem['passes']> =>
  fc
    .array(
      fc.record({
        seconds: amount(9),
        counts: fc.array(amount(4), { maxLength: INSTRUMENTS.length }),
        location: fc.constantFrom('', '', '', 'A', 'B'),
        after: fc.option(fc.nat(), { freq: 5 }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((passes) =>
      passes.map(({ seconds, counts, location, after }, at) => ({
        id: `p${at}`,
        seconds,
        lineUp: Object.fromEntries(counts.map((count, q) => [INSTRUMENTS[q] ?? '', count])),
        ...(location === '' ? {} : { locations: [location] }),
        ...(after === null || at === 0 ? {} : { after: [`p${after % at}`] }),
      })),
    );

const slotsOf = (most: number): fc.Arbitrary<SessionsProblem['slots']> =>
  fc
    .array(
      fc.record({
        location: fc.constantFrom('A', 'A', 'B'),
        capSeconds: fc.oneof(fc.constant(12), fc.constantFrom(0, 12, 1_000_000_000), fc.nat({ max: 20 })),
        capacity: fc.oneof(fc.constant(1_000), fc.constantFrom(6, 1_000), fc.nat({ max: 9 })),
        cost: fc.oneof(fc.constantFrom(0, 3, 3), fc.nat({ max: 20 })),
      }),
      { maxLength: most },
    )
    .map((slots) => slots.map((slot, at) => ({ id: `s${at}`, ...slot })));

/** Problems small enough to try every plan: with ties, nothing where something is usual, and passes without a place. */
export const smallProblems = (most: { passes: number; slots: number }): fc.Arbitrary<SessionsProblem> =>
  fc.record({
    passes: passesOf(most.passes),
    slots: slotsOf(most.slots),
    chairCost: fc.record({ vn: amount(5), va: amount(5), hn: amount(50) }),
  });
