import { html, type Html } from '../html/html.js';
import { page, pageHead, part, table } from '../html/page.js';
import { groupBy, sumOf } from '../order.js';
import { instrumentIn } from '../print/instrument-name.js';
import { type Formats, formatsIn } from '../words/formats.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type BreakdownReport, type BreakdownRow } from './breakdown-report.js';
import { doublingWords } from './doubling-words.js';

/** A page is too narrow for the chart: the most of each instrument, then each pass with what it asks for, reel by reel. */
export function breakdownHtml(report: BreakdownReport, { locale }: WritingOptions): string {
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { breakdownPage: texts, columns, titles, page: common, overview } = words;
  const { rows, instruments, production } = report;
  const music = formats.duration(sumOf(rows, ({ seconds }) => seconds));
  return page(`${production.title}: ${titles.breakdown}`, locale, [
    pageHead(production.title, titles.breakdown, texts.under(formats.number(rows.length), music)),
    rows.length === 0 ? html`<p>${common.nothing}</p>` : null,
    instruments.length === 0
      ? null
      : part(texts.most, [
          table(
            {
              caption: texts.most,
              unseen: true,
              columns: [
                { title: columns.instrument, kind: 'text', of: ({ id }) => instrumentIn(words)(id) },
                { title: columns.players, kind: 'whole', of: ({ most }) => most },
              ],
              rows: instruments,
            },
            formats,
          ),
        ]),
    ...[...groupBy(rows, ({ reel }) => reel)].map(([reel, own]) =>
      part(reel === null ? overview.noReel : overview.reel(reel), [passes(report, own, words, formats)]),
    ),
  ]);
}

function passes(
  { instruments }: BreakdownReport,
  rows: readonly BreakdownRow[],
  words: Words,
  formats: Formats,
): Html {
  const { breakdownPage: texts, columns } = words;
  const nameOf = instrumentIn(words);
  const asked = ({ players, readable }: BreakdownRow): string =>
    readable
      ? instruments.flatMap(({ id }) => (id in players ? [`${players[id]} ${nameOf(id)}`] : [])).join(', ')
      : texts.unreadable;
  return table(
    {
      caption: texts.caption,
      columns: [
        { title: columns.cue, kind: 'text', of: ({ cue, version }) => `${cue} ${version}` },
        { title: columns.title, kind: 'text', of: ({ title }) => title },
        { title: columns.pass, kind: 'text', of: ({ pass }) => pass },
        { title: columns.length, kind: 'duration', of: ({ seconds }) => seconds },
        { title: columns.players, kind: 'whole', of: ({ readable, total }) => (readable ? total : null) },
        { title: columns.instrument, kind: 'text', of: asked },
        {
          title: columns.doubles,
          kind: 'text',
          of: ({ doublings }) => doublings.map((one) => doublingWords(one, words)).join('; '),
        },
      ],
      rows,
    },
    formats,
  );
}
