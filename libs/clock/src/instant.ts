import { isDate } from './civil-date.js';
import { localText, offsetText } from './local-time.js';
import { offsetMsAt } from './offsets.js';
import { accepted, refused, type ClockResult } from './result.js';

const SHAPE = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads an instant: ISO 8601 date and time **with** an offset or `Z`, to the millisecond, as epoch milliseconds.
 * A time without offset names no instant and is refused like any other text: `CLOCK.MALFORMED`.
 */
export function readInstant(text: string): ClockResult<number> {
  const date = SHAPE.exec(text.trim())?.[1];
  const epochMs = date !== undefined && isDate(date) ? Date.parse(text.trim()) : Number.NaN;
  return Number.isNaN(epochMs)
    ? refused(
        'CLOCK.MALFORMED',
        `"${text}" is not an instant like 2023-03-14T09:00:00Z (the offset is needed).`,
      )
    : accepted(epochMs);
}

/** `YYYY-MM-DDTHH:mm:ss.sssZ`: the form in which instants are stored; it sorts as text. */
export const instantText = (epochMs: number): string => new Date(epochMs).toISOString();

/** `2023-03-14T10:00:00+01:00`: an instant as the API shows it, to be given together with its zone. */
export function isoWithOffset(epochMs: number, zone: string): string {
  const offsetMs = offsetMsAt(zone, epochMs);
  return new Date(epochMs + offsetMs).toISOString().slice(0, 19) + offsetText(offsetMs);
}

/** `YYYY-MM-DD` on the calendars of `zone` at an instant. */
export const localDateAt = (epochMs: number, zone: string): string =>
  localText(epochMs + offsetMsAt(zone, epochMs)).slice(0, 10);
