import { clockFace, type ClockFace } from './clock-faces.js';
import { minuteOfDay } from './day-window.js';
import { type Interval } from './interval.js';
import { dayNumberOf } from './civil-date.js';
import { lastInstantUntil } from './local-time.js';
import { offsetMsAt } from './offsets.js';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from './units.js';

/** Before and after which hours of a listener a call is flagged (`HH:mm`). */
export interface WakingHours {
  readonly earliest: string;
  readonly latest: string;
}

/** From domain.md, "Time": calls before 07:00 or after 22:00 of the listener's clock. */
const WAKING_HOURS: WakingHours = { earliest: '07:00', latest: '22:00' };

/** A session as someone hears it who listens from another place. */
export interface RemoteEars {
  readonly start: ClockFace;
  readonly end: ClockFace;
  /** Hours by which the listener's clock is ahead (negative: behind) at the start: Los Angeles to Vienna is -9. */
  readonly offsetHours: number;
  /** The call begins before the listener's day does, `earliest` of their own morning. */
  readonly early: boolean;
  /** The call runs past `latest` of the day on which it starts for them. */
  readonly late: boolean;
}

/**
 * What a composer or director elsewhere sees of a session. Day marks count from the session's own date at its start.
 *
 * @param session the call, in epoch milliseconds
 * @param zones of the room and of the listener, both valid names
 */
export function remoteEars(
  session: Interval,
  zones: { readonly location: string; readonly listener: string },
  hours: WakingHours = WAKING_HOURS,
): RemoteEars {
  const date = clockFace(session.start, zones.location).date;
  const start = clockFace(session.start, zones.listener, date);
  const latest = dayNumberOf(start.date) * MS_PER_DAY + minuteOfDay(hours.latest) * MS_PER_MINUTE;
  return {
    start,
    end: clockFace(session.end, zones.listener, date),
    offsetHours: hoursAhead(session.start, zones.location, zones.listener),
    early: minuteOfDay(start.time) < minuteOfDay(hours.earliest),
    late: session.end > lastInstantUntil(latest, zones.listener),
  };
}

/** Hours by which the clocks of `zone` are ahead of those of `other` at an instant; may be a fraction (5.5, 5.75). */
export const hoursAhead = (epochMs: number, other: string, zone: string): number =>
  (offsetMsAt(zone, epochMs) - offsetMsAt(other, epochMs)) / MS_PER_HOUR;
