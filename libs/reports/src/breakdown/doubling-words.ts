import { instrumentIn } from '../print/instrument-name.js';
import { type Words } from '../words/words.js';
import { type BreakdownRow } from './breakdown-report.js';

/** `Piccolo (Flute 2)` */
export function doublingWords(
  { instrument, player, double }: BreakdownRow['doublings'][number],
  words: Pick<Words, 'instruments'>,
): string {
  const nameOf = instrumentIn(words);
  return `${nameOf(double)} (${nameOf(instrument)}${player === null ? '' : ` ${player}`})`;
}
