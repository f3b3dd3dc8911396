import { floorDivide } from './exact.js';
import { type FrameRate } from './frame-rate.js';
import { accepted, refused, type TimelineResult } from './result.js';

const SHAPE = /^\d{1,2}:\d{2}:\d{2}[:;.,]\d{2}$/;

/** Frame numbers from 00:00:00:00 to the next midnight: 2,073,600 at 24; 2,589,408 at 29.97DF. */
export function framesPerDay(rate: FrameRate): number {
  const minutes = 24 * 60;
  return minutes * 60 * rate.counted - rate.dropped * (minutes - minutes / 10);
}

/**
 * Reads `HH:MM:SS:FF` (`;` or `.` before the frames where frame numbers are dropped) as frames since 00:00:00:00.
 *
 * Refusals: `TIMELINE.MALFORMED_TIMECODE`; `TIMELINE.TIMECODE_RANGE` (hour 24, second 60, frame 25 at 25 fps);
 * `TIMELINE.DROPPED_TIMECODE` (00:01:00;00 at 29.97DF is a number that drop-frame leaves out);
 * `TIMELINE.NOT_DROP_FRAME` (`;` at a rate that drops none).
 */
export function readTimecode(text: string, rate: FrameRate): TimelineResult<number> {
  const shaped = text.length === LENGTH ? framesAt(text, 0, rate) : -1;
  if (shaped >= 0) return accepted(shaped);
  const written = padded(text);
  if (written === null)
    return refused('TIMELINE.MALFORMED_TIMECODE', `"${text}" is not a timecode like 01:02:03:04.`);
  if (written[8] === ';' && rate.dropped === 0) {
    return refused(
      'TIMELINE.NOT_DROP_FRAME',
      `"${text}" is drop-frame timecode, but ${rate.name} drops no frame numbers.`,
    );
  }
  const hasRange =
    twoAt(written, 0) < 24 &&
    twoAt(written, 3) < 60 &&
    twoAt(written, 6) < 60 &&
    twoAt(written, 9) < rate.counted;
  if (!hasRange)
    return refused('TIMELINE.TIMECODE_RANGE', `"${text}" does not exist at ${rate.name} frames a second.`);
  const frames = framesAt(written, 0, rate);
  return frames >= 0
    ? accepted(frames)
    : refused(
        'TIMELINE.DROPPED_TIMECODE',
        `"${text}" does not exist at ${rate.name} frames a second: drop-frame leaves it out.`,
      );
}

const LENGTH = 11;
const COLON = 58;

/**
 * The frames of the `HH:MM:SS:FF` that stands in a text; below 0 where none does that exists at this rate. For lists of
 * millions of lines: it makes nothing, and does not say what is wrong.
 */
export function framesAt(text: string, at: number, rate: FrameRate): number {
  if (!isMarked(text, at, rate)) return -1;
  const hours = twoAt(text, at);
  const minutes = twoAt(text, at + 3);
  const seconds = twoAt(text, at + 6);
  const frames = twoAt(text, at + 9);
  // What is no number is below 0.
  if (Math.min(hours, minutes, seconds, frames) < 0) return -1;
  if (hours > 23 || minutes > 59 || seconds > 59 || frames >= rate.counted) return -1;
  const minute = hours * 60 + minutes;
  const numbered = (minute * 60 + seconds) * rate.counted + frames;
  if (rate.dropped === 0) return numbered;
  if (seconds === 0 && frames < rate.dropped && minutes % 10 !== 0) return -1;
  return numbered - rate.dropped * (minute - Math.floor(minute / 10));
}

/** Whether the marks between a timecode's numbers are where they belong. */
function isMarked(text: string, at: number, { dropped }: FrameRate): boolean {
  if (text.charCodeAt(at + 2) !== COLON || text.charCodeAt(at + 5) !== COLON) return false;
  const mark = text[at + 8];
  return mark === ':' || mark === '.' || mark === ',' || (mark === ';' && dropped > 0);
}

/** Two digits as a number; below 0 where they are none. */
function twoAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** With two digits for the hour and nothing around it; null: it is no timecode. */
function padded(text: string): string | null {
  const trimmed = text.trim();
  return SHAPE.test(trimmed) ? trimmed.padStart(11, '0') : null;
}

/** Writes a frame count as timecode, `;` before the frames of a drop-frame rate; past 24 h it starts again at zero. */
export function timecodeText(frame: number, rate: FrameRate): string {
  const day = framesPerDay(rate);
  const number = withDropped(frame - day * floorDivide(frame, day), rate);
  const [seconds, frames] = [floorDivide(number, rate.counted), number % rate.counted];
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(twoDigits)
    .join(':');
  return `${clock}${rate.dropped > 0 ? ';' : ':'}${twoDigits(frames)}`;
}

/**
 * Frames from an in point to an (exclusive) out point. An out before its in lies after midnight: timecode starts
 * again at 00:00:00:00 after 24 h.
 */
export const framesBetween = (inFrame: number, outFrame: number, rate: FrameRate): number =>
  outFrame >= inFrame ? outFrame - inFrame : outFrame - inFrame + framesPerDay(rate);

/** The number that timecode gives to the nth frame, with those counted that drop-frame leaves out (SMPTE ST 12-1). */
function withDropped(frame: number, rate: FrameRate): number {
  if (rate.dropped === 0) return frame;
  const perMinute = 60 * rate.counted - rate.dropped;
  const perTenMinutes = 600 * rate.counted - 9 * rate.dropped;
  const tens = floorDivide(frame, perTenMinutes);
  const rest = frame % perTenMinutes;
  // The first minute of ten drops nothing, so it is longer than the others by the dropped numbers.
  const minutes = Math.max(0, floorDivide(rest - rate.dropped, perMinute));
  return frame + rate.dropped * (9 * tens + minutes);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
