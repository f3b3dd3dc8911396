import { readFrameRate, type FrameRate } from '../frame-rate.js';
import { frameConverter, pictureAtRate } from './at-rate.js';
import { bit, reelOf } from './spec-support/cutting-room.js';

const rate = (name: string): FrameRate => {
  const read = readFrameRate(name);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};

describe('a cut in frames of another rate', () => {
  it('is the same in drop-frame and non-drop', () => {
    expect(frameConverter(rate('29.97DF'), rate('29.97NDF'))(107_892)).toBe(107_892);
  });

  it('has twice as many at twice the rate, and may have half as many at half of it', () => {
    expect(frameConverter(rate('24'), rate('48'))(86_401)).toBe(172_802);
    expect(frameConverter(rate('59.94NDF'), rate('29.97NDF'))(60)).toBe(30);
    expect(frameConverter(rate('48'), rate('24'))(3)).toBeNull();
  });

  it('is exact where a second holds a whole number of both', () => {
    // 24 frames at 24 last as long as 25 at 25.
    expect(frameConverter(rate('24'), rate('25'))(48)).toBe(50);
    // 1,001 seconds: 24,000 frames at 23.976, 24,024 at 24.
    expect(frameConverter(rate('23.976'), rate('24'))(24_000)).toBe(24_024);
  });

  it('is refused with the shot that would begin or end between two frames', () => {
    const reel = reelOf([bit('1', 0, 48), bit('2', 0, 11), bit('3', 0, 13)]);
    const read = pictureAtRate(reel, rate('24'), rate('25'));
    expect(read).toMatchObject({ ok: false, code: 'TIMELINE.RATES_DIFFER' });
    expect(read).toMatchObject({ message: expect.stringContaining('"2" (frames 86448 to 86459)') as string });
  });

  it('keeps the shots in step', () => {
    const read = pictureAtRate(reelOf([bit('1', 10, 48)]), rate('24'), rate('48'));
    expect(read).toMatchObject({
      ok: true,
      value: { shots: [{ recordIn: 172_800, recordOut: 172_896, sourceIn: 20 }] },
    });
  });
});
