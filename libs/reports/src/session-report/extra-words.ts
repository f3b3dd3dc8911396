import { kindWords } from '../cost/kind-words.js';
import { quantityWords } from '../cost/quantity-words.js';
import { type Words } from '../words/words.js';
import { type Extra } from './session-record-report.js';

/** `Overtime: 2 units of 15 min`: what is owed and how much of it, without money. */
export function extraWords(
  { kind, quantity, unit, note }: Extra,
  words: Pick<Words, 'costKinds' | 'owedSaid'>,
): string {
  const name = kindWords(kind, words);
  const much = unit === 'call' ? '' : quantityWords(quantity, unit, words);
  return [much === '' ? name : `${name}: ${much}`, ...(note === '' ? [] : [note])].join(', ');
}
