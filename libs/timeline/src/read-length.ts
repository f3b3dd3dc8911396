import { divideHalfUp } from './exact.js';
import { type FrameRate } from './frame-rate.js';
import { secondsOfFrames } from './frame-time.js';
import { accepted, refused, type TimelineResult } from './result.js';
import { readTimecode } from './timecode.js';

/** A length read from a file, in whole seconds, and which way it was written. */
export interface Length {
  readonly seconds: number;
  readonly form: 'clock' | 'seconds' | 'units' | 'timecode';
}

const CLOCK = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,6}))?$/;
const SECONDS = /^(\d{1,6})(?:[.,](\d{1,6}))?$/;
const UNITS =
  /^(?:(\d+) ?h(?:ours?|rs?)?)? ?(?:(\d+) ?m(?:in(?:utes?|s)?)?\.?)? ?(?:(\d+)(?:[.,](\d{1,6}))? ?s(?:ec(?:onds?|s)?)?\.?)?$/;
const PRIMES = /^(?:(\d+) ?')? ?(?:(\d+)(?:[.,](\d{1,6}))? ?")?$/;
const TIMECODE = /^\d{1,2}:\d{2}:\d{2}[:;]\d{2}$/;
const LONGEST_SECONDS = 24 * 3600;

/**
 * Reads the length of a cue: `m:ss` (also `75:30`), `h:mm:ss`, `m:ss.s`, seconds (`95`, `95.5`), `2'35"`, `2m35s`, `2 min`, or
 * timecode, which is frames and needs the picture's rate. The domain counts whole seconds: fractions are rounded,
 * halves up.
 *
 * Refusals: `TIMELINE.LENGTH_NEGATIVE`, `TIMELINE.LENGTH_RANGE` (`2:75`, over 24 h), `TIMELINE.FRAME_RATE_NEEDED`,
 * `TIMELINE.MALFORMED_LENGTH`, and those of `readTimecode`.
 */
export function readLength(
  text: string,
  { frameRate }: { readonly frameRate?: FrameRate } = {},
): TimelineResult<Length> {
  const written = tidy(text);
  if (/^[-−–]\s*[\d']/.test(written)) {
    return refused('TIMELINE.LENGTH_NEGATIVE', `"${text}" is negative; a length is not.`);
  }
  if (TIMECODE.test(written)) return ofTimecode(text, written, frameRate);
  const parts = written === '' ? null : (ofClock(written) ?? ofSeconds(written) ?? ofUnits(written));
  if (parts === null)
    return refused('TIMELINE.MALFORMED_LENGTH', `"${text}" is not a length like 2:35 or 155.`);
  const whole = (parts.hours * 60 + parts.minutes) * 60 + parts.seconds;
  const seconds = whole + roundedUp(parts.fraction);
  const carried = parts.form === 'clock' && (parts.seconds > 59 || (parts.hours > 0 && parts.minutes > 59));
  if (carried || seconds > LONGEST_SECONDS) {
    return refused(
      'TIMELINE.LENGTH_RANGE',
      `"${text}" is not a length: ${carried ? 'it counts past 59' : 'over 24 hours'}.`,
    );
  }
  return accepted({ seconds, form: parts.form });
}

interface Parts {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly fraction: string | undefined;
  readonly form: Length['form'];
}

/** Typographic primes and quotes become ' and "; two single quotes mean one double. */
const tidy = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[′’‘´`]/g, "'")
    .replaceAll(/[″”“]|''/g, '"')
    .replaceAll(/\s+/g, ' ');

function ofClock(written: string): Parts | null {
  const match = CLOCK.exec(written);
  if (match === null) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1, 4).map((part) => Number(part ?? 0));
  if (match[1] !== undefined && match[2]?.length !== 2) return null;
  return { hours, minutes, seconds, fraction: match[4], form: 'clock' };
}

function ofSeconds(written: string): Parts | null {
  const match = SECONDS.exec(written);
  return match === null
    ? null
    : { hours: 0, minutes: 0, seconds: Number(match[1]), fraction: match[2], form: 'seconds' };
}

function ofUnits(written: string): Parts | null {
  const units = UNITS.exec(written);
  const primes = PRIMES.exec(written);
  const match = units ?? (primes === null ? null : [primes[0], undefined, ...primes.slice(1)]);
  if (match === null) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1, 4).map((part) => Number(part ?? 0));
  return { hours, minutes, seconds, fraction: match[4], form: 'units' };
}

function ofTimecode(text: string, written: string, frameRate: FrameRate | undefined): TimelineResult<Length> {
  if (frameRate === undefined) {
    return refused(
      'TIMELINE.FRAME_RATE_NEEDED',
      `"${text}" is timecode: its length depends on the frame rate.`,
    );
  }
  const frames = readTimecode(written, frameRate);
  return frames.ok
    ? accepted({ seconds: secondsOfFrames(frames.value, frameRate), form: 'timecode' })
    : frames;
}

/** 1 where decimals are a half or more, else 0. */
const roundedUp = (decimals: string | undefined): number =>
  decimals === undefined ? 0 : divideHalfUp(Number(decimals), 10 ** decimals.length);
