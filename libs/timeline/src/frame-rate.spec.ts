import { FRAME_RATES, countedAs, readFrameRate } from './index.js';

const nameOf = (text: string): string => {
  const result = readFrameRate(text);
  return result.ok ? result.value.name : result.code;
};

describe('a frame rate', () => {
  it('is read by its own name', () => {
    for (const rate of FRAME_RATES) expect(nameOf(rate.name)).toBe(rate.name);
  });

  it.each([
    ['25 fps', '25'],
    ['25.00', '25'],
    ['23.98', '23.976'],
    ['23,976', '23.976'],
    ['24000/1001', '23.976'],
    ['29.97 DF', '29.97DF'],
    ['29.97 fps (drop)', '29.97DF'],
    ['29.97', '29.97NDF'],
    ['29.970', '29.97NDF'],
    ['29.97 non-drop', '29.97NDF'],
    ['60000/1001', '59.94NDF'],
    ['24 NDF', '24'],
  ])('"%s" is %s', (text, name) => expect(nameOf(text)).toBe(name));

  it.each(['', '120', '25 DF', '30 drop', '1/0', 'PAL', '29.97.1', '-25'])('"%s" is refused', (text) => {
    expect(nameOf(text)).toBe('TIMELINE.UNKNOWN_FRAME_RATE');
  });

  it('changes its way of counting where it has two', () => {
    const counted = FRAME_RATES.map((rate) => [countedAs(rate, true).name, countedAs(rate, false).name]);
    expect(counted.filter(([drop]) => drop?.endsWith('DF'))).toEqual([
      ['29.97DF', '29.97NDF'],
      ['29.97DF', '29.97NDF'],
      ['59.94DF', '59.94NDF'],
      ['59.94DF', '59.94NDF'],
    ]);
    expect(counted[2]).toEqual(['25', '25']);
  });
});
