import { addDays } from './civil-date.js';
import { readExcelSerial } from './excel-serial.js';
import { readDate, type DateHints, type DateRefusal } from './read-date.js';
import { readTimeOfDay } from './read-time-of-day.js';
import { accepted, type ClockResult } from './result.js';

/** A wall time read from a file: not resolved yet, since a file does not say in which zone. */
export interface DateTimeReading {
  /** `YYYY-MM-DDTHH:mm[:ss]`, with the offset where one was written: what `resolveWallTime` takes. */
  readonly local: string;
  readonly form: 'iso' | 'written' | 'serial';
}

const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.0+)?(Z|[+-]\d{2}:\d{2})?$/i;

/**
 * Reads a date and a time of day in one text, in any form that `readDate` and `readTimeOfDay` know, the date first.
 * 24:00 becomes 00:00 of the next day. Refusals are those of `readDate`.
 */
export function readDateTime(text: string, hints: DateHints = {}): ClockResult<DateTimeReading, DateRefusal> {
  const written = text.trim().replaceAll(/\s+/g, ' ');
  const iso = ISO.exec(written);
  if (iso !== null) return joined(iso[1] ?? '', iso[2] ?? '', { form: 'iso', offset: iso[3] ?? '' }, hints);
  const serial = readExcelSerial(written);
  if (serial !== null) return accepted({ local: serial.local, form: 'serial' });
  const refusals: DateRefusal[] = [];
  for (const gap of written.matchAll(/,? (?:at |um |alle |ore |à |@ ?|- |– )?/g)) {
    const result = joined(
      written.slice(0, gap.index),
      written.slice(gap.index + gap[0].length),
      { form: 'written', offset: '' },
      hints,
    );
    if (result.ok) return result;
    if (result.code !== 'CLOCK.MALFORMED') refusals.push(result);
  }
  const message = `"${text}" is not a date and a time of day.`;
  return refusals.at(-1) ?? { ok: false, code: 'CLOCK.MALFORMED', message, readings: [] };
}

function joined(
  dateText: string,
  timeText: string,
  as: { readonly form: DateTimeReading['form']; readonly offset: string },
  hints: DateHints,
): ClockResult<DateTimeReading, DateRefusal> {
  const time = readTimeOfDay(timeText);
  if (!time.ok) return { ...time, readings: [] };
  const date = readDate(dateText, hints);
  if (!date.ok) return date;
  const day = time.value === '24:00' ? addDays(date.value.date, 1) : date.value.date;
  const clock = time.value === '24:00' ? '00:00' : time.value;
  return accepted({ local: `${day}T${clock}${as.offset.toUpperCase()}`, form: as.form });
}
