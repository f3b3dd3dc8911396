import { MS_PER_DAY } from './units.js';

/**
 * Dates of the calendar on the wall: `YYYY-MM-DD`, without zone or instant. Day numbers count from 1970-01-01 = 0,
 * so arithmetic on them never meets a DST change.
 */
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `text` is a date of the Gregorian calendar in the form `YYYY-MM-DD` (2023-02-29 is not). */
export function isDate(text: string): boolean {
  const match = SHAPE.exec(text);
  return match !== null && dateOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** The date of a year, month 1–12 and day, or null where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): string | null {
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  const exists =
    instant.getUTCFullYear() === year && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return exists && year >= 0 && year <= 9999 ? instant.toISOString().slice(0, 10) : null;
}

/** Days since 1970-01-01. `date` must be a valid date. */
export const dayNumberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;

/** The date that lies `dayNumber` days after 1970-01-01. */
export const dateOfDayNumber = (dayNumber: number): string =>
  new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => dateOfDayNumber(dayNumberOf(date) + days);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumberOf(to) - dayNumberOf(from);

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekdayOf = (date: string): number => ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;

/** The ISO 8601 week of a date, `2023-W01`: it belongs to the year that has its Thursday. */
export function weekOf(date: string): string {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
