import { ok, type Result } from '#desk';
import { framesOfMilliseconds, type FrameRate, readTimecode } from '#timeline';
import { badFlag } from '../plan/bad-flag.js';

const CLOCK = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$/;

/** A moment of a cue from its first frame: `1:20`, `1:20.5`, timecode `00:01:20:12`, or a number of frames. */
function frameAt(text: string, rate: FrameRate): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const timecode = readTimecode(text, rate);
  if (timecode.ok) return timecode.value;
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1, 4).map((part) => Number(part ?? 0));
  const fraction = Number((match[4] ?? '').padEnd(3, '0') || 0);
  return framesOfMilliseconds(((hours * 60 + minutes) * 60 + seconds) * 1_000 + fraction, rate);
}

/** A stretch such as `0:40-1:05`; null where there is none. Refuses with `CLI.BAD_VALUE`. */
export function readStretch(
  flag: string,
  text: string | undefined,
  rate: FrameRate,
): Result<readonly [number, number] | null> {
  if (text === undefined) return ok(null);
  const [from, to, more] = text.split(/\s*(?:-|–|\.\.)\s*/).map((part) => frameAt(part, rate));
  if (from == null || to == null || more !== undefined) {
    return badFlag(
      flag,
      `--${flag} must be a stretch of the cue such as 0:40-1:05 or 00:00:40:00-00:01:05:00.`,
    );
  }
  return ok([from, to]);
}

/** Bars such as `17-32`, or one bar. */
export function readBars(text: string | undefined): Result<readonly [number, number] | null> {
  if (text === undefined) return ok(null);
  const [, from, to] = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/.exec(text.trim()) ?? [];
  if (from === undefined) return badFlag('bars', '--bars must be bars such as 17-32.');
  return ok([Number(from), Number(to ?? from)]);
}
