import { framesBetween, type FrameRate, readLength, readTimecode, secondsOfFrames } from '#timeline';
import { type RowReading } from '../table/row-reading.js';

const EXCEL_CLOCK = /^(\d{1,2}):(\d{2}):00(?:\.0+)?$/;

/**
 * The length of a cell in whole seconds; "" gives null. `3:25:00` is what a spreadsheet makes of a typed `3:25`: no cue
 * lasts over an hour to the minute, so it is taken as minutes and seconds, and reported.
 */
export function readLengthCell<F extends string>(
  row: RowReading<F>,
  field: F,
  frameRate: FrameRate | undefined,
): number | null {
  const text = row.text(field);
  if (text === '') return null;
  const clock = EXCEL_CLOCK.exec(text);
  if (clock !== null && Number(clock[1]) > 0) {
    const written = `${Number(clock[1])}:${clock[2]}`;
    const change = { was: text, became: written };
    row.info(field, 'IMPORT.EXCEL_TIME', `"${text}" is taken for ${written} in minutes and seconds.`, change);
    return Number(clock[1]) * 60 + Number(clock[2]);
  }
  const length = readLength(text, frameRate === undefined ? {} : { frameRate });
  if (length.ok) return length.value.seconds;
  row.error(field, length.code, length.message, { was: text });
  return null;
}

/** A place in the picture as frames: timecode at the picture's rate, or a bare number of frames; "" gives null. */
export function readFrames<F extends string>(
  row: RowReading<F>,
  field: F,
  frameRate: FrameRate | undefined,
): number | null {
  const text = row.text(field);
  if (text === '') return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (frameRate === undefined) {
    const message = `"${text}" is timecode: give the picture’s frame rate.`;
    row.error(field, 'TIMELINE.FRAME_RATE_NEEDED', message, { was: text });
    return null;
  }
  const frames = readTimecode(text, frameRate);
  if (frames.ok) return frames.value;
  row.error(field, frames.code, frames.message, { was: text });
  return null;
}

/** Timecode begins anew after 24 hours, but what would last longer than this ends before it starts. */
const LONGEST_OVER_MIDNIGHT = 3600;

/** The seconds between two places in the picture, or null where one is missing; they may be timecode or clock times. */
export function readSpan<F extends string>(
  row: RowReading<F>,
  inField: F,
  outField: F,
  frameRate: FrameRate | undefined,
): number | null {
  const [from, to] = [row.text(inField), row.text(outField)];
  if (from === '' || to === '') return null;
  const bothTimecode = [from, to].every((text) => /^\d{1,2}:\d{2}:\d{2}[:;.,]\d{2}$/.test(text));
  if (bothTimecode) {
    const [start, end] = [readFrames(row, inField, frameRate), readFrames(row, outField, frameRate)];
    if (start === null || end === null || frameRate === undefined) return null;
    const seconds = secondsOfFrames(framesBetween(start, end, frameRate), frameRate);
    if (end >= start || seconds <= LONGEST_OVER_MIDNIGHT) return seconds;
    return noStretch(row, outField, from, to);
  }
  const [start, end] = [readLength(from), readLength(to)];
  if (start.ok && end.ok && end.value.seconds > start.value.seconds) {
    return end.value.seconds - start.value.seconds;
  }
  return noStretch(row, outField, from, to);
}

function noStretch<F extends string>(row: RowReading<F>, field: F, from: string, to: string): null {
  const message = `"${from}" to "${to}" is no stretch of the picture.`;
  row.error(field, 'IMPORT.ENDS_BEFORE_START', message, { was: to });
  return null;
}
