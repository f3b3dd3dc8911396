import { type DayWindow } from './day-window.js';
import { readTimeOfDay } from './read-time-of-day.js';
import { accepted, refused, type ClockResult } from './result.js';

const BETWEEN = /\s*(?:[-–—]|\bto\b|\bbis\b|\balle\b|\bà\b|\buntil\b)\s*/i;
const BARE_HOUR = /^\d{1,2}$/;

/**
 * Reads hours of a day: `09:00-22:00`, `9–17`, `9.30 Uhr bis 18 Uhr`, `14h to 24h`. Between hours a bare figure is one.
 * Refused: `CLOCK.MALFORMED`, also where both ends are the same.
 */
export function readDayWindow(text: string): ClockResult<DayWindow> {
  const ends = text.trim().split(BETWEEN);
  const [from, until] = ends.map((end) => readTimeOfDay(BARE_HOUR.test(end) ? `${end}:00` : end));
  const readable = ends.length === 2 && from?.ok === true && until?.ok === true;
  return readable && from.value !== until.value && from.value !== '24:00'
    ? accepted({ from: from.value, until: until.value })
    : refused('CLOCK.MALFORMED', `"${text}" is not a pair of times like 09:00-22:00.`);
}
