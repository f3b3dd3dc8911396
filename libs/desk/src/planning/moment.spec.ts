import { moment, readMoment } from './moment.js';

const at = (text: string, zone = 'Europe/Vienna'): string => {
  const read = readMoment(text, zone, '/from');
  return read.ok ? new Date(read.value).toISOString() : read.refusal.faults.map((one) => one.code).join();
};

describe('a moment as people write it', () => {
  it('is a date, which begins at midnight where it happens', () => {
    expect(at('2023-03-14')).toBe('2023-03-13T23:00:00.000Z');
    expect(at('2023-07-01', 'Europe/London')).toBe('2023-06-30T23:00:00.000Z');
  });

  it('is a local time, or an instant that brings its own offset', () => {
    expect(at('2023-03-14T10:00')).toBe('2023-03-14T09:00:00.000Z');
    expect(at('2023-03-14 10:00')).toBe('2023-03-14T09:00:00.000Z');
    expect(at('2023-03-14T10:00Z')).toBe('2023-03-14T10:00:00.000Z');
    expect(at('2023-03-14T10:00-05:00')).toBe('2023-03-14T15:00:00.000Z');
  });

  it('is refused where the clocks leave it out or show it twice', () => {
    expect(at('2023-03-26T02:30')).toBe('CLOCK.GAP');
    expect(at('2023-10-29T02:30')).toBe('CLOCK.OVERLAP');
    expect(at('2023-02-30')).toBe('CLOCK.MALFORMED');
  });

  it.each(['tomorrow', '2023-3-1', '2023-03-14T10', ''])('is not "%s"', (text) => {
    expect(moment().safeParse(text).success).toBe(false);
  });
});
