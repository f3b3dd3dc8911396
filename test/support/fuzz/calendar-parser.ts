import { writeCalendar } from '#reports';
import ICAL from 'ical.js';
import { parser } from './parser.js';
import { spoiledText } from './spoil.js';

const TITLES = [
  'Small Film, Vienna; strings',
  'BEGIN:VEVENT\r\nSUMMARY:not an event\r\nEND:VEVENT',
  'Dvořák \\n 3m21 "STRINGS"',
  'Σολωμός 🎻 14.12.10.8.6',
];

/** What a calendar can keep of a text: no control characters but the tab and the end of a line. */
const kept = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');

function readBack(text: string): string | null {
  const written = writeCalendar({
    name: text,
    events: [
      {
        uid: 'session-1@downbeat',
        sequence: 1,
        changedAt: '2023-02-01T12:00:00.000Z',
        start: '2023-03-14T09:00:00Z',
        end: '2023-03-14T12:00:00Z',
        zone: 'UTC',
        status: 'CONFIRMED',
        summary: text,
        description: text,
        place: text,
        alarmMinutes: 15,
      },
    ],
  });
  const calendar = new ICAL.Component(ICAL.parse(written) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length !== 1) return `has ${events.length} events`;
  const [event] = events;
  const lost = ['summary', 'description', 'location'].filter(
    (property) => String(event?.getFirstPropertyValue(property) ?? '') !== kept(text),
  );
  return lost.length === 0 ? null : `loses ${lost.join(', ')}`;
}

/** Calendars that hold whatever people type, read by another program. */
export const calendarParser = parser('calendar that is sent', spoiledText(TITLES), readBack);
