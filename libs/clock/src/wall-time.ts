import { dateOf } from './civil-date.js';
import { gapAround, instantsShowing, localText, offsetText } from './local-time.js';
import { offsetMsAt } from './offsets.js';
import { accepted, type ClockCode, type ClockRefusal, type ClockResult } from './result.js';
import { MS_PER_MINUTE } from './units.js';
import { readZone } from './zones.js';

/** A wall time that exists exactly once (or whose offset says which of two), with its instant beside it. */
export interface WallTime {
  /** What the clock on the studio's wall shows: `YYYY-MM-DDTHH:mm`, with `:ss` only where there are seconds. */
  readonly local: string;
  readonly zone: string;
  /** The same moment in UTC: `YYYY-MM-DDTHH:mm:ss.sssZ`. */
  readonly instant: string;
  readonly epochMs: number;
  /** Minutes east of UTC at that moment. */
  readonly offsetMinutes: number;
}

/** A wall time to take instead; `input` is what to type for it, with its offset where the time alone is not enough. */
export interface WallTimeChoice extends WallTime {
  readonly input: string;
}

/** Why a wall time was refused, and the two nearest valid ones (none when the text or the zone is not readable). */
export interface WallTimeRefusal extends ClockRefusal {
  readonly choices: readonly WallTimeChoice[];
}

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.0{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Since 1980 every zone's offset is whole minutes; an earlier or far later session is a typing error. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2199;

interface Typed {
  readonly localMs: number;
  readonly offsetMs: number | null;
}

/**
 * Resolves what the clock on a room's wall shows to the one moment it means.
 *
 * @param localStart `YYYY-MM-DDTHH:mm[:ss]`, optionally with the offset it is meant with (`2023-10-29T02:30+02:00`),
 *   which chooses between the two showings of an autumn hour and is checked against the zone at all other times.
 * @param zone an IANA zone name, see `readZone`.
 * Refusals: `CLOCK.MALFORMED`, `CLOCK.UNKNOWN_ZONE`; `CLOCK.GAP` (the clocks jump over it: choices are the last minute
 * before and the first after), `CLOCK.OVERLAP` (they show it twice: choices are both, with offsets) and
 * `CLOCK.OFFSET_MISMATCH` (the offset typed is not the zone's at that time: choices are those that are).
 */
export function resolveWallTime(localStart: string, zone: string): ClockResult<WallTime, WallTimeRefusal> {
  const name = readZone(zone);
  if (!name.ok) return { ...name, choices: [] };
  const typed = readTyped(localStart.trim());
  if (typed === null) {
    const message = `"${localStart}" is not a wall time like 2023-03-14T10:00 between ${FIRST_YEAR} and ${LAST_YEAR}.`;
    return refusal('CLOCK.MALFORMED', message, []);
  }
  const instants = instantsShowing(typed.localMs, name.value);
  if (instants.length === 0) return inGap(typed.localMs, name.value);
  if (typed.offsetMs !== null) return withOffset(typed, typed.offsetMs, instants, name.value);
  const [only, second] = instants;
  if (only !== undefined && second === undefined) return accepted(wallTimeAt(only, name.value));
  return refusal(
    'CLOCK.OVERLAP',
    `${localText(typed.localMs)} happens twice in ${name.value}, where the clocks are set back. Add the offset that is meant.`,
    instants.map((instant) => choiceAt(instant, name.value, true)),
  );
}

/** The wall time in `zone` (a valid name) at an instant. Always exists, to the second. */
export function wallTimeAt(epochMs: number, zone: string): WallTime {
  const offsetMs = offsetMsAt(zone, epochMs);
  return {
    local: localText(epochMs + offsetMs),
    zone,
    instant: new Date(epochMs).toISOString(),
    epochMs,
    offsetMinutes: offsetMs / MS_PER_MINUTE,
  };
}

function readTyped(text: string): Typed | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined || hour === undefined) return null;
  if (minute === undefined || second === undefined || hour > 23 || minute > 59 || second > 59) return null;
  if (year < FIRST_YEAR || year > LAST_YEAR || dateOf(year, month, day) === null) return null;
  return { localMs: Date.UTC(year, month - 1, day, hour, minute, second), offsetMs: readOffset(match[7]) };
}

function readOffset(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6));
  return (text.startsWith('-') ? -minutes : minutes) * MS_PER_MINUTE;
}

function inGap(localMs: number, zone: string): WallTimeRefusal {
  const gap = gapAround(localMs, zone);
  const choices = gap === null ? [] : [choiceAt(gap.at - MS_PER_MINUTE, zone), choiceAt(gap.at, zone)];
  const message = `${localText(localMs)} does not exist in ${zone}: the clocks are set forward over it.`;
  return refusal('CLOCK.GAP', message, choices);
}

function withOffset(
  typed: Typed,
  offsetMs: number,
  instants: readonly number[],
  zone: string,
): ClockResult<WallTime, WallTimeRefusal> {
  const meant = typed.localMs - offsetMs;
  if (instants.includes(meant)) return accepted(wallTimeAt(meant, zone));
  return refusal(
    'CLOCK.OFFSET_MISMATCH',
    `At ${localText(typed.localMs)} the offset of ${zone} is not ${offsetText(offsetMs)}.`,
    instants.map((instant) => choiceAt(instant, zone, true)),
  );
}

function choiceAt(epochMs: number, zone: string, withItsOffset = false): WallTimeChoice {
  const time = wallTimeAt(epochMs, zone);
  const offset = withItsOffset ? offsetText(time.offsetMinutes * MS_PER_MINUTE) : '';
  return { ...time, input: time.local + offset };
}

const refusal = (code: ClockCode, message: string, choices: readonly WallTimeChoice[]): WallTimeRefusal => ({
  ok: false,
  code,
  message,
  choices,
});
