import { zoneAbbreviation } from './abbreviation.js';
import { daysBetween } from './civil-date.js';
import { isoWithOffset } from './instant.js';
import { localText } from './local-time.js';
import { offsetMsAt } from './offsets.js';
import { MS_PER_MINUTE } from './units.js';

/** An instant as a clock in one zone shows it. */
export interface ClockFace {
  readonly zone: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:mm`, with `:ss` only where there are seconds. */
  readonly time: string;
  /** `CET`, or `UTC+09:00` where no short name is usual. */
  readonly abbreviation: string;
  readonly offsetMinutes: number;
  /** `2023-03-14T10:00:00+01:00` */
  readonly iso: string;
  /** Calendar days ahead (1) or behind (-1) the place the time is told for. */
  readonly dayOffset: number;
  /** `2023-03-14 10:00 CET (Europe/Vienna)`: complete by itself. */
  readonly text: string;
}

/** An instant side by side on the clocks of the session's location, the production's home and UTC. */
export interface ClockFaces {
  readonly location: ClockFace;
  readonly home: ClockFace;
  readonly utc: ClockFace;
  /** `2023-03-14 23:00 CET (Europe/Vienna) · 14:00 PDT (America/Los_Angeles) · 22:00 UTC` */
  readonly text: string;
}

/** The face of one clock; `besideDate` is the date it is compared with (default: its own). */
export function clockFace(epochMs: number, zone: string, besideDate?: string): ClockFace {
  const offsetMs = offsetMsAt(zone, epochMs);
  const [date = '', time = ''] = localText(epochMs + offsetMs).split('T');
  const abbreviation = zoneAbbreviation(epochMs, zone);
  return {
    zone,
    date,
    time,
    abbreviation,
    offsetMinutes: offsetMs / MS_PER_MINUTE,
    iso: isoWithOffset(epochMs, zone),
    dayOffset: besideDate === undefined ? 0 : daysBetween(besideDate, date),
    text: `${date} ${time} ${named(abbreviation, zone)}`,
  };
}

/** Shows an instant in the location's zone, the home zone and UTC; day marks count from the location's date. */
export function renderClocks(
  epochMs: number,
  zones: { readonly location: string; readonly home: string },
): ClockFaces {
  const location = clockFace(epochMs, zones.location);
  const home = clockFace(epochMs, zones.home, location.date);
  const utc = clockFace(epochMs, 'UTC', location.date);
  const others = zones.home === zones.location ? [utc] : [home, utc];
  return { location, home, utc, text: [location.text, ...others.map(shortText)].join(' · ') };
}

/** `14:00 PDT (America/Los_Angeles)`, or `01:00 +1 AEDT (Australia/Sydney)` on the day after. */
function shortText(face: ClockFace): string {
  const mark = dayMark(face.dayOffset);
  return `${face.time}${mark === '' ? '' : ` ${mark}`} ${named(face.abbreviation, face.zone)}`;
}

/** `+1` on the following day, `-1` on the day before, nothing on the same day. */
export function dayMark(dayOffset: number): string {
  if (dayOffset === 0) return '';
  return dayOffset > 0 ? `+${dayOffset}` : String(dayOffset);
}

const named = (abbreviation: string, zone: string): string =>
  abbreviation === zone ? zone : `${abbreviation} (${zone})`;
