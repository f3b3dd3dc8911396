import fc from 'fast-check';
import {
  FRAME_RATES,
  framesBetween,
  framesPerDay,
  readFrameRate,
  readTimecode,
  timecodeText,
  type FrameRate,
} from './index.js';

const rate = (name: string): FrameRate => {
  const result = readFrameRate(name);
  if (!result.ok) throw new Error(result.message);
  return result.value;
};

const framesOf = (text: string, name: string): number | string => {
  const result = readTimecode(text, rate(name));
  return result.ok ? result.value : result.code;
};

const anyRate = fc.constantFrom(...FRAME_RATES);

describe('timecode', () => {
  it.each([
    ['00:00:00:00', '24', 0],
    ['01:00:00:00', '25', 90_000],
    ['00:00:59;29', '29.97DF', 1_799],
    ['00:01:00;02', '29.97DF', 1_800],
    ['00:10:00;00', '29.97DF', 17_982],
    ['01:00:00;00', '29.97DF', 107_892],
    ['23:59:59;29', '29.97DF', 2_589_407],
    ['01:00:00:00', '29.97NDF', 108_000],
    ['00:01:00;04', '59.94DF', 3_600],
    ['01:00:00;00', '59.94DF', 215_784],
    ['01:00:00:00', '23.976', 86_400],
  ])('%s at %s is frame %d', (text, name, frames) => {
    expect(framesOf(text, name)).toBe(frames);
    expect(timecodeText(frames, rate(name))).toBe(text);
  });

  it('of a drop-frame rate may be written with colons, as many lists are', () => {
    expect(framesOf('01:00:00:00', '29.97DF')).toBe(107_892);
  });

  it.each([
    ['00:01:00;00', '29.97DF', 'TIMELINE.DROPPED_TIMECODE'],
    ['00:01:00;01', '29.97DF', 'TIMELINE.DROPPED_TIMECODE'],
    ['00:59:00:01', '29.97DF', 'TIMELINE.DROPPED_TIMECODE'],
    ['00:01:00;03', '59.94DF', 'TIMELINE.DROPPED_TIMECODE'],
    ['00:01:00;02', '25', 'TIMELINE.NOT_DROP_FRAME'],
    ['00:00:00:25', '25', 'TIMELINE.TIMECODE_RANGE'],
    ['24:00:00:00', '25', 'TIMELINE.TIMECODE_RANGE'],
    ['00:60:00:00', '25', 'TIMELINE.TIMECODE_RANGE'],
    ['00:00:60:00', '25', 'TIMELINE.TIMECODE_RANGE'],
    ['00:00:00', '25', 'TIMELINE.MALFORMED_TIMECODE'],
    ['-00:00:00:01', '25', 'TIMELINE.MALFORMED_TIMECODE'],
    ['', '25', 'TIMELINE.MALFORMED_TIMECODE'],
  ])('%s at %s is refused: %s', (text, name, code) => expect(framesOf(text, name)).toBe(code));

  it('starts again at zero after 24 hours', () => {
    const pal = rate('25');
    expect(timecodeText(framesPerDay(pal), pal)).toBe('00:00:00:00');
    expect(timecodeText(framesPerDay(pal) + 26, pal)).toBe('00:00:01:01');
    expect(timecodeText(-1, pal)).toBe('23:59:59:24');
    expect(framesBetween(framesPerDay(pal) - 50, 25, pal)).toBe(75);
    expect(framesBetween(100, 100, pal)).toBe(0);
  });

  it('has a day of its own length at every rate', () => {
    expect(FRAME_RATES.map((each) => [each.name, framesPerDay(each)])).toEqual([
      ['23.976', 2_073_600],
      ['24', 2_073_600],
      ['25', 2_160_000],
      ['29.97DF', 2_589_408],
      ['29.97NDF', 2_592_000],
      ['30', 2_592_000],
      ['48', 4_147_200],
      ['50', 4_320_000],
      ['59.94DF', 5_178_816],
      ['59.94NDF', 5_184_000],
      ['60', 5_184_000],
    ]);
  });

  it('names every frame of a day, and reading gives the frame back', () => {
    fc.assert(
      fc.property(anyRate, fc.nat({ max: 5_183_999 }), (each, number) => {
        const frame = number % framesPerDay(each);
        expect(readTimecode(timecodeText(frame, each), each)).toEqual({ ok: true, value: frame });
      }),
      { numRuns: 2_000 },
    );
  });

  it('counts on without holes through the minutes that drop numbers', () => {
    for (const each of FRAME_RATES.filter(({ dropped }) => dropped > 0)) {
      const elevenMinutes = 11 * 60 * each.counted;
      for (let frame = 0; frame < elevenMinutes; frame += 1) {
        const read = readTimecode(timecodeText(frame, each), each);
        if (!read.ok || read.value !== frame) throw new Error(`frame ${frame} at ${each.name}`);
      }
    }
  });
});
