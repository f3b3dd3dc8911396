import { clockFace, type Interval, remoteEars } from '#clock';
import { type StaffFacts } from '../facts.js';
import { sortedBy } from '../order.js';
import { saying } from '../words/said.js';
import { type Listener, type ScheduleWarning, type TimesThere } from './schedule-report.js';

/** A stretch as the clocks of `zone` show it; `date` is the session's own. */
export function timesThere(call: Interval, zone: string, date?: string): TimesThere {
  const start = clockFace(call.start, zone, date);
  return {
    zone,
    abbreviation: start.abbreviation,
    start: start.time,
    end: clockFace(call.end, zone).time,
    dayOffset: start.dayOffset,
  };
}

/** Those whose ears a session needs even from afar. */
const LISTENING = /\b(composer|director|producer)\b/i;

/**
 * Who listens from elsewhere, and the calls that begin before 07:00 or run past 22:00 of their own clock (domain.md,
 * "Time"): composer, director and producer wherever they are, and everybody who attends remotely, if their clock is
 * not the room's.
 */
export function listenersOf(
  call: Interval,
  zone: string,
  staff: readonly StaffFacts[],
): { readonly listeners: readonly Listener[]; readonly warnings: readonly ScheduleWarning[] } {
  const elsewhere = sortedBy(
    staff.filter((one) => one.zone !== zone && (one.attendance === 'remote' || LISTENING.test(one.role))),
    ({ role }) => role,
    ({ name }) => name,
  );
  const heard = elsewhere.map(({ name, role, zone: theirs }): Listener => {
    const ears = remoteEars(call, { location: zone, listener: theirs });
    const { date } = clockFace(call.start, zone);
    const { early, late } = ears;
    return { name, role, times: timesThere(call, theirs, date), early, late };
  });
  const warnings = heard.flatMap(({ name, role, times, early, late }): readonly ScheduleWarning[] => {
    const { zone: theirs, abbreviation, start, end } = times;
    const who = { name, role, zone: theirs, abbreviation };
    return [
      ...(early ? [saying('SCHEDULE.LISTENER_EARLY', { ...who, time: start })] : []),
      ...(late ? [saying('SCHEDULE.LISTENER_LATE', { ...who, time: end })] : []),
    ];
  });
  return { listeners: heard, warnings };
}
