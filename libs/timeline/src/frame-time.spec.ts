import fc from 'fast-check';
import {
  FRAME_RATES,
  coveredFrames,
  framesOfMilliseconds,
  millisecondsOfFrames,
  secondsOfFrames,
  type FrameRate,
} from './index.js';

const rate = (name: string): FrameRate => {
  const found = FRAME_RATES.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe('frames in real time', () => {
  it('round halves of a second up, once', () => {
    expect([11, 12, 13].map((frames) => secondsOfFrames(frames, rate('24')))).toEqual([0, 1, 1]);
    expect(secondsOfFrames(36, rate('24'))).toBe(2);
    expect(millisecondsOfFrames(1, rate('48'))).toBe(21);
  });

  it('last longer at 29.97 than their timecode says', () => {
    expect(secondsOfFrames(108_000, rate('29.97NDF'))).toBe(3_604);
    expect(secondsOfFrames(107_892, rate('29.97DF'))).toBe(3_600);
  });

  it('agree with exact arithmetic on fractions', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FRAME_RATES), fc.nat({ max: 100_000_000 }), (each, frames) => {
        const twice = 2n * BigInt(frames) * BigInt(each.denominator) * 1000n + BigInt(each.numerator);
        expect(BigInt(millisecondsOfFrames(frames, each))).toBe(twice / (2n * BigInt(each.numerator)));
      }),
    );
  });

  it('come back from milliseconds as the same frames', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FRAME_RATES), fc.nat({ max: 10_000_000 }), (each, frames) => {
        expect(framesOfMilliseconds(millisecondsOfFrames(frames, each), each)).toBe(frames);
      }),
    );
  });
});

describe('the frames that music covers', () => {
  it('count once where it overlaps, and not at all where it is empty', () => {
    const spans = [
      { start: 100, end: 200 },
      { start: 150, end: 250 },
      { start: 160, end: 170 },
      { start: 300, end: 310 },
      { start: 400, end: 390 },
    ];
    expect(coveredFrames(spans)).toBe(160);
    expect(coveredFrames([])).toBe(0);
  });

  it('are those that lie in any of the stretches', () => {
    const span = fc
      .tuple(fc.integer({ min: -50, max: 50 }), fc.nat({ max: 20 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const frames = new Set(
          spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
        );
        expect(coveredFrames(spans)).toBe(frames.size);
      }),
    );
  });
});
