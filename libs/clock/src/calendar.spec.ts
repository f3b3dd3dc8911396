import {
  addDays,
  calendarOf,
  holidayOn,
  holidaysIn,
  isWorkingDay,
  nextWorkingDay,
  workingDays,
  type BusinessCalendar,
} from './index.js';
import { easterSunday } from './local-holiday-dates.js';

const calendar = (code: string): BusinessCalendar => {
  const result = calendarOf(code);
  if (!result.ok) throw new Error(result.message);
  return result.value;
};

describe('the holidays of a city', () => {
  it.each([
    ['CH-BS', '2023-02-26', null],
    ['CH-BS', '2023-02-27', 'Basler Fasnacht (Morgestraich)'],
    ['CH-BS', '2023-03-01', 'Basler Fasnacht'],
    ['CH-BS', '2023-03-02', null],
    ['CH-BS', '2024-02-19', 'Basler Fasnacht (Morgestraich)'],
    ['CH-ZH', '2023-02-27', null],
    ['IT-VE', '2023-08-15', 'Ferragosto'],
    ['IT', '2023-08-15', 'Ferragosto'],
    ['IT-VE', '2023-11-21', 'Madonna della Salute'],
    ['IT-RM', '2023-11-21', null],
    ['IT-VE', '2023-07-16', 'Festa del Redentore'],
    ['IT-RM', '2023-06-29', 'Santi Pietro e Paolo'],
    ['AT-9', '2023-10-26', 'National Holiday'],
    ['GB-LND', '2023-05-08', "King Charles III's Coronation"],
    ['GB-LND', '2023-01-02', "New Year's Day (substitute day)"],
  ])('in %s on %s: %s', (code, date, name) => expect(holidayOn(calendar(code), date)).toBe(name));

  it('are found whatever the case of the code', () => {
    expect(calendar(' it-ve ')).toEqual({ code: 'IT-VE' });
  });

  it('leave out observances and school holidays', () => {
    const names = [...holidaysIn(calendar('AT-9'), 2023).values()];
    expect(names).not.toContain("Mother's Day");
    expect(holidayOn(calendar('GB-ENG'), '2023-03-19')).toBeNull();
  });

  it('come in order and all of one year', () => {
    const dates = [...holidaysIn(calendar('IT-VE'), 2025).keys()];
    expect(dates).toEqual([...dates].sort());
    expect(dates.every((date) => date.startsWith('2025-'))).toBe(true);
  });

  it('that begin at sunset are kept on the day that follows', () => {
    expect(holidayOn(calendar('IL'), '2023-09-25')).toContain('Atonement');
    expect(holidayOn(calendar('IL'), '2023-09-24')).toBeNull();
  });

  it.each(['XX', 'IT-QQ', '', 'CH-BS-1', 'Italy', 'constructor'])('"%s" has no calendar', (code) => {
    expect(calendarOf(code)).toMatchObject({ ok: false, code: 'CLOCK.UNKNOWN_CALENDAR' });
  });

  it('are offered by region where only the region is unknown', () => {
    expect(calendarOf('IT-QQ')).toMatchObject({ message: expect.stringContaining('IT-VE') as string });
  });
});

describe('working days', () => {
  it('skip weekends and holidays', () => {
    expect(isWorkingDay(calendar('IT'), '2023-08-14')).toBe(true);
    expect(nextWorkingDay(calendar('IT'), '2023-08-14')).toBe('2023-08-16');
    expect(nextWorkingDay(calendar('GB-LND'), '2023-12-22')).toBe('2023-12-27');
  });

  it('of the week of Fasnacht are two in Basel and five in Zurich', () => {
    expect(workingDays(calendar('CH-BS'), '2023-02-27', '2023-03-05')).toEqual(['2023-03-02', '2023-03-03']);
    expect(workingDays(calendar('CH-ZH'), '2023-02-27', '2023-03-05')).toHaveLength(5);
  });
});

describe('Easter, from which Fasnacht is counted', () => {
  it('agrees with the holiday tables for a century', () => {
    const austria = calendar('AT');
    const years = Array.from({ length: 100 }, (_, index) => 1990 + index);
    const differing = years.filter(
      (year) => holidayOn(austria, addDays(easterSunday(year), 1)) !== 'Easter Monday',
    );
    expect(differing).toEqual([]);
  });
});
