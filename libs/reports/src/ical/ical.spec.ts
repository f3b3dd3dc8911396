import fc from 'fast-check';
import ICAL from 'ical.js';
import { type Calendar, type CalendarEvent } from './calendar.js';
import { writeCalendar } from './write-calendar.js';

const event: CalendarEvent = {
  uid: 'session-1@downbeat',
  sequence: 3,
  changedAt: '2023-02-01T12:00:00.000Z',
  start: '2023-03-14T09:00:00Z',
  end: '2023-03-14T12:00:00Z',
  zone: 'Europe/Vienna',
  status: 'CONFIRMED',
  summary: 'Small Film, Vienna',
  description: '',
  place: 'Synchron Stage A, Vienna',
  alarmMinutes: null,
};

const calendar = (...events: readonly Partial<CalendarEvent>[]): Calendar => ({
  name: 'Small Film',
  events: events.map((one, at) => ({ ...event, uid: `session-${at}@downbeat`, ...one })),
});

const read = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text) as unknown[]);

function eventsIn(text: string): readonly ICAL.Event[] {
  const whole = read(text);
  for (const zone of whole.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return whole.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

const instantOf = (time: ICAL.Time): string => time.toJSDate().toISOString();

describe('a calendar, as another program reads it', () => {
  afterEach(() => ICAL.TimezoneService.reset());

  it('has the event at its instants, with the number of its change', () => {
    const [found] = eventsIn(writeCalendar(calendar({})));
    expect(found).toMatchObject({ uid: 'session-0@downbeat', sequence: 3, summary: 'Small Film, Vienna' });
    expect(found?.startDate.zone.tzid).toBe('Europe/Vienna');
    expect(instantOf(found?.startDate as ICAL.Time)).toBe('2023-03-14T09:00:00.000Z');
    expect(instantOf(found?.endDate as ICAL.Time)).toBe('2023-03-14T12:00:00.000Z');
  });

  it('tells the clocks of every zone once, and of no zone that nobody uses', () => {
    const text = writeCalendar(calendar({}, { zone: 'America/New_York' }, {}, { zone: 'UTC' }));
    expect(
      read(text)
        .getAllSubcomponents('vtimezone')
        .map((zone) => zone.getFirstPropertyValue('tzid')),
    ).toEqual(['America/New_York', 'Europe/Vienna']);
  });

  it('means the same instants as the schedule, in every zone and on both sides of every clock change', () => {
    const zone = fc.constantFrom(
      'Europe/Vienna',
      'America/Los_Angeles',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'Africa/Casablanca',
      'America/Sao_Paulo',
      'UTC',
    );
    const minute = fc.integer({ min: 0, max: 525_600 });
    fc.assert(
      fc.property(zone, minute, fc.integer({ min: 1, max: 1_440 }), (where, from, length) => {
        const start = Date.parse('2023-01-01T00:00:00Z') + from * 60_000;
        const [iso, end] = [start, start + length * 60_000].map((ms) => new Date(ms).toISOString());
        const [found] = eventsIn(writeCalendar(calendar({ zone: where, start: iso, end })));
        expect(instantOf(found?.startDate as ICAL.Time)).toBe(iso);
        expect(instantOf(found?.endDate as ICAL.Time)).toBe(end);
        ICAL.TimezoneService.reset();
      }),
      { numRuns: 60 },
    );
  });

  it('gives back any text, in lines of at most 75 octets that end with CRLF', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map((one) => one.replaceAll(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const written = writeCalendar(calendar({ summary, description: `${description}\n${summary}` }));
        for (const line of written.split('\r\n')) {
          expect(line).not.toMatch(/[\r\n]/);
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        }
        const [found] = eventsIn(written);
        expect([found?.summary, found?.description]).toEqual([summary, `${description}\n${summary}`]);
        ICAL.TimezoneService.reset();
      }),
    );
  });

  it('reminds when asked, but not of what is cancelled', () => {
    const text = writeCalendar(calendar({ alarmMinutes: 90 }, { alarmMinutes: 90, status: 'CANCELLED' }));
    const alarms = read(text)
      .getAllSubcomponents('vevent')
      .map((one) =>
        one.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      );
    expect(alarms).toEqual([['-PT90M'], []]);
  });

  it('without events is a calendar all the same', () => {
    expect(eventsIn(writeCalendar(calendar()))).toEqual([]);
  });
});
