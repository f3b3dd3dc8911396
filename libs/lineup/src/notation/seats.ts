import { type LineUpDouble, type LineUpReading } from './line-up.js';
import { type Choices } from './problem.js';

/** What the reading of a text depends on, besides the text. */
export interface Settings {
  readonly reading: LineUpReading;
  readonly choices: Choices;
}

/** Players of one instrument that a text names together; player numbers of the doubles count within them. */
export interface Seat {
  readonly at: number;
  readonly instrument: string;
  readonly count: number;
  readonly doubles: readonly Omit<LineUpDouble, 'instrument'>[];
}

/** A section or group without a figure. */
export interface OpenSeat {
  readonly open: string;
}

const STRING_SECTIONS = new Set(['violin-1', 'violin-2', 'violin', 'viola', 'cello', 'double-bass']);

/** Players for a written figure: a stand of strings is two. */
export const playersFor = (instrument: string, figure: number, reading: LineUpReading): number =>
  reading.strings === 'stands' && STRING_SECTIONS.has(instrument) ? figure * 2 : figure;
