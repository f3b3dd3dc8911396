import { kindWords } from '../cost/kind-words.js';
import { quantityWords } from '../cost/quantity-words.js';
import { noteWords } from '../words/said.js';
import { type Words } from '../words/words.js';
import { type Extra } from './session-record-report.js';

/** `Overtime: 2 units of 15 min`: what is owed and how much of it, without money. */
export function extraWords(extra: Extra, words: Pick<Words, 'costKinds' | 'owedSaid' | 'says'>): string {
  const { kind, quantity, unit } = extra;
  const name = kindWords(kind, words);
  const much = unit === 'call' ? '' : quantityWords(quantity, unit, words);
  const note = noteWords(words, extra);
  return [much === '' ? name : `${name}: ${much}`, ...(note === '' ? [] : [note])].join(', ');
}
