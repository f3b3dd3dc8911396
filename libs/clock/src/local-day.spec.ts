import { instantText, localDatesOf, localDay, sessionsPerLocalDay, startOfLocalDay } from './index.js';

const hoursOf = (date: string, zone: string): number => {
  const day = localDay(date, zone);
  return (day.end - day.start) / 3_600_000;
};

describe('a local day', () => {
  it.each([
    ['2023-03-14', 'Europe/Vienna', 24],
    ['2023-03-26', 'Europe/Vienna', 23],
    ['2023-10-29', 'Europe/Vienna', 25],
    ['2023-10-01', 'Australia/Lord_Howe', 23.5],
    ['2011-12-30', 'Pacific/Apia', 0],
  ])('%s in %s lasts %d hours', (date, zone, hours) => expect(hoursOf(date, zone)).toBe(hours));

  it('begins at 01:00 where the clocks are set forward at midnight', () => {
    expect(instantText(startOfLocalDay('2021-03-28', 'Asia/Beirut'))).toBe('2021-03-27T22:00:00.000Z');
    expect(instantText(startOfLocalDay('2023-04-28', 'Africa/Cairo'))).toBe('2023-04-27T22:00:00.000Z');
  });

  it('begins at the first of two midnights', () => {
    expect(instantText(startOfLocalDay('2023-11-05', 'America/Havana'))).toBe('2023-11-05T04:00:00.000Z');
  });
});

describe('the local dates of a stretch of time', () => {
  const evening = { start: Date.UTC(2023, 2, 14, 20), end: Date.UTC(2023, 2, 14, 23) };

  it('are one when it ends at midnight', () => {
    expect(localDatesOf(evening, 'Europe/Vienna')).toEqual(['2023-03-14']);
  });

  it('are two when it runs past midnight, and depend on who asks', () => {
    expect(localDatesOf({ ...evening, end: evening.end + 1 }, 'Europe/Vienna')).toEqual([
      '2023-03-14',
      '2023-03-15',
    ]);
    expect(localDatesOf(evening, 'Australia/Sydney')).toEqual(['2023-03-15']);
  });

  it('leave out a date the zone left out, and are none when it is empty', () => {
    const days = { start: Date.UTC(2011, 11, 29, 12), end: Date.UTC(2011, 11, 31, 12) };
    expect(localDatesOf(days, 'Pacific/Apia')).toEqual(['2011-12-29', '2011-12-31', '2012-01-01']);
    expect(localDatesOf({ start: 5, end: 5 }, 'UTC')).toEqual([]);
  });

  it('count calls on the date on which they begin', () => {
    const calls = [evening, { start: evening.start - 6 * 3_600_000, end: evening.start }];
    expect([...sessionsPerLocalDay(calls, 'Europe/Vienna')]).toEqual([['2023-03-14', 2]]);
    expect([...sessionsPerLocalDay(calls, 'Asia/Tokyo')]).toEqual([
      ['2023-03-15', 1],
      ['2023-03-14', 1],
    ]);
  });
});
