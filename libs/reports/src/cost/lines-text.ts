import { moneyWords } from '#planning';
import { instrumentIn } from '../print/instrument-name.js';
import { type TextOptions, padEnd } from '../print/layout.js';
import { noteWords } from '../words/said.js';
import { textFor } from '../words/text-for.js';
import { type Words } from '../words/words.js';
import { wordsFor } from '../words/words-for.js';
import { type CostReport, type ToldLine } from './cost-report.js';
import { kindWords } from './kind-words.js';

const NAME_WIDTH = 34;
const KIND_WIDTH = 26;
const AMOUNT_WIDTH = 16;

/** Every line of the bills, session by session. */
export function linesText(
  { bySession }: CostReport,
  lines: readonly ToldLine[],
  options: TextOptions,
): string {
  const { paint } = options;
  const words = wordsFor(options);
  return bySession
    .map(({ key, name }) => {
      const own = lines.filter(({ session }) => session === key);
      return own.length === 0
        ? ''
        : `${paint('heading', name)}\n${own.map((line) => lineText(line, words)).join('')}\n`;
    })
    .join('');
}

function lineText(line: ToldLine, words: Words): string {
  const { kind, minor, currency, quantity, unit, percent } = line;
  const { costText: texts } = words;
  const note = noteWords(words, line);
  const who = whoseLine(line, words);
  const counts = textFor(texts.units, unit);
  const amount = minor === null || currency === null ? texts.columns.noRate : moneyWords({ minor, currency });
  const basis = [
    ...(percent === null ? [] : [`${percent} %`]),
    ...(counts === null ? [] : [`${quantity} ${counts}`]),
    ...(note === '' ? [] : [note]),
  ].join(', ');
  const columns = [
    padEnd(who.slice(0, NAME_WIDTH), NAME_WIDTH),
    padEnd(kindWords(kind, words), KIND_WIDTH),
    amount.padStart(AMOUNT_WIDTH),
    basis,
  ];
  return `  ${columns.join('  ').trimEnd()}\n`;
}

const whoseLine = ({ person, instrument }: ToldLine, words: Words): string =>
  person === null || instrument === null
    ? words.costText.wholeCall
    : words.costText.player(person, { id: instrument, name: instrumentIn(words)(instrument) });
