import fc from 'fast-check';
import { addDays, dateOf, daysBetween, isDate, weekdayOf } from './index.js';

const dates = fc.integer({ min: -40_000, max: 80_000 }).map((days) => addDays('1970-01-01', days));

describe('dates of the calendar', () => {
  it('exist in leap years and not in others', () => {
    expect(isDate('2024-02-29')).toBe(true);
    expect(isDate('2023-02-29')).toBe(false);
    expect(isDate('2100-02-29')).toBe(false);
    expect(dateOf(2023, 4, 31)).toBeNull();
    expect(dateOf(2023, 13, 1)).toBeNull();
    expect(dateOf(23, 3, 14)).toBe('0023-03-14');
  });

  it('know their weekday', () => {
    expect(weekdayOf('2023-03-13')).toBe(1);
    expect(weekdayOf('2023-03-19')).toBe(7);
    expect(weekdayOf('1969-12-31')).toBe(3);
  });

  it('adding days and counting them are opposites', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(isDate(addDays(date, days))).toBe(true);
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
      }),
    );
  });
});
