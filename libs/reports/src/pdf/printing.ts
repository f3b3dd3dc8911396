import { type Formats } from '../words/formats.js';
import { type Words } from '../words/words.js';
import { type PdfNode } from './node.js';

/** What a page is made with. */
export interface Printing {
  readonly words: Words;
  readonly formats: Formats;
}

/** A heading within a page; it does not stay behind when what it heads goes to the next. */
export const heading = (text: string): PdfNode => ({
  text,
  style: 'heading',
  headlineLevel: 1,
  margin: [0, 12, 0, 4],
});

/** A cell of a table's first row. */
export const headCell = (text: string, alignment: 'left' | 'right' = 'left'): PdfNode => ({
  text,
  style: 'tableHead',
  alignment,
});
