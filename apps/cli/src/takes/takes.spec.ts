import { type Session } from '#desk';
import { readFrameRate, type FrameRate } from '#timeline';
import { readBars, readStretch } from './read-stretch.js';
import { findPass, findSession, type Score } from './score.js';

const rateOf = (name: string): FrameRate => {
  const read = readFrameRate(name);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};
const valueOf = (read: { ok: boolean; value?: unknown }): unknown => (read.ok ? read.value : 'refused');

describe('stretches of a cue, as a session log writes them', () => {
  it('are read from minutes, timecode and frames', () => {
    const stretch = (text: string, rate = '24'): unknown =>
      valueOf(readStretch('stretch', text, rateOf(rate)));
    expect(stretch('0:40-1:05')).toEqual([960, 1_560]);
    expect(stretch('0:40.5 – 0:41')).toEqual([972, 984]);
    expect(stretch('00:00:40:00-00:00:41:12')).toEqual([960, 996]);
    expect(stretch('100..200')).toEqual([100, 200]);
    expect(stretch('0:40-1:05', '25')).toEqual([1_000, 1_625]);
    for (const text of ['0:40', '0:40-', 'bar 3-4', '1-2-3', '00:00:40:24-00:01:00:00'])
      expect(stretch(text)).toBe('refused');
  });

  it('are read from bars', () => {
    expect(['17-32', '8', 'a-b'].map((text) => valueOf(readBars(text)))).toEqual([
      [17, 32],
      [8, 8],
      'refused',
    ]);
  });
});

const session = (over: Partial<Session>): Session =>
  ({ runOrder: [], status: 'recorded', ...over }) as Session;

const SCORE: Score = {
  passes: [
    { id: 'a', name: '3m21 v1 strings' },
    { id: 'b', name: '3m21 v2 strings' },
    { id: 'c', name: '3m22 v1 brass' },
  ],
  sessions: [
    {
      session: session({ id: 's1', start: '2023-03-06T09:00:00.000Z', runOrder: ['c'] }),
      name: 'vienna 2023-03-06T10:00',
    },
    {
      session: session({ id: 's2', start: '2023-03-07T09:00:00.000Z', runOrder: ['c'] }),
      name: 'vienna 2023-03-07T10:00',
    },
    {
      session: session({ id: 's3', start: '2023-03-08T09:00:00.000Z', runOrder: ['c'] }),
      name: 'vienna 2023-03-08T10:00',
    },
  ],
};

describe('what a log is of', () => {
  it('is a pass by its name, without its version where there is one only', () => {
    const found = (named: string): unknown => valueOf(findPass(SCORE, named));
    expect(found('3M21 V2 strings')).toMatchObject({ id: 'b' });
    expect(found('3m22_brass')).toMatchObject({ id: 'c' });
    expect(found('3m21 strings')).toBe('refused');
    expect(found('3m23 strings')).toBe('refused');
  });

  it('is a session by city and start, or the last that has begun and has the pass', () => {
    const now = Date.parse('2023-03-07T12:00:00Z');
    const pass = { id: 'c', name: '3m22 v1 brass' };
    const found = (named?: string): unknown => valueOf(findSession(SCORE, named, pass, now));
    expect(found('Vienna 2023-03-06 10:00')).toMatchObject({ session: { id: 's1' } });
    expect(found('vienna')).toBe('refused');
    expect(found()).toMatchObject({ session: { id: 's2' } });
    expect(valueOf(findSession(SCORE, undefined, { id: 'a', name: '' }, now))).toBe('refused');
  });
});
