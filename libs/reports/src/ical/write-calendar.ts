import { type Interval } from '#clock';
import { sortedBy } from '../order.js';
import { type Calendar, type CalendarEvent } from './calendar.js';
import { folded, textValue } from './content-line.js';
import { isUtc, utcValue, zoned } from './time-value.js';
import { zoneLines } from './zone-lines.js';

/** Clocks are told of for a year around what happens, so that an event that is moved still finds its offset. */
const AROUND = 366 * 24 * 60 * 60_000;

function spanOf(events: readonly CalendarEvent[]): Interval {
  const starts = events.map(({ start }) => Date.parse(start));
  const ends = events.map(({ end }) => Date.parse(end));
  return {
    start: starts.reduce((least, one) => Math.min(least, one), Infinity) - AROUND,
    end: ends.reduce((most, one) => Math.max(most, one), -Infinity) + AROUND,
  };
}

function alarmLines({ alarmMinutes, summary, status }: CalendarEvent): readonly string[] {
  if (alarmMinutes === null || status === 'CANCELLED') return [];
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${textValue(summary)}`,
    `TRIGGER:-PT${alarmMinutes}M`,
    'END:VALARM',
  ];
}

function eventLines(event: CalendarEvent): readonly string[] {
  const { uid, sequence, changedAt, start, end, zone, status, summary, description, place } = event;
  const optional = (property: string, text: string): readonly string[] =>
    text === '' ? [] : [`${property}:${textValue(text)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    `DTSTAMP:${utcValue(changedAt)}`,
    `LAST-MODIFIED:${utcValue(changedAt)}`,
    `SEQUENCE:${sequence}`,
    zoned('DTSTART', start, zone),
    zoned('DTEND', end, zone),
    `STATUS:${status}`,
    // What is cancelled, or not certain yet, still takes no other time than it says.
    `TRANSP:${status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'}`,
    `SUMMARY:${textValue(summary)}`,
    ...optional('LOCATION', place),
    ...optional('DESCRIPTION', description),
    ...alarmLines(event),
    'END:VEVENT',
  ];
}

/**
 * A calendar as iCalendar (RFC 5545): CRLF, lines of at most 75 octets, the clocks of every zone it uses, the end of an
 * event excluded. Whoever subscribes is told to look again every hour.
 */
export function writeCalendar({ name, events }: Calendar): string {
  const zones = [...new Set(events.map(({ zone }) => zone))].filter((zone) => !isUtc(zone)).sort();
  const span = spanOf(events);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Downbeat//Recording sessions//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${textValue(name)}`,
    `X-WR-CALNAME:${textValue(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...zones.flatMap((zone) => zoneLines(zone, span)),
    ...sortedBy(
      events,
      ({ start }) => Date.parse(start),
      ({ uid }) => uid,
    ).flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}
