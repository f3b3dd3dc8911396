import { accepted, refused, type ClockResult } from './result.js';
import { pad2 } from './units.js';
import { plain } from './written-date.js';

/** Words that may stand around a time: `um 9 Uhr`, `ore 14.30`, `alle 9`, `à 14h30`, `at 9am`, `9 o'clock`. */
const AROUND = /^(?:at|um|ore|alle|h|a|um ca)\.? (?=\d)|(?: ?(?:hrs|hours|uhr|o'clock))$/g;
const CLOCK = /^(\d{1,2})(?:[:.h](\d{2}))?(?:[:.](\d{2}))?(?:[.,]0+)? ?(?:(a|p)\.?m?\.?)?$/;
const HOUR_MARK = /^(\d{1,2}) ?h(?: ?(\d{1,2}))?$/;
const HOUR_WORD = /^(\d{1,2}) uhr (\d{1,2})$/;
const DIGITS = /^([01]\d|2[0-3])([0-5]\d)$/;
const DAY_FRACTION = /^0?[.,](\d{3,})$/;
const MINUTES_OF_DAY = 24 * 60;

/**
 * Reads a time of day as `HH:mm` (or `HH:mm:ss`): `9.30`, `09:30`, `9:30 am`, `14h30`, `9 Uhr`, `ore 14.30`, `0930`, and the
 * fraction of a day that a spreadsheet shows when a cell lost its format (`0.375`).
 * `24:00`, the end of a day, is read as such. A bare `9` is a number, not a time: `CLOCK.MALFORMED`.
 */
export function readTimeOfDay(text: string): ClockResult<string> {
  const written = plain(text).replaceAll(/\s+/g, ' ');
  if (written === 'noon' || written === 'mittag' || written === 'mezzogiorno' || written === 'midi')
    return accepted('12:00');
  const fraction = DAY_FRACTION.exec(written)?.[1];
  if (fraction !== undefined) return ofMinutes(Math.round(Number(`0.${fraction}`) * MINUTES_OF_DAY));
  const time = withWords(written) ?? withFigures(written);
  return time === null ? refused('CLOCK.MALFORMED', `"${text}" is not a time of day.`) : accepted(time);
}

/** `9 Uhr 30`, `14h30`, `14 h`: the hour is marked by a word or a letter. */
function withWords(written: string): string | null {
  const match = HOUR_WORD.exec(written) ?? HOUR_MARK.exec(written);
  return match === null ? null : valid(Number(match[1]), Number(match[2] ?? 0), undefined);
}

function withFigures(written: string): string | null {
  const bare = written.replaceAll(AROUND, '');
  const digits = DIGITS.exec(bare);
  if (digits !== null) return valid(Number(digits[1]), Number(digits[2]), undefined);
  const match = CLOCK.exec(bare);
  if (match === null) return null;
  const [, hour = '', minute, second, half] = match;
  const marked = minute !== undefined || half !== undefined || bare !== written;
  if (!marked) return null;
  return valid(halfDay(Number(hour), half), Number(minute ?? 0), second);
}

/** 12 am is midnight, 12 pm is noon; 0 am and 13 pm are nonsense. */
function halfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function valid(hour: number, minute: number, second: string | undefined): string | null {
  const endOfDay = hour === 24 && minute === 0 && Number(second ?? 0) === 0;
  const exists = (hour <= 23 || endOfDay) && minute <= 59 && Number(second ?? 0) <= 59;
  if (!exists) return null;
  const withSeconds = second !== undefined && second !== '00';
  return `${pad2(hour)}:${pad2(minute)}${withSeconds ? `:${second}` : ''}`;
}

const ofMinutes = (minutes: number): ClockResult<string> =>
  accepted(`${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}`);
