import { parseHTML } from 'linkedom';
import readExcelFile from 'read-excel-file/node';
import { type PdfContent } from '../pdf/node.js';
import type * as Rendering from '../render.js';
import { everyReport } from '../spec-support/every-report.js';
import { smallProduction } from '../spec-support/small-production.js';
import { emptied } from '../spec-support/small-reports.js';
import { withStandIns } from '../spec-support/with-stand-ins.js';
import { onPaper } from '../writing-options.js';
import { en } from './en.js';

/** A language in which every text is the English one between marks. */
function marked(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : `⟦${value}⟧`;
  if (typeof value === 'function')
    return (...given: readonly unknown[]) =>
      marked((value as (...all: readonly unknown[]) => unknown)(...given));
  return Object.fromEntries(Object.entries(value as object).map(([key, text]) => [key, marked(text)]));
}

const foreign = marked(en) as typeof en;
const { formatsOf, written } = (await withStandIns(import.meta.url, '../render.ts', {
  './words.ts': { ENGLISH: en, wordsOf: (locale: string) => (locale.startsWith('en') ? en : foreign) },
  // The texts of a PDF, before it is set.
  '../pdf/make-pdf.ts': {
    makePdf: (pages: {
      readonly title: string;
      readonly head: string;
      readonly parts: readonly { readonly head: string; readonly content: readonly PdfContent[] }[];
    }) =>
      [
        pages.title,
        pages.head,
        ...pages.parts.flatMap(({ head, content }) => [head, ...content.flatMap(textsOf)]),
      ].join('\n'),
  },
})) as typeof Rendering;

function textsOf(content: PdfContent): readonly string[] {
  if (typeof content === 'string') return [content];
  const { text = [], stack = [], columns = [], table } = content;
  const parts = [
    ...(typeof text === 'string' ? [text] : text),
    ...stack,
    ...columns,
    ...(table?.body.flat() ?? []),
  ];
  return parts.flatMap(textsOf);
}

const LOCALE = 'de';

/** Fields whose values are words of the program, not of the people: they are to be translated. */
const CODES = [
  'report',
  'status',
  'instrument',
  'section',
  'kind',
  'category',
  'unit',
  'step',
  'usage',
  'attendance',
  'standing',
  'kinds',
  'fate',
  'fit',
  'edge',
  'where',
  'aspects',
  'code',
  'rule',
  'rank',
  'severity',
  'because',
  'verdict',
  // What models say in English beside its figures.
  'message',
  'reason',
  'words',
  'sentence',
  'confidence',
];
/** Reports whose sections are passes, by the names that people gave them. */
const BY_PASS: ReadonlySet<string> = new Set(['coverage', 'xray']);

/** What the production itself says. */
function saidBy(model: unknown, codes: ReadonlySet<string>): readonly string[] {
  if (typeof model === 'string') return [model];
  if (typeof model !== 'object' || model === null) return [];
  if (Array.isArray(model)) return model.flatMap((one) => saidBy(one, codes));
  return Object.entries(model).flatMap(([key, value]) =>
    codes.has(key) && [value].flat().every((one) => typeof one === 'string') ? [] : saidBy(value, codes),
  );
}

const WORD = /\p{L}{3,}/gu;
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

/** Days and months as the locale has them. */
const dates = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2023, 0, day + 1))).flatMap((date) =>
  (['long', 'short'] as const).map((month) =>
    date.toLocaleDateString(LOCALE, { month, weekday: month, timeZone: 'UTC' }),
  ),
);

/** Texts of a document as whoever reads it meets them. */
async function textsIn(format: string, document: string | Uint8Array): Promise<string> {
  if (format === 'xlsx') {
    const sheets = await readExcelFile(Buffer.from(document as Uint8Array));
    return sheets
      .flatMap(({ sheet, data }) => [sheet, ...data.flat()])
      .filter((cell) => typeof cell === 'string')
      .join('\n');
  }
  if (format !== 'html') return String(document).replaceAll(/\r\n[ \t]/g, '');
  const page = parseHTML(
    String(document)
      .replaceAll(/<style[^]*?<\/style>/g, '')
      .replaceAll('<', ' <'),
  ).document;
  const labels = [...page.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
  return [...labels, page.querySelector('title')?.textContent, page.querySelector('body')?.textContent].join(
    '\n',
  );
}

/** What stands in no marks; marks stand in marks where a text is put into another. */
function unmarked(text: string): string {
  const less = text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
  return less === text ? text : unmarked(less);
}

/** Formats for people; others are for programs, calendars aside. */
const WORDED: ReadonlySet<string> = new Set(['html', 'pdf', 'xlsx', 'text']);

describe.each([
  ['as usual', smallProduction],
  ['that is empty', emptied(smallProduction)],
])('in another language every document of a production %s', (_name, facts) => {
  const documents = everyReport(facts).flatMap((report) =>
    formatsOf(report.report)
      .filter((format) => WORDED.has(format))
      .map((format) => [`${report.report} as ${format}`, report, format] as const),
  );

  it.each(documents)('%s has its texts from that language', async (_which, report, format) => {
    const text = await textsIn(format, await written(report, format, onPaper({ locale: LOCALE })));
    const codes = new Set(CODES.filter((key) => key !== 'section' || !BY_PASS.has(report.report)));
    const known = new Set([...saidBy(report, codes), ...dates].flatMap(wordsIn));
    const english = wordsIn(unmarked(text)).filter((word) => !known.has(word));
    expect([...new Set(english)]).toEqual([]);
  });
});
