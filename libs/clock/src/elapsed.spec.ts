import {
  callOf,
  canAttendBoth,
  elapsedMinutes,
  elapsedSeconds,
  fixedClock,
  mostStartsWithin,
  resolveWallTime,
  restMinutes,
  wallTimeAt,
  type Interval,
} from './index.js';

const HOURS = 3600;

const call = (local: string, zone: string, hours = 3): Interval => {
  const start = resolveWallTime(local, zone);
  if (!start.ok) throw new Error(start.message);
  return callOf(start.value.epochMs, hours * HOURS);
};

describe('real time that passes', () => {
  it('makes a call over the spring change end an hour later on the wall', () => {
    const night = call('2023-03-26T00:30', 'Europe/Vienna');
    expect(wallTimeAt(night.end, 'Europe/Vienna').local).toBe('2023-03-26T04:30');
    expect(elapsedMinutes(night.start, night.end)).toBe(180);
  });

  it('makes a call over the autumn change end an hour earlier on the wall', () => {
    const night = call('2023-10-29T00:30', 'Europe/Vienna');
    expect(wallTimeAt(night.end, 'Europe/Vienna').local).toBe('2023-10-29T02:30');
  });

  it('carries an evening call past midnight', () => {
    expect(wallTimeAt(call('2023-03-14T22:30', 'Europe/Rome').end, 'Europe/Rome').local).toBe(
      '2023-03-15T01:30',
    );
  });

  it('gives 10 hours of rest, not 11, in the night of the spring change', () => {
    const evening = call('2023-03-25T19:00', 'Europe/London');
    const morning = call('2023-03-26T09:00', 'Europe/London');
    expect(restMinutes(evening, morning)).toBe(10 * 60);
    expect(restMinutes(morning, evening)).toBe(10 * 60);
  });

  it('gives 12 hours of rest, not 11, in the night of the autumn change', () => {
    const evening = call('2023-10-28T19:00', 'Europe/London');
    expect(restMinutes(evening, call('2023-10-29T09:00', 'Europe/London'))).toBe(12 * 60);
  });

  it('is measured across zones: London after Vienna', () => {
    const vienna = call('2023-03-14T10:00', 'Europe/Vienna');
    expect(restMinutes(vienna, call('2023-03-14T14:00', 'Europe/London'))).toBe(120);
    expect(restMinutes(vienna, call('2023-03-14T11:00', 'Europe/London'))).toBe(-60);
  });

  it('lets the conductor be in both cities only when there is time to travel', () => {
    const vienna = call('2023-03-14T10:00', 'Europe/Vienna');
    const evening = call('2023-03-14T19:00', 'Europe/London');
    expect(canAttendBoth(vienna, evening, 7 * 60)).toBe(true);
    expect(canAttendBoth(vienna, evening, 7 * 60 + 1)).toBe(false);
    expect(canAttendBoth(vienna, call('2023-03-14T11:00', 'Europe/London'), 0)).toBe(false);
  });

  it('counts whole seconds', () => {
    expect(elapsedSeconds(0, 1_999)).toBe(1);
  });

  it('counts the calls that begin within any 24 hours, midnight or not', () => {
    const calls = ['2023-03-14T15:00', '2023-03-14T20:00', '2023-03-15T10:00', '2023-03-15T15:00'];
    expect(
      mostStartsWithin(
        calls.map((local) => call(local, 'Europe/Rome')),
        24,
      ),
    ).toBe(3);
    expect(mostStartsWithin([], 24)).toBe(0);
  });
});

describe('a fixed clock', () => {
  it('stands still', () => {
    expect(fixedClock(1_678_784_400_000).now()).toBe(1_678_784_400_000);
  });
});
