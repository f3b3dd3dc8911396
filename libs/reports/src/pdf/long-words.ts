import { type PdfNode, type PdfText } from './node.js';

/** Letters of a word, or of a part of it up to a hyphen, that the narrowest column still holds. */
const LONGEST = 24;
const LONG_WORD = new RegExp(`([^\\s-]{${LONGEST + 1},})`, 'u');

/**
 * A text in which words that are longer than a column is wide (addresses, mostly) may be broken anywhere. Nothing is put
 * into them, so that they can be copied as they are.
 */
export function breakable(text: string): PdfText {
  const pieces = text.split(LONG_WORD);
  if (pieces.length === 1) return text;
  return {
    text: pieces
      .map((piece, at): PdfText =>
        at % 2 === 1 ? ({ text: piece, wordBreak: 'break-all' } satisfies PdfNode) : piece,
      )
      .filter((piece) => piece !== ''),
  };
}
