import fc from 'fast-check';
import { coveredBy } from './covered-by.js';
import { inOrder } from './in-order.js';
import { partsOf } from './parts-of.js';
import { recordedMusic } from './recorded-music.js';
import { frameSet, framesBefore, framesIn, holds, intersect, subtract, unite } from './spans.js';
import { StretchList } from './stretches.js';

const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
const spans = fc.array(span, { maxLength: 8 });

/** Frame by frame: slow, and plainly right. */
const framesOf = (of: readonly { start: number; end: number }[]): Set<number> =>
  new Set(
    of.flatMap(({ start, end }) => Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at)),
  );

describe('sets of frames', () => {
  it('are what they are frame by frame: united, common, left over, counted', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const [one, other] = [frameSet(a), frameSet(b)];
        const [left, right] = [framesOf(a), framesOf(b)];
        expect(framesOf(unite(one, other))).toEqual(new Set([...left, ...right]));
        expect(framesOf(intersect(one, other))).toEqual(
          new Set([...left].filter((frame) => right.has(frame))),
        );
        expect(framesOf(subtract(one, other))).toEqual(
          new Set([...left].filter((frame) => !right.has(frame))),
        );
        expect(framesIn(one)).toBe(left.size);
      }),
    );
  });

  it('are asked for all frames of a stretch, and for how many come before a frame', () => {
    fc.assert(
      fc.property(spans, span, (some, { start, end }) => {
        fc.pre(start < end);
        const all = framesOf(some);
        const set = frameSet(some);
        expect(holds(set, start, end)).toBe([...framesOf([{ start, end }])].every((frame) => all.has(frame)));
        expect(framesBefore(set, start)).toBe([...all].filter((frame) => frame < start).length);
      }),
    );
  });

  it('are kept in order, apart from each other', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        for (const set of [
          frameSet(a),
          subtract(frameSet(a), frameSet(b)),
          unite(frameSet(a), frameSet(b)),
        ]) {
          expect(set.every(({ start, end }) => start < end)).toBe(true);
          expect(set.every(({ start }, at) => at === 0 || start > (set[at - 1]?.end ?? 0))).toBe(true);
        }
      }),
    );
  });
});

describe('the order of starts', () => {
  it('is that of the numbers, equal ones as they came, up to the largest safe integer', () => {
    const key = fc.oneof(fc.nat(100), fc.maxSafeNat());
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        const expected = keys.map((_, at) => at).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
        expect([...inOrder(Float64Array.from(keys))]).toEqual(expected);
      }),
    );
  });
});

describe('frames by group', () => {
  it('counts each frame once in every group it is of, on every timeline, as counting by hand does', () => {
    const stretch = fc.record({ timeline: fc.nat(1), owner: fc.nat(3), span });
    // Owner 0 counts for nothing, 3 for two groups.
    const groupsOf = [[], [0], [1], [0, 1]];
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), (stretches) => {
        // Two lists count as one.
        const lists = [new StretchList(1), new StretchList(1)];
        stretches.forEach(({ timeline, owner, span: at }, nth) =>
          lists[nth % 2]?.add(timeline, at.start, at.end, owner),
        );
        const counted = lists.map((list) => ({ stretches: list.sorted(), groupsOf }));
        const { frames } = coveredBy(counted, 2, 2);
        const byHand = [0, 1].flatMap((group) =>
          [0, 1].map(
            (timeline) =>
              framesOf(
                stretches.flatMap((one) =>
                  one.timeline === timeline && groupsOf[one.owner]?.includes(group) ? [one.span] : [],
                ),
              ).size,
          ),
        );
        expect([...frames]).toEqual(byHand);
      }),
    );
  });
});

describe('a placement, cut where its music is recorded', () => {
  it('falls into parts that are the whole, in order, on both sides', () => {
    const placement = fc.record({
      recordIn: fc.nat(1_000),
      length: fc.integer({ min: 1, max: 40 }),
      sourceIn: fc.nat(50),
      own: fc.option(fc.integer({ min: 1, max: 40 })),
    });
    fc.assert(
      fc.property(placement, spans, ({ recordIn, length, sourceIn, own }, recorded) => {
        const played = {
          recordIn,
          recordOut: recordIn + length,
          sourceIn,
          sourceOut: sourceIn + (own ?? length),
        };
        const set = frameSet(recorded);
        const parts: (readonly [number, number, number, number, boolean])[] = [];
        partsOf(
          played,
          set,
          (...part) => parts.push([...part, true]),
          (...part) => parts.push([...part, false]),
        );
        expect([parts[0]?.[0], parts.at(-1)?.[1]]).toEqual([played.recordIn, played.recordOut]);
        expect([parts[0]?.[2], parts.at(-1)?.[3]]).toEqual([played.sourceIn, played.sourceOut]);
        parts.slice(1).forEach((part, at) => {
          expect([part[0], part[2]]).toEqual([parts[at]?.[1], parts[at]?.[3]]);
        });
        const inside = parts.filter((part) => part[4]).map(([, , start, end]) => ({ start, end }));
        const source = { start: played.sourceIn, end: played.sourceOut };
        expect(framesOf(inside)).toEqual(framesOf(intersect(set, [source])));
      }),
    );
  });
});

describe('recorded music', () => {
  const take = (
    start: number,
    end: number,
    again: readonly [number, number] | null = null,
  ): Parameters<typeof recordedMusic>[0][number] => ({
    played: { start, end },
    again: again && { start: again[0], end: again[1] },
  });

  it('lacks what a take wants again, until a later one brings it', () => {
    expect(recordedMusic([take(0, 100, [40, 60])])).toEqual([
      { start: 0, end: 40 },
      { start: 60, end: 100 },
    ]);
    expect(recordedMusic([take(0, 100, [40, 60]), take(30, 70)])).toEqual([{ start: 0, end: 100 }]);
    expect(recordedMusic([take(0, 100), take(0, 100, [0, 100])])).toEqual([]);
  });
});
