import fc from 'fast-check';
import { addDays, dateOf, daysBetween, isDate, weekdayOf, weekOf } from './index.js';

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

describe('the week of a date', () => {
  it.each([
    ['2023-01-01', '2022-W52'],
    ['2023-01-02', '2023-W01'],
    ['2024-12-30', '2025-W01'],
    ['2026-12-31', '2026-W53'],
    ['2021-01-03', '2020-W53'],
  ])('of %s is %s', (date, week) => {
    expect(weekOf(date)).toBe(week);
  });
});
