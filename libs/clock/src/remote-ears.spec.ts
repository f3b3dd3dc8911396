import { callOf, hoursAhead, remoteEars, resolveWallTime, type Interval } from './index.js';

const vienna = (local: string, hours = 3): Interval => {
  const start = resolveWallTime(local, 'Europe/Vienna');
  if (!start.ok) throw new Error(start.message);
  return callOf(start.value.epochMs, hours * 3600);
};

const losAngeles = { location: 'Europe/Vienna', listener: 'America/Los_Angeles' };
const london = { location: 'Europe/Vienna', listener: 'Europe/London' };

describe('a listener in Los Angeles to a session in Vienna', () => {
  it.each([
    ['2023-03-10', -9],
    ['2023-03-15', -8],
    ['2023-03-27', -9],
    ['2023-10-30', -8],
    ['2023-11-06', -9],
  ])(
    'is on %s %d hours away: America changes its clocks two weeks before Europe and one week after',
    (date, hours) => {
      expect(remoteEars(vienna(`${date}T10:00`), losAngeles).offsetHours).toBe(hours);
    },
  );

  it('hears a morning call in the middle of the night', () => {
    const ears = remoteEars(vienna('2023-03-10T10:00'), losAngeles);
    expect(ears).toMatchObject({ early: true, late: false, start: { time: '01:00', dayOffset: 0 } });
    expect(ears.end.text).toBe('2023-03-10 04:00 PST (America/Los_Angeles)');
  });

  it('hears an early call late in the evening of the day before', () => {
    const ears = remoteEars(vienna('2023-03-10T08:30'), losAngeles);
    expect(ears.start).toMatchObject({ time: '23:30', dayOffset: -1 });
    expect(ears.end).toMatchObject({ time: '02:30', dayOffset: 0 });
    expect(ears).toMatchObject({ early: false, late: true });
  });

  it('hears an evening call in the morning, in time', () => {
    expect(remoteEars(vienna('2023-03-10T19:00'), losAngeles)).toMatchObject({ early: false, late: false });
  });
});

describe('the hours of a listener', () => {
  it('begin at 07:00 and end at 22:00, both still in time', () => {
    expect(remoteEars(vienna('2023-03-14T08:00'), london).early).toBe(false);
    expect(remoteEars(vienna('2023-03-14T07:59'), london).early).toBe(true);
    expect(remoteEars(vienna('2023-03-14T20:00'), london).late).toBe(false);
    expect(remoteEars(vienna('2023-03-14T20:01'), london).late).toBe(true);
  });

  it('can be their own', () => {
    const early = { earliest: '10:00', latest: '23:00' };
    expect(remoteEars(vienna('2023-03-14T10:00'), london, early)).toMatchObject({ early: true, late: false });
  });

  it('may be half hours away', () => {
    expect(hoursAhead(Date.UTC(2023, 2, 14), 'UTC', 'Asia/Kathmandu')).toBe(5.75);
  });
});
