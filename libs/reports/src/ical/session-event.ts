import { instrumentIn } from '../print/instrument-name.js';
import { cityOf, minutes } from '../print/amounts.js';
import { passLabel } from '../print/pass-label.js';
import {
  type ScheduledEngagement,
  type ScheduledSession,
  type TimesThere,
} from '../schedule/schedule-report.js';
import { type Words } from '../words/words.js';
import { type CalendarEvent } from './calendar.js';

/** How a feed tells of sessions. */
export interface Telling {
  readonly title: string;
  readonly words: Words;
  readonly alarmMinutes: number | null;
  /** Whether what the planner only proposes is told of. */
  readonly drafts: boolean;
}

const SETTLED: ReadonlySet<string> = new Set(['confirmed', 'recorded', 'closed']);

/** Null: nothing to tell of. */
function statusOf(session: ScheduledSession, drafts: boolean): CalendarEvent['status'] | null {
  if (session.status === 'draft' && !drafts) return null;
  if (session.status === 'cancelled') return 'CANCELLED';
  return SETTLED.has(session.status) ? 'CONFIRMED' : 'TENTATIVE';
}

const ENGAGED: Readonly<Record<string, CalendarEvent['status'] | undefined>> = {
  enquired: 'TENTATIVE',
  pencilled: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  attended: 'CONFIRMED',
  'no-show': 'CONFIRMED',
  released: 'CANCELLED',
  replaced: 'CANCELLED',
};

/** What a call is to somebody engaged for it. Nobody is told of a proposal, nor of what he declined. */
function statusFor(
  { status, live }: ScheduledEngagement,
  session: ScheduledSession,
  drafts: boolean,
): CalendarEvent['status'] | null {
  const own = drafts && status === 'proposed' ? 'TENTATIVE' : ENGAGED[status];
  if (own === undefined) return null;
  const call = statusOf(session, drafts || live);
  if (call === 'CANCELLED' || own === 'CANCELLED') return 'CANCELLED';
  return call === 'CONFIRMED' ? own : call;
}

const clock = ({ start, end, dayOffset }: TimesThere): string =>
  `${start}–${end}${dayOffset === 0 ? '' : ` (${dayOffset > 0 ? '+' : '−'}${Math.abs(dayOffset)} d)`}`;

function description(session: ScheduledSession, { words: { calendar } }: Telling): readonly string[] {
  const { times, passes, listeners } = session;
  const away =
    times.home.zone === times.location.zone
      ? []
      : [calendar.home(clock(times.home), cityOf(times.home.zone))];
  return [
    calendar.called(session.chairs, minutes(session.musicSeconds)),
    ...(session.lineUp === null ? [] : [calendar.lineUp(session.lineUp)]),
    ...away,
    ...listeners.map((one) => calendar.listening(one.name, clock(one.times), cityOf(one.times.zone))),
    ...(passes.length === 0 ? [] : ['', calendar.runOrder]),
    ...passes.map((pass, at) => {
      const title = pass.title === null ? '' : `, ${pass.title}`;
      return `${at + 1}. ${passLabel(pass)}${title} (${minutes(pass.seconds)})`;
    }),
  ];
}

const placeOf = ({ room, address, locationName }: ScheduledSession): string =>
  [room, address === '' ? locationName : address].join(', ');

function eventOf(
  session: ScheduledSession,
  status: CalendarEvent['status'],
  telling: Telling,
  lead: readonly string[],
): CalendarEvent {
  const { words, title } = telling;
  const name = words.calendar.session(title, session.locationName);
  return {
    uid: `session-${session.id}@downbeat`,
    sequence: session.revision - 1,
    changedAt: session.updatedAt,
    start: session.start,
    end: session.end,
    zone: session.zone,
    status,
    summary: session.status === 'draft' ? words.calendar.draft(name) : name,
    description: [...lead, ...description(session, telling)].join('\n'),
    place: placeOf(session),
    alarmMinutes: telling.alarmMinutes,
  };
}

/** A session as a calendar shows it; none for a draft that is not told of. */
export function sessionEvent(session: ScheduledSession, telling: Telling): readonly CalendarEvent[] {
  const status = statusOf(session, telling.drafts);
  return status === null ? [] : [eventOf(session, status, telling, [])];
}

/**
 * A session as it concerns one musician: tentative while he is asked or pencilled, cancelled when he was released. It is
 * an event of its own, since its status and sequence are his.
 */
export function callEvent(
  session: ScheduledSession,
  musicianId: string,
  telling: Telling,
): readonly CalendarEvent[] {
  const own = session.engagements.filter((one) => one.musicianId === musicianId);
  const [engagement = own[0]] = own.filter(({ live }) => live);
  if (engagement === undefined) return [];
  const status = statusFor(engagement, session, telling.drafts);
  if (status === null) return [];
  const { calendar } = telling.words;
  const nameOf = instrumentIn(telling.words);
  const { instrument, chair, doubles } = engagement;
  const event = eventOf(session, status, telling, [
    calendar.playing(nameOf(instrument), chair),
    ...(doubles.length === 0 ? [] : [calendar.doubling(doubles.map(nameOf).join(', '))]),
  ]);
  const revisions = own.map(({ revision }) => revision - 1);
  return [
    {
      ...event,
      uid: `session-${session.id}-musician-${musicianId}@downbeat`,
      sequence: revisions.reduce((sum, one) => sum + one, event.sequence),
      changedAt: own.map(({ updatedAt }) => updatedAt).reduce(later, event.changedAt),
    },
  ];
}

const later = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b);
