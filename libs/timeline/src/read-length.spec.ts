import fc from 'fast-check';
import { readFrameRate, readLength, type FrameRate } from './index.js';

const rate = (name: string): FrameRate => {
  const result = readFrameRate(name);
  if (!result.ok) throw new Error(result.message);
  return result.value;
};

const secondsIn = (text: string, frameRate?: FrameRate): number | string => {
  const result = readLength(text, frameRate === undefined ? {} : { frameRate });
  return result.ok ? result.value.seconds : result.code;
};

describe('the length of a cue', () => {
  it.each([
    ...[
      ['2:35', 155],
      ['02:35', 155],
      ['75:30', 4_530],
      ['0:00', 0],
      ['1:02:35', 3_755],
      ['00:02:35', 155],
    ],
    ...[
      ['2:35.4', 155],
      ['2:35.5', 156],
      ['2:35,50', 156],
      ['2:59.5', 180],
      ['95', 95],
      ['95.5', 96],
      ['95,49', 95],
    ],
    ...[
      [`2'35"`, 155],
      ['2′35″', 155],
      [`2'35''`, 155],
      ['2’ 35”', 155],
      [`2'`, 120],
      ['35"', 35],
      [`2'35.5"`, 156],
    ],
    ...[
      ['2m35s', 155],
      ['2 min 35 sec', 155],
      ['2 min.', 120],
      ['1h02m03s', 3_723],
      ['35 s', 35],
      ['95 seconds', 95],
    ],
  ] as [string, number][])('%s is %d seconds', (text, seconds) => expect(secondsIn(text)).toBe(seconds));

  it('in timecode is frames, and needs the rate of the picture', () => {
    expect(secondsIn('00:02:35:12')).toBe('TIMELINE.FRAME_RATE_NEEDED');
    expect(secondsIn('00:02:35:11', rate('24'))).toBe(155);
    expect(secondsIn('00:02:35:12', rate('24'))).toBe(156);
    expect(secondsIn('01:00:00:00', rate('29.97NDF'))).toBe(3_604);
    expect(secondsIn('01:00:00;00', rate('29.97DF'))).toBe(3_600);
    expect(secondsIn('00:01:00;00', rate('29.97DF'))).toBe('TIMELINE.DROPPED_TIMECODE');
    expect(secondsIn('00:02:35:25', rate('25'))).toBe('TIMELINE.TIMECODE_RANGE');
  });

  it.each([
    ['2:75', 'TIMELINE.LENGTH_RANGE'],
    ['1:75:00', 'TIMELINE.LENGTH_RANGE'],
    ['25:00:00', 'TIMELINE.LENGTH_RANGE'],
    ['86401', 'TIMELINE.LENGTH_RANGE'],
    ['-2:35', 'TIMELINE.LENGTH_NEGATIVE'],
    ['− 35', 'TIMELINE.LENGTH_NEGATIVE'],
    ['', 'TIMELINE.MALFORMED_LENGTH'],
    [' ', 'TIMELINE.MALFORMED_LENGTH'],
    ['TBC', 'TIMELINE.MALFORMED_LENGTH'],
    ['2:5', 'TIMELINE.MALFORMED_LENGTH'],
    [':35', 'TIMELINE.MALFORMED_LENGTH'],
    ['2:35:', 'TIMELINE.MALFORMED_LENGTH'],
    ['1:2:03', 'TIMELINE.MALFORMED_LENGTH'],
    ['1e3', 'TIMELINE.MALFORMED_LENGTH'],
    ['m', 'TIMELINE.MALFORMED_LENGTH'],
    [`'"`, 'TIMELINE.MALFORMED_LENGTH'],
  ])('"%s" is refused: %s', (text, code) => expect(secondsIn(text)).toBe(code));

  it('is read back from the ways it is written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 86_400 }), (seconds) => {
        const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
        expect(secondsIn(String(seconds))).toBe(seconds);
        expect(secondsIn(`${minutes}'${rest}"`)).toBe(seconds);
        expect(secondsIn(`${minutes} min ${rest} s`)).toBe(seconds);
        if (minutes < 1_000) expect(secondsIn(`${minutes}:${String(rest).padStart(2, '0')}`)).toBe(seconds);
      }),
    );
  });

  it('may be any text at all without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const result = readLength(text);
        expect(result.ok ? Number.isInteger(result.value.seconds) : result.code.startsWith('TIMELINE.')).toBe(
          true,
        );
      }),
    );
  });
});
