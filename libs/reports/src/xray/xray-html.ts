import { html } from '../html/html.js';
import { page, pageHead, part, table } from '../html/page.js';
import { groupBy } from '../order.js';
import { type ShownColumn } from '../tables/table.js';
import { type SectionCell } from '../coverage/sections.js';
import { formatsIn } from '../words/formats.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type XrayReport } from './xray-report.js';

const sectionColumns = ({ coveragePage: texts, columns }: Words): readonly ShownColumn<SectionCell>[] => [
  { title: columns.section, kind: 'text', of: ({ section }) => section },
  { title: texts.written, kind: 'duration', of: ({ written }) => written },
  { title: texts.recorded, kind: 'duration', of: ({ recorded }) => recorded },
  { title: texts.inCut, kind: 'duration', of: ({ inCut }) => inCut },
  { title: texts.inCutRecorded, kind: 'duration', of: ({ inCutRecorded }) => inCutRecorded },
  { title: texts.missing, kind: 'duration', of: ({ missing }) => missing },
  { title: texts.unusedColumn, kind: 'duration', of: ({ unused }) => unused },
];

/** The score as a heat map, a map for each reel. */
export async function xrayHtml(report: XrayReport, { locale }: WritingOptions): Promise<string> {
  const { xrayChart } = await import('../charts.js');
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { xrayPage, titles, overview, page: texts } = words;
  const sections = report.sections.map(({ section }) => section);
  const reels = [...groupBy(report.cues, ({ reel }) => reel)];
  return page(`${report.production.title}: ${titles.xray}`, locale, [
    pageHead(report.production.title, titles.xray, xrayPage.intro),
    report.cues.length === 0
      ? html`<p>${texts.nothing}</p>`
      : part(xrayPage.figures, [
          table(
            {
              caption: xrayPage.figures,
              unseen: true,
              columns: sectionColumns(words),
              rows: report.sections,
            },
            formats,
          ),
        ]),
    ...reels.map(([reel, cues]) => {
      const name = reel === null ? overview.noReel : overview.reel(reel);
      return part(name, [xrayChart(name, cues, sections, words, formats)]);
    }),
  ]);
}
