import { cityOf } from '../print/amounts.js';
import { type Formats } from '../words/formats.js';
import { type Words } from '../words/words.js';
import { type Listener, type ScheduledSession, type TimesThere } from './schedule-report.js';

type Marks = Pick<Words, 'schedulePage'>;

/** ` +1 day` where the calendar there has another date than in the room. */
export const dayMark = ({ dayOffset }: Pick<TimesThere, 'dayOffset'>, { schedulePage }: Marks): string =>
  dayOffset === 0 ? '' : ` ${schedulePage.dayLater(dayOffset)}`;

/** What is to be said of a call outside a listener's waking hours; empty of any other. */
export const hoursMark = ({ early, late }: Listener, { schedulePage }: Marks): string =>
  [...(early ? [schedulePage.early] : []), ...(late ? [schedulePage.late] : [])].join(', ');

/** The call as a clock elsewhere has it: `07:00–10:00 +1 day`. */
export const timesThere = (times: TimesThere, formats: Formats, words: Marks): string =>
  `${formats.time(times.start)}–${formats.time(times.end)}${dayMark(times, words)}`;

type Clocks = Pick<ScheduledSession, 'times' | 'localStart' | 'localEnd'>;

/** ` +1 day` behind the end of a call that runs past midnight. */
export function endMark({ localStart, localEnd }: Omit<Clocks, 'times'>, words: Marks): string {
  return dayMark({ dayOffset: localEnd.slice(0, 10) === localStart.slice(0, 10) ? 0 : 1 }, words);
}

/** The start of a session at home and in UTC, where those are other clocks than the room's. */
export function startsElsewhere(
  { times: { location, home, utc } }: Clocks,
  formats: Formats,
  words: Marks,
): readonly string[] {
  const start = (there: TimesThere): string => `${formats.time(there.start)}${dayMark(there, words)}`;
  return [
    ...(home.zone === location.zone ? [] : [`${start(home)} ${cityOf(home.zone)}`]),
    ...(location.zone === 'UTC' ? [] : [`${start(utc)} UTC`]),
  ];
}

/** A session's times as the clock in the room has them, and its start at home and in UTC where those are others. */
export function clocksWords(
  session: Clocks,
  formats: Formats,
  words: Marks,
): { readonly here: string; readonly elsewhere: string } {
  const { location } = session.times;
  return {
    here: `${formats.time(location.start)}–${formats.time(location.end)}${endMark(session, words)} ${location.abbreviation}`,
    elsewhere: startsElsewhere(session, formats, words).join(', '),
  };
}
