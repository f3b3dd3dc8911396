import {
  isoWithOffset,
  overlapWindows,
  readDayWindow,
  windowOn,
  withinWindow,
  type Interval,
} from './index.js';

const shown = (intervals: readonly Interval[], zone: string): readonly string[] =>
  intervals.map(
    ({ start, end }) => `${isoWithOffset(start, zone).slice(0, 16)}/${isoWithOffset(end, zone).slice(0, 16)}`,
  );

const vienna = { zone: 'Europe/Vienna', window: { from: '09:00', until: '22:00' } };
const losAngeles = { zone: 'America/Los_Angeles', window: { from: '07:00', until: '22:00' } };

describe('the hours that two places share', () => {
  it('of Vienna and Los Angeles are six hours of an evening when they are nine hours apart', () => {
    expect(shown(overlapWindows('2023-03-10', vienna, losAngeles), 'Europe/Vienna')).toEqual([
      '2023-03-10T16:00/2023-03-10T22:00',
    ]);
  });

  it('begin an hour earlier on 15 March and 30 October 2023, when they are eight hours apart', () => {
    for (const date of ['2023-03-15', '2023-10-30']) {
      expect(shown(overlapWindows(date, vienna, losAngeles), 'Europe/Vienna')).toEqual([
        `${date}T15:00/${date}T22:00`,
      ]);
    }
  });

  it('can be two: the morning of the one is the evening before of the other', () => {
    const lateListener = { zone: 'America/Los_Angeles', window: { from: '07:00', until: '01:00' } };
    expect(shown(overlapWindows('2023-03-10', vienna, lateListener), 'Europe/Vienna')).toEqual([
      '2023-03-10T09:00/2023-03-10T10:00',
      '2023-03-10T16:00/2023-03-10T22:00',
    ]);
  });

  it('can be none', () => {
    const office = { zone: 'Pacific/Auckland', window: { from: '09:00', until: '17:00' } };
    expect(
      overlapWindows('2023-03-14', { ...vienna, window: { from: '10:00', until: '18:00' } }, office),
    ).toEqual([]);
  });
});

describe('hours of a day', () => {
  it('may end at 24:00 or on the next morning', () => {
    expect(
      shown([windowOn('2023-03-14', { from: '20:00', until: '24:00' }, 'Europe/Rome')], 'Europe/Rome'),
    ).toEqual(['2023-03-14T20:00/2023-03-15T00:00']);
    expect(
      shown([windowOn('2023-03-14', { from: '22:00', until: '02:00' }, 'Europe/Rome')], 'Europe/Rome'),
    ).toEqual(['2023-03-14T22:00/2023-03-15T02:00']);
  });

  it('are an hour shorter or longer in the nights of a change, and their borders move out of a gap', () => {
    const night = { from: '01:00', until: '05:00' };
    const hours = (date: string): number => {
      const { start, end } = windowOn(date, night, 'Europe/Vienna');
      return (end - start) / 3_600_000;
    };
    expect([hours('2023-03-25'), hours('2023-03-26'), hours('2023-10-29')]).toEqual([4, 3, 5]);
    expect(
      shown([windowOn('2023-03-26', { from: '02:30', until: '05:00' }, 'Europe/Vienna')], 'Europe/Vienna'),
    ).toEqual(['2023-03-26T03:00/2023-03-26T05:00']);
  });

  it('are none on a date that the zone left out', () => {
    const left = windowOn('2011-12-30', { from: '09:00', until: '17:00' }, 'Pacific/Apia');
    expect(left.end - left.start).toBe(0);
  });

  it('cut a stretch of days into its days', () => {
    const days = { start: Date.UTC(2023, 2, 14), end: Date.UTC(2023, 2, 16) };
    expect(shown(withinWindow(days, { from: '22:00', until: '02:00' }, 'UTC'), 'UTC')).toEqual([
      '2023-03-14T00:00/2023-03-14T02:00',
      '2023-03-14T22:00/2023-03-15T02:00',
      '2023-03-15T22:00/2023-03-16T00:00',
    ]);
  });

  it.each([
    ['09:00-22:00', '09:00', '22:00'],
    ['9–17', '09:00', '17:00'],
    ['9.30 Uhr bis 18 Uhr', '09:30', '18:00'],
    ['14h30 to 24:00', '14:30', '24:00'],
    ['10 am - 6 pm', '10:00', '18:00'],
  ])('are read from "%s"', (text, from, until) => {
    expect(readDayWindow(text)).toEqual({ ok: true, value: { from, until } });
  });

  it.each(['', '9', '9-9', '24:00-02:00', '9-17-18', 'all day'])('are not read from "%s"', (text) => {
    expect(readDayWindow(text)).toMatchObject({ code: 'CLOCK.MALFORMED' });
  });
});
