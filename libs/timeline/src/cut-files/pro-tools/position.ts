import { divideHalfUp } from '../../exact.js';
import { type FrameRate } from '../../frame-rate.js';
import { readTimecode } from '../../timecode.js';

/** What positions of a session are counted from. */
export interface SessionTimes {
  readonly rate: FrameRate;
  readonly sampleRate: number;
  /** Frame at which the session starts: times that are no timecode count from there. */
  readonly start: number;
}

/** A position in frames; `exact` is false where it lay between two. */
interface Position {
  readonly frame: number;
  readonly exact: boolean;
}

const FRAMES_A_FOOT = 16;

/** Timecode (with subframes or without), minutes and seconds, feet and frames (35 mm), or samples; null: none of these. */
export function readPosition(text: string, times: SessionTimes): Position | null {
  return timecode(text, times) ?? feet(text, times) ?? clock(text, times) ?? samples(text, times);
}

const SUBFRAMES = /^(\d{1,2}:\d{2}:\d{2}[:;.]\d{2})(?:\.(\d{2}))?$/;
const FEET = /^(\d{1,6})\+(\d{2})(?:\.(\d{2}))?$/;
const CLOCK = /^(\d{1,4}):(\d{2})(?:\.(\d{1,3}))?$/;
const SAMPLES = /^\d{1,15}$/;

function timecode(text: string, { rate }: SessionTimes): Position | null {
  const [, whole, part = '0'] = SUBFRAMES.exec(text) ?? [];
  const read = whole === undefined ? null : readTimecode(whole.replace('.', ':'), rate);
  return read?.ok === true ? rounded(read.value * 100 + Number(part), 100, 0) : null;
}

function feet(text: string, { start }: SessionTimes): Position | null {
  const [, feetText, frames, part = '0'] = FEET.exec(text) ?? [];
  if (feetText === undefined || Number(frames) >= FRAMES_A_FOOT) return null;
  const whole = Number(feetText) * FRAMES_A_FOOT + Number(frames);
  return rounded(whole * 100 + Number(part), 100, start);
}

function clock(text: string, { rate, start }: SessionTimes): Position | null {
  const [, minutes, seconds, part = ''] = CLOCK.exec(text) ?? [];
  if (minutes === undefined || Number(seconds) > 59) return null;
  const milliseconds = (Number(minutes) * 60 + Number(seconds)) * 1_000 + Number(part.padEnd(3, '0'));
  return rounded(milliseconds * rate.numerator, rate.denominator * 1_000, start);
}

function samples(text: string, { rate, sampleRate, start }: SessionTimes): Position | null {
  if (!SAMPLES.test(text) || sampleRate <= 0) return null;
  return rounded(Number(text) * rate.numerator, rate.denominator * sampleRate, start);
}

const rounded = (dividend: number, divisor: number, start: number): Position => ({
  frame: start + divideHalfUp(dividend, divisor),
  exact: dividend % divisor === 0,
});
