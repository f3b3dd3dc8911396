import { type Words } from '../words/words.js';
import { type Glyphs } from './glyphs.js';
import { breakable } from './long-words.js';
import { type PdfContent, type PdfNode, type PdfText } from './node.js';

export type Paper = 'a4' | 'letter';

/** What begins on a page of its own: a sheet of a pack, one person's itinerary, or the whole document. */
export interface PdfPart {
  /** In small print at the head of each of its pages, at the right, so that loose pages are known by it. */
  readonly head: string;
  readonly content: readonly PdfContent[];
}

export interface PdfPages {
  /** Of the file, as viewers show it. */
  readonly title: string;
  /** In small print at the head of every page, at the left. */
  readonly head: string;
  readonly parts: readonly PdfPart[];
  readonly landscape?: boolean;
}

const SIDE = 42;
const STYLES = {
  title: { fontSize: 20, bold: true, color: '#14202B' },
  subtitle: { fontSize: 11, color: '#44515E' },
  heading: { fontSize: 11.5, bold: true, color: '#14202B' },
  label: { fontSize: 7.5, color: '#5A6773', bold: true, characterSpacing: 0.4 },
  big: { fontSize: 17, bold: true },
  small: { fontSize: 8, color: '#44515E' },
  tableHead: { bold: true, fontSize: 8, color: '#33404C' },
  warning: { color: '#8A3B00' },
};

/** Every text of a piece of content in characters that the fonts have. */
function printable(content: PdfContent, glyphs: Glyphs): PdfContent {
  if (typeof content === 'string') return breakable(glyphs.printable(content));
  const all = (parts: readonly PdfContent[]): PdfContent[] => parts.map((part) => printable(part, glyphs));
  const { text, stack, columns, table, ...rest } = content;
  const ownText = (own: string): string | readonly PdfText[] => {
    const shown = glyphs.printable(own);
    const pieces = rest.noWrap === true ? shown : breakable(shown);
    return typeof pieces === 'string' ? pieces : [pieces];
  };
  return {
    ...rest,
    ...(text === undefined ? {} : { text: typeof text === 'string' ? ownText(text) : all(text) }),
    ...(stack === undefined ? {} : { stack: all(stack) }),
    ...(columns === undefined ? {} : { columns: all(columns) }),
    ...(table === undefined ? {} : { table: { ...table, body: table.body.map(all) } }),
  } satisfies PdfNode;
}

/**
 * Pages as a PDF, with the fonts embedded. A heading (`headlineLevel`) never stands alone at the foot of a page. What no
 * font has is replaced, and the last page says so.
 */
export async function makePdf(
  { title, head, parts, landscape = false }: PdfPages,
  { words, paper }: { readonly words: Words; readonly paper: Paper },
): Promise<Uint8Array> {
  const [{ default: pdfmake }, { hasGlyph }, { Glyphs }] = await Promise.all([
    import('pdfmake'),
    import('./fonts.js'),
    import('./glyphs.js'),
  ]);
  const glyphs = new Glyphs(hasGlyph);
  const left = glyphs.printable(head);
  const sections = parts.map((part) => ({
    header: runningHead(left, glyphs.printable(part.head)),
    section: part.content.map((one) => printable(one, glyphs)),
  }));
  const missing = [...glyphs.missing];
  const note: PdfNode = {
    text: words.pdf.missingGlyphs(missing.map(codePoint)),
    style: 'small',
    margin: [0, 12, 0, 0],
  };
  const document = pdfmake.createPdf({
    info: { title: glyphs.printable(title), producer: 'Downbeat', creator: 'Downbeat' },
    pageSize: paper === 'a4' ? 'A4' : 'LETTER',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: [SIDE, 54, SIDE, 48],
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15, color: '#1B242C' },
    styles: STYLES,
    footer: (page: number, pages: number) => ({
      text: words.pdf.page(page, pages),
      style: 'small',
      alignment: 'center',
      margin: [SIDE, 18, SIDE, 0],
    }),
    content: missing.length === 0 ? sections : [...sections, note],
    pageBreakBefore: startsAlone,
  });
  return new Uint8Array(await document.getBuffer());
}

const runningHead = (left: string, right: string): object => ({
  columns: [{ text: [breakable(left)] }, { text: [breakable(right)], alignment: 'right' }],
  columnGap: 12,
  style: 'small',
  margin: [SIDE, 26, SIDE, 0],
});

/** `U+4E2D`, for the sign itself cannot be printed. */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

interface Placed {
  readonly headlineLevel?: number;
  readonly startPosition: {
    readonly top: number;
    readonly pageInnerHeight: number;
    readonly verticalRatio: number;
  };
}

/** The part of a page's height below which a heading goes to the next page. */
const TOO_LOW = 0.9;

const startsAlone = (node: Placed): boolean =>
  node.headlineLevel !== undefined && node.startPosition.verticalRatio > TOO_LOW;
