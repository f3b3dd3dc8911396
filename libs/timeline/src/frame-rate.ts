import { accepted, refused, type TimelineResult } from './result.js';

/** The rates of picture, by the names editors use; a rate with two ways of counting says which (DF, NDF). */
export type FrameRateName =
  '23.976' | '24' | '25' | '29.97DF' | '29.97NDF' | '30' | '48' | '50' | '59.94DF' | '59.94NDF' | '60';

/** An exact rate: `numerator / denominator` frames a second, counted as `counted` frames per timecode second. */
export interface FrameRate {
  readonly name: FrameRateName;
  readonly numerator: number;
  readonly denominator: number;
  readonly counted: number;
  /** Frame numbers left out at the start of each minute that is not a tenth (SMPTE ST 12-1); 0 without drop-frame. */
  readonly dropped: number;
}

const rate = (
  name: FrameRateName,
  numerator: number,
  denominator: number,
  counted: number,
  dropped = 0,
): FrameRate => ({ name, numerator, denominator, counted, dropped });

/** Every rate that a production's picture can have, slowest first. */
export const FRAME_RATES: readonly FrameRate[] = [
  rate('23.976', 24_000, 1_001, 24),
  rate('24', 24, 1, 24),
  rate('25', 25, 1, 25),
  rate('29.97DF', 30_000, 1_001, 30, 2),
  rate('29.97NDF', 30_000, 1_001, 30),
  rate('30', 30, 1, 30),
  rate('48', 48, 1, 48),
  rate('50', 50, 1, 50),
  rate('59.94DF', 60_000, 1_001, 60, 4),
  rate('59.94NDF', 60_000, 1_001, 60),
  rate('60', 60, 1, 60),
];

/** Other ways to write the same rates: rounded, and as exact fractions. */
const SYNONYMS: Readonly<Record<string, string>> = {
  '23.98': '23.976',
  '24000/1001': '23.976',
  '30000/1001': '29.97',
  '60000/1001': '59.94',
};

const WRITTEN = /^(\d+(?:\.\d+)?|\d+\/\d+)(df|drop|dropframe|ndf|nondrop|nondropframe)?$/;

/**
 * Reads a rate: `25`, `25 fps`, `23.98`, `29,97`, `29.97 DF`, `29.97 drop`, `30000/1001`. A 29.97 or 59.94 that does not
 * say how it counts is non-drop, as in CMX 3600. Unknown rates: `TIMELINE.UNKNOWN_FRAME_RATE`.
 */
export function readFrameRate(text: string): TimelineResult<FrameRate> {
  const compact = text
    .toLowerCase()
    .replaceAll(/[\s_()]|fps|-(?=[a-z])/g, '')
    .replace(',', '.');
  const [, figures = '', counted] = WRITTEN.exec(compact) ?? [];
  const number = SYNONYMS[figures] ?? (figures.includes('/') ? figures : String(Number(figures)));
  const drop = counted !== undefined && !counted.startsWith('n');
  const found = drop ? named(`${number}DF`) : (named(`${number}NDF`) ?? named(number));
  return found === undefined ? unknownRate(text) : accepted(found);
}

/** The same rate counted with or without drop-frame, where it has both ways; a list's `FCM` or `;` says which. */
export const countedAs = (rate: FrameRate, dropFrame: boolean): FrameRate =>
  named(rate.name.replace(/N?DF$/, dropFrame ? 'DF' : 'NDF')) ?? rate;

const named = (name: string): FrameRate | undefined => FRAME_RATES.find((rate) => rate.name === name);

const unknownRate = (text: string): TimelineResult<FrameRate> => {
  const names = FRAME_RATES.map((each) => each.name).join(', ');
  return refused('TIMELINE.UNKNOWN_FRAME_RATE', `"${text}" is not a picture's frame rate. Known: ${names}.`);
};
