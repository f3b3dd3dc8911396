import { buildSchedule } from '../schedule/build-schedule.js';
import { smallProduction } from '../spec-support/small-production.js';
import { wordsOf } from '../words/words.js';
import { type CalendarEvent } from './calendar.js';
import { holdEvent } from './hold-event.js';
import { callEvent, sessionEvent, type Telling } from './session-event.js';

const words = wordsOf('en-GB');
const telling: Telling = { title: 'Small Film', words, alarmMinutes: null, drafts: false };

type Facts = typeof smallProduction;

function schedule(change: (facts: Facts) => Partial<Facts> = () => ({})): ReturnType<typeof buildSchedule> {
  return buildSchedule({ ...smallProduction, ...change(smallProduction) });
}

const withStatus = (status: string, engaged?: string): ReturnType<typeof buildSchedule> =>
  schedule(({ sessions, engagements }) => ({
    sessions: sessions.map((one) => (one.id === 'S1' ? { ...one, status, revision: 4 } : one)),
    engagements: engagements.map((one) =>
      one.id === 'e1' ? { ...one, status: engaged ?? one.status, revision: 3 } : one,
    ),
  }));

const first = ({ sessions }: ReturnType<typeof buildSchedule>): (typeof sessions)[number] => {
  const session = sessions.find(({ id }) => id === 'S1');
  if (session === undefined) throw new Error('S1 is gone');
  return session;
};

const statusOf = (events: readonly CalendarEvent[]): string | undefined => events[0]?.status;

describe('a session in a calendar', () => {
  it.each([
    ['hold', 'TENTATIVE'],
    ['confirmed', 'CONFIRMED'],
    ['recorded', 'CONFIRMED'],
    ['cancelled', 'CANCELLED'],
    ['draft', undefined],
  ])('that is %s is %s', (status, expected) => {
    expect(statusOf(sessionEvent(first(withStatus(status)), telling))).toBe(expected);
  });

  it('that is a draft is told of as one, where drafts are wanted', () => {
    const [event] = sessionEvent(first(withStatus('draft')), { ...telling, drafts: true });
    expect(event).toMatchObject({ status: 'TENTATIVE', summary: 'Draft: Small Film, Vienna' });
  });

  it('keeps its uid and raises its number with every change', () => {
    const [before] = sessionEvent(first(schedule()), telling);
    const [after] = sessionEvent(first(withStatus('confirmed')), telling);
    expect([before?.uid, before?.sequence]).toEqual(['session-S1@downbeat', 0]);
    expect([after?.uid, after?.sequence]).toEqual(['session-S1@downbeat', 3]);
  });

  it('says what is recorded, and what clocks elsewhere show', () => {
    const [event] = sessionEvent(first(schedule()), telling);
    expect(event?.description).toContain('Home time: 09:00–12:00 (London)');
    expect(event?.description).toContain('Lorne: 02:00–05:00 (Los Angeles)');
    expect(event?.description).toContain('1. 1m1 v1 strings, Opening (2:00)');
  });
});

describe('a call in a musician’s calendar', () => {
  it.each([
    ['confirmed', 'confirmed', 'CONFIRMED'],
    ['confirmed', 'pencilled', 'TENTATIVE'],
    ['hold', 'confirmed', 'TENTATIVE'],
    ['draft', 'enquired', 'TENTATIVE'],
    ['cancelled', 'confirmed', 'CANCELLED'],
    ['confirmed', 'released', 'CANCELLED'],
    ['confirmed', 'proposed', undefined],
    ['confirmed', 'declined', undefined],
  ])('of a %s session, %s, is %s', (status, engaged, expected) => {
    expect(statusOf(callEvent(first(withStatus(status, engaged)), 'm1', telling))).toBe(expected);
  });

  it('is an event of its own, whose number rises with the session’s and the engagement’s changes', () => {
    const [event] = callEvent(first(withStatus('confirmed')), 'm1', telling);
    expect(event).toMatchObject({ uid: 'session-S1-musician-m1@downbeat', sequence: 3 + 2 });
    expect(event?.description).toMatch(/^You play: Violin I, chair 1\n/);
  });

  it('is not there for somebody who is not called', () => {
    expect(callEvent(first(schedule()), 'm5', telling)).toEqual([]);
  });
});

describe('a held room in a calendar', () => {
  const hold = {
    id: 'h',
    revision: 2,
    updatedAt: '2023-03-01T00:00:00Z',
    start: '2023-03-14T09:00:00Z',
    end: '2023-03-14T17:00:00Z',
    zone: 'Europe/Vienna',
    status: 'held',
    holdExpiresAt: '2023-03-10T11:00:00Z',
    notes: '',
  };
  const at = (iso: string, status = 'held'): CalendarEvent =>
    holdEvent({ ...hold, status }, 'Stage A', Date.parse(iso), words);

  it('is tentative until it is confirmed, and says until when it is held', () => {
    expect(at('2023-03-09T00:00:00Z')).toMatchObject({ status: 'TENTATIVE', sequence: 1 });
    expect(at('2023-03-09T00:00:00Z').description).toBe('Held until 2023-03-10 12:00:00+01:00');
    expect(at('2023-03-11T00:00:00Z', 'confirmed').status).toBe('CONFIRMED');
  });

  it('is cancelled, under a higher number, from the moment it lapses', () => {
    expect(at('2023-03-10T11:00:00Z')).toMatchObject({ status: 'CANCELLED', sequence: 2 });
    expect(at('2023-03-09T00:00:00Z', 'released').status).toBe('CANCELLED');
  });
});
