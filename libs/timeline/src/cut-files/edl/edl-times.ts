import { countedAs, type FrameRate } from '../../frame-rate.js';
import { framesAt, framesBetween, framesPerDay, readTimecode } from '../../timecode.js';
import { type CutFaultCode } from '../cut-event.js';

/** Frames of a stretch, its end excluded, or what is wrong with its timecodes. */
export type TimesRead =
  | { readonly ok: true; readonly start: number; readonly end: number; readonly rate: FrameRate }
  | { readonly ok: false; readonly code: CutFaultCode; readonly message: string };

/** Of a timecode. */
const LENGTH = 11;
const SPACE = 32;

/**
 * Reads the in and the out point that begin at two places of a line, at a rate, or, where they have a `;`, at its
 * drop-frame way of counting. An out before its in lies after midnight, unless the stretch would last half a day: then it
 * is a mistake.
 */
export function readTimes(text: string, inAt: number, outAt: number, listed: FrameRate): TimesRead {
  if (endsAt(text, inAt + LENGTH) && endsAt(text, outAt + LENGTH)) {
    const start = framesAt(text, inAt, listed);
    const end = framesAt(text, outAt, listed);
    if (start >= 0 && end >= start) return { ok: true, start, end, rate: listed };
  }
  return readWords(wordAt(text, inAt), wordAt(text, outAt), listed);
}

const endsAt = (text: string, at: number): boolean => at >= text.length || text.charCodeAt(at) <= SPACE;

function wordAt(text: string, at: number): string {
  let end = at;
  while (!endsAt(text, end)) end += 1;
  return text.slice(at, end);
}

function readWords(inText: string, outText: string, listed: FrameRate): TimesRead {
  const rate = inText.includes(';') || outText.includes(';') ? countedAs(listed, true) : listed;
  const first = readTimecode(inText, rate);
  if (!first.ok) return { ok: false, code: 'CUT.BAD_TIMECODE', message: first.message };
  const last = readTimecode(outText, rate);
  if (!last.ok) return { ok: false, code: 'CUT.BAD_TIMECODE', message: last.message };
  const length = framesBetween(first.value, last.value, rate);
  if (last.value < first.value && length * 2 >= framesPerDay(rate)) {
    const message = `${outText} comes before ${inText}.`;
    return { ok: false, code: 'CUT.NEGATIVE_LENGTH', message };
  }
  return { ok: true, start: first.value, end: first.value + length, rate };
}
