export { addDays, dateOf, daysBetween, isDate, weekdayOf, weekOf } from './civil-date.js';
export { clockFace, dayMark, renderClocks, type ClockFace, type ClockFaces } from './clock-faces.js';
export { Clock, fixedClock, systemClock } from './clock.js';
export {
  calendarOf,
  holidayOn,
  holidaysIn,
  isWorkingDay,
  nextWorkingDay,
  workingDays,
  type BusinessCalendar,
} from './calendar.js';
export { overlapWindows, windowOn, withinWindow, type DayWindow, type Workplace } from './day-window.js';
export {
  callOf,
  canAttendBoth,
  elapsedMinutes,
  elapsedSeconds,
  mostStartsWithin,
  restMinutes,
} from './elapsed.js';
export { instantText, isoWithOffset, localDateAt, readInstant } from './instant.js';
export {
  containsInstant,
  coveredMs,
  covers,
  gapBetween,
  intersection,
  intersectionOf,
  isEmpty,
  lengthOf,
  overlaps,
  subtract,
  unionOf,
  type Interval,
} from './interval.js';
export { localDatesOf, localDay, sessionsPerLocalDay, startOfLocalDay } from './local-day.js';
export { offsetStretches, type OffsetStretch } from './offset-changes.js';
export { readDate, type DateHints, type DateReading, type DateRefusal } from './read-date.js';
export { readDateTime, type DateTimeReading } from './read-date-time.js';
export { readDayWindow } from './read-day-window.js';
export { readTimeOfDay } from './read-time-of-day.js';
export { hoursAhead, remoteEars, type RemoteEars, type WakingHours } from './remote-ears.js';
export { type ClockCode, type ClockRefusal, type ClockResult } from './result.js';
export {
  resolveWallTime,
  wallTimeAt,
  type WallTime,
  type WallTimeChoice,
  type WallTimeRefusal,
} from './wall-time.js';
export { type DateOrder } from './written-date.js';
export { isZone, readZone } from './zones.js';
