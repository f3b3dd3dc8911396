import { type Formats } from '../words/formats.js';
import { type Words } from '../words/words.js';
import { type PdfContent, type PdfNode } from './node.js';

/** What a page is made with. */
export interface Printing {
  readonly words: Words;
  readonly formats: Formats;
}

interface Call {
  readonly locationName: string;
  readonly localStart: string;
  readonly times: { readonly location: { readonly start: string } };
}

/** A call as the heads of its pages name it: `London, 9 Jan 2023, 10:00`. */
export const callName = ({ locationName, localStart, times }: Call, { words, formats }: Printing): string =>
  words.pdf.call(locationName, formats.date(localStart.slice(0, 10)), formats.time(times.location.start));

/** A heading within a page; it does not stay behind when what it heads goes to the next. */
export const heading = (text: string): PdfNode => ({
  text,
  style: 'heading',
  headlineLevel: 1,
  margin: [0, 12, 0, 4],
});

/**
 * What stands on one page, heading and all. Headings in it lose their level: one that went to the next page by itself would
 * take the rest out of the document.
 */
export const keptTogether = (parts: readonly PdfNode[]): PdfNode => ({
  unbreakable: true,
  stack: parts.map(({ headlineLevel: _level, ...part }) => part),
});

/** A figure that is to be seen from afar, under what it is. */
export const labelled = (label: string, figure: string, below = ''): PdfNode => ({
  stack: [
    { text: label.toUpperCase(), style: 'label' },
    { text: figure === '' ? '\u00A0' : figure, style: 'big' },
    ...(below === '' ? [] : [{ text: below, style: 'small' }]),
  ],
});

/** A cell of a table's first row. */
export const headCell = (text: string, alignment: 'left' | 'right' = 'left'): PdfNode => ({
  text,
  style: 'tableHead',
  alignment,
});

/** A table ruled between its rows; its head goes on with it from page to page, and never stands alone. */
export const rowsTable = (
  widths: readonly (number | '*' | 'auto')[],
  head: readonly PdfNode[],
  rows: readonly (readonly PdfContent[])[],
): PdfNode => ({
  layout: 'rows',
  table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body: [head, ...rows] },
});
