import { addDays, daysBetween, readDateTime, readDayWindow, readTimeOfDay, weekdayOf } from '#clock';
import { type WindowDraft } from '../kinds/drafts.js';
import { type RowReading } from '../table/row-reading.js';
import { type DateKnowledge } from './date-order.js';
import { readDateCell } from './dates.js';
import { readWeekdays } from './weekdays.js';

/** The columns that say when: a day or days, hours of each day, and on which weekdays. */
export type WindowField = 'date' | 'from' | 'until' | 'startTime' | 'endTime' | 'hours' | 'weekdays';

/** A row of daily hours becomes a window a day; more days than two years are a slip of the pen. */
const MOST_DAYS = 732;

type Row = RowReading<WindowField>;

interface Moment {
  /** null: only a time is given. */
  readonly date: string | null;
  /** null: only a date is given. */
  readonly time: string | null;
}

const NEITHER: Moment = { date: null, time: null };

/** A cell that holds a date, a time of day, or both. */
function readMoment(row: Row, field: 'date' | 'from' | 'until', known: DateKnowledge): Moment {
  const text = row.text(field);
  if (text === '') return NEITHER;
  const time = readTimeOfDay(text);
  if (time.ok && !/^\d{4}$/.test(text)) return { date: null, time: time.value };
  const hints = known.year === undefined ? {} : { year: known.year };
  const alone = readDateTime(text, hints);
  if (alone.ok) return parted(alone.value.local);
  const settled = known.order === undefined ? alone : readDateTime(text, { ...hints, order: known.order });
  if (settled.ok) return parted(settled.value.local);
  return { date: readDateCell(row, field, known), time: null };
}

const parted = (local: string): Moment => ({ date: local.slice(0, 10), time: local.slice(11) });

function readTime(row: Row, field: 'startTime' | 'endTime'): string | null {
  const text = row.text(field);
  if (text === '') return null;
  const time = readTimeOfDay(/^\d{1,2}$/.test(text) ? `${text}:00` : text);
  if (time.ok) return time.value;
  row.error(field, time.code, time.message, { was: text });
  return null;
}

/** Hours of each day, from a column of hours or two of times; null: whole days. */
function readHours(row: Row, { from, until }: Days): readonly [string, string] | null {
  const text = row.text('hours');
  if (text !== '') {
    const hours = readDayWindow(text);
    if (hours.ok) return [hours.value.from, hours.value.until];
    row.error('hours', hours.code, hours.message, { was: text });
    return null;
  }
  const start = readTime(row, 'startTime') ?? (from.date === null ? from.time : null);
  const end = readTime(row, 'endTime') ?? (until.date === null ? until.time : null);
  if (start === null && end === null) return null;
  return [start ?? '00:00', end ?? '24:00'];
}

/** A wall time where hours may end at 24:00 or on the next morning. */
const at = (date: string, time: string): string =>
  time === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${time}`;

const dayWindow = (date: string, [start, end]: readonly [string, string]): WindowDraft => ({
  localStart: at(date, start),
  localEnd: end > start ? at(date, end) : at(addDays(date, 1), end),
});

/** First and last day of a row with the moments they were read from; null: no day is given, or a wrong one. */
interface Days {
  readonly first: string;
  readonly last: string;
  readonly from: Moment;
  readonly until: Moment;
  /** A day is given with a time of day. */
  readonly timed: boolean;
}

function readDays(row: Row, known: DateKnowledge): Days | null {
  const day = readMoment(row, 'date', known);
  const from = readMoment(row, 'from', known);
  const until = readMoment(row, 'until', known);
  const first = day.date ?? from.date;
  const last = day.date ?? until.date ?? first;
  if (row.failed || last === null) return null;
  if (first === null) {
    row.error('from', 'IMPORT.OPEN_START', 'An end is given, but no start.', { was: row.text('until') });
    return null;
  }
  const timed = [from, until].some((moment) => moment.date !== null && moment.time !== null);
  return { first, last, from, until, timed };
}

/**
 * The windows a row describes: a stretch between two moments; whole days (the last one included); or hours of each day
 * in a stretch, on all days or some weekdays. Without any day there is none.
 */
export function readWindows(row: RowReading<WindowField>, known: DateKnowledge): readonly WindowDraft[] {
  const days = readDays(row, known);
  if (days === null) return [];
  const weekdays = readWeekdays(row, 'weekdays');
  const hours = readHours(row, days);
  if (row.failed) return [];
  if (hours === null && weekdays === null) return stretch(row, days);
  if (days.timed && hours !== null) {
    const message = 'The row gives times of day twice: with its dates and by themselves.';
    row.error('from', 'IMPORT.TIMES_TWICE', message, { was: row.text('from') });
    return [];
  }
  const count = daysBetween(days.first, days.last) + 1;
  if (count < 1 || count > MOST_DAYS) return outOfRange(row, days);
  return Array.from({ length: count }, (_, step) => addDays(days.first, step))
    .filter((date) => weekdays === null || weekdays.has(weekdayOf(date)))
    .map((date) => dayWindow(date, hours ?? ['00:00', '24:00']));
}

function stretch(row: Row, days: Days): readonly WindowDraft[] {
  const { first, last, from, until, timed } = days;
  const localStart = at(first, from.time ?? '00:00');
  const localEnd = timed && until.time !== null ? at(last, until.time) : at(last, '24:00');
  return localEnd > localStart ? [{ localStart, localEnd }] : outOfRange(row, days);
}

function outOfRange(row: Row, { first, last }: Days): readonly WindowDraft[] {
  const message =
    last < first
      ? `${last} lies before ${first}.`
      : `${first} to ${last} is no stretch, or longer than two years.`;
  const field = row.has('until') ? 'until' : 'date';
  row.error(field, 'IMPORT.ENDS_BEFORE_START', message, { was: row.text(field) });
  return [];
}
