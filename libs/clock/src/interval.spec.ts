import fc from 'fast-check';
import {
  containsInstant,
  coveredMs,
  covers,
  gapBetween,
  intersection,
  intersectionOf,
  isEmpty,
  overlaps,
  subtract,
  unionOf,
  type Interval,
} from './index.js';

/** Small stretches, some of them empty, so that a set of the milliseconds in them is the measure of everything. */
const stretch = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));
const stretches = fc.array(stretch, { maxLength: 12 });

const moments = (intervals: readonly Interval[]): readonly number[] =>
  Array.from({ length: 80 }, (_, moment) => moment).filter((moment) =>
    intervals.some((interval) => containsInstant(interval, moment)),
  );

/** Sorted, neither overlapping nor touching, none empty. */
const isTidy = (intervals: readonly Interval[]): boolean =>
  intervals.every((one, index) => !isEmpty(one) && one.start > (intervals[index - 1]?.end ?? -1));

describe('stretches of time', () => {
  const morning = { start: 9, end: 12 };

  it('include their start and exclude their end', () => {
    expect(containsInstant(morning, 9)).toBe(true);
    expect(containsInstant(morning, 12)).toBe(false);
  });

  it('that touch do not overlap', () => {
    expect(overlaps(morning, { start: 12, end: 15 })).toBe(false);
    expect(overlaps(morning, { start: 11, end: 15 })).toBe(true);
    expect(overlaps(morning, { start: 10, end: 10 })).toBe(false);
    expect(intersection(morning, { start: 12, end: 15 })).toBeNull();
  });

  it('know the gap between them from either side', () => {
    expect(gapBetween(morning, { start: 14, end: 15 })).toBe(2);
    expect(gapBetween({ start: 14, end: 15 }, morning)).toBe(2);
    expect(gapBetween(morning, { start: 11, end: 15 })).toBe(0);
  });

  it('cover what lies in them, and any empty stretch', () => {
    expect(covers(morning, { start: 9, end: 12 })).toBe(true);
    expect(covers(morning, { start: 9, end: 13 })).toBe(false);
    expect(covers(morning, { start: 99, end: 99 })).toBe(true);
  });

  it('unite to the same moments', () => {
    fc.assert(
      fc.property(stretches, (list) => {
        const united = unionOf(list);
        expect(moments(united)).toEqual(moments(list));
        expect(isTidy(united)).toBe(true);
        expect(coveredMs(list)).toBe(moments(list).length);
      }),
    );
  });

  it('intersect in the moments that both have', () => {
    fc.assert(
      fc.property(stretches, stretches, (ones, others) => {
        const both = intersectionOf(ones, others);
        const inOthers = new Set(moments(others));
        expect(moments(both)).toEqual(moments(ones).filter((moment) => inOthers.has(moment)));
        expect(isTidy(both)).toBe(true);
      }),
    );
  });

  it('leave the rest when some are taken away, and the parts make the whole', () => {
    fc.assert(
      fc.property(stretches, stretches, (from, holes) => {
        const left = subtract(from, holes);
        const inHoles = new Set(moments(holes));
        expect(moments(left)).toEqual(moments(from).filter((moment) => !inHoles.has(moment)));
        expect(isTidy(left)).toBe(true);
        expect(coveredMs(left) + coveredMs(intersectionOf(from, holes))).toBe(coveredMs(from));
      }),
    );
  });
});
