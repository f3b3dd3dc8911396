import { addDays, dateOf, weekdayOf } from './civil-date.js';
import { type LocalHoliday } from './data/local-holidays.js';

/** The date of a local holiday in a year, or null where the calendar has none (29 February). */
export function dateOfHoliday(holiday: LocalHoliday, year: number): string | null {
  if ('monthDay' in holiday.on) {
    return dateOf(year, Number(holiday.on.monthDay.slice(2, 4)), Number(holiday.on.monthDay.slice(5, 7)));
  }
  if ('easterPlus' in holiday.on) return addDays(easterSunday(year), holiday.on.easterPlus);
  const first = dateOf(year, holiday.on.month, 1);
  if (first === null) return null;
  const toWeekday = (holiday.on.weekday - weekdayOf(first) + 7) % 7;
  return addDays(first, toWeekday + (holiday.on.nth - 1) * 7);
}

/** Easter Sunday of the Gregorian calendar. Source: the anonymous computus (Nature, 1876; Meeus, 1991). */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const leap = 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4);
  const toSunday = (32 + leap) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const day = epact + toSunday - 7 * shift + 114;
  return addDays(`${String(year).padStart(4, '0')}-${day < 124 ? '03' : '04'}-01`, day % 31);
}
