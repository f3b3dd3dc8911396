import Holidays from 'date-holidays';
import { addDays, dateOfDayNumber, weekdayOf } from './civil-date.js';
import { COUNTRY_HOLIDAYS, LOCAL_CALENDARS } from './data/local-holidays.js';
import { dateOfHoliday } from './local-holiday-dates.js';
import { accepted, refused, type ClockResult } from './result.js';
import { MS_PER_DAY } from './units.js';

/** A country's or region's public holidays: `IT`, `CH-BS`, `IT-VE` (ISO 3166). Values with the same code are equal. */
export interface BusinessCalendar {
  readonly code: string;
}

type YearOfHolidays = ReadonlyMap<string, string>;

/** Knows which countries and regions have tables. */
const index = new Holidays();
const years = new Map<string, YearOfHolidays>();
const rules = new Map<string, Holidays>();

/**
 * The holiday calendar of a country or region. Public and bank holidays count, school holidays and observances do not;
 * local days (Basel's Fasnacht, Ferragosto, Venice's Salute) are added. Unknown codes: `CLOCK.UNKNOWN_CALENDAR`.
 */
export function calendarOf(code: string): ClockResult<BusinessCalendar> {
  const wanted = code.trim().toUpperCase();
  if (wanted in LOCAL_CALENDARS || rulesOf(wanted) !== null) return accepted({ code: wanted });
  const [country = ''] = wanted.split('-');
  const regions = rulesOf(country) === null ? [] : regionsOf(country);
  const hint = regions.length > 0 ? ` Known for ${country}: ${[country, ...regions].join(', ')}.` : '';
  return refused('CLOCK.UNKNOWN_CALENDAR', `There is no holiday calendar "${code}".${hint}`);
}

/** The name of the holiday on a date (`YYYY-MM-DD`), or null on a day when people work. */
export const holidayOn = (calendar: BusinessCalendar, date: string): string | null =>
  holidaysIn(calendar, Number(date.slice(0, 4))).get(date) ?? null;

/** All holidays of a year by date, in order. */
export function holidaysIn(calendar: BusinessCalendar, year: number): YearOfHolidays {
  const key = `${calendar.code} ${year}`;
  let holidays = years.get(key);
  if (holidays === undefined) years.set(key, (holidays = readYear(calendar.code, year)));
  return holidays;
}

/** Monday to Friday and no holiday. Recording at a weekend is usual; what it costs is the agreement's business. */
export const isWorkingDay = (calendar: BusinessCalendar, date: string): boolean =>
  weekdayOf(date) <= 5 && holidayOn(calendar, date) === null;

/** The first working day after a date. */
export function nextWorkingDay(calendar: BusinessCalendar, date: string): string {
  let next = addDays(date, 1);
  while (!isWorkingDay(calendar, next)) next = addDays(next, 1);
  return next;
}

/** Working days among the dates from `first` to `last`, both included, in order. */
export function workingDays(calendar: BusinessCalendar, first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let date = first; date <= last; date = addDays(date, 1))
    if (isWorkingDay(calendar, date)) days.push(date);
  return days;
}

function readYear(code: string, year: number): YearOfHolidays {
  const found = new Map([
    ...tabledHolidays(LOCAL_CALENDARS[code]?.basedOn ?? code, year),
    ...localHolidays(code, year),
  ]);
  const inYear = [...found].filter(([date]) => Number(date.slice(0, 4)) === year);
  return new Map(inYear.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Read with the year before: New Year's substitutes and holidays of several days may begin there. */
function tabledHolidays(code: string, year: number): readonly (readonly [string, string])[] {
  return [year - 1, year]
    .flatMap((listed) => rulesOf(code)?.getHolidays(listed, 'en') ?? [])
    .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank')
    .flatMap((holiday) =>
      datesAtNoon(holiday.start, holiday.end).map((date) => [date, holiday.name] as const),
    );
}

function localHolidays(code: string, year: number): readonly (readonly [string, string])[] {
  const country = COUNTRY_HOLIDAYS[code.slice(0, 2)] ?? [];
  return [...country, ...(LOCAL_CALENDARS[code]?.holidays ?? [])].flatMap((holiday) => {
    const date = dateOfHoliday(holiday, year);
    return date === null ? [] : [[date, holiday.name] as const];
  });
}

/** The dates whose noon lies in a holiday: one that begins at sunset is kept on the day that follows. */
function datesAtNoon(start: Date, end: Date): readonly string[] {
  const noonBefore = (instant: Date): number => Math.ceil(instant.getTime() / MS_PER_DAY - 0.5);
  const first = noonBefore(start);
  const length = Math.max(0, noonBefore(end) - first);
  return Array.from({ length }, (_, index) => dateOfDayNumber(first + index));
}

/** The tables' rules for a code they know, in UTC so that their dates do not depend on the machine's zone. */
function rulesOf(code: string): Holidays | null {
  const made = rules.get(code);
  if (made !== undefined) return made;
  const [country = '', state, ...more] = code.split('-');
  if (more.length > 0 || !(country in index.getCountries())) return null;
  if (state !== undefined && !(state in (index.getStates(country) ?? {}))) return null;
  const fresh = new Holidays(state === undefined ? { country } : { country, state }, { timezone: 'UTC' });
  rules.set(code, fresh);
  return fresh;
}

function regionsOf(country: string): readonly string[] {
  const tabled = Object.keys(index.getStates(country) ?? {}).map((state) => `${country}-${state}`);
  const local = Object.keys(LOCAL_CALENDARS).filter((code) => code.startsWith(`${country}-`));
  return [...new Set([...tabled, ...local])].sort();
}
