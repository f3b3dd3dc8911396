import { page, pageHead, part, table, tiles } from '../html/page.js';
import { type Html } from '../html/html.js';
import { type ShownColumn } from '../tables/table.js';
import { formatsIn } from '../words/formats.js';
import { wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type UnusedReport, type UnusedRow } from './unused-report.js';

/** Both lists as a page. */
export function unusedHtml(report: UnusedReport, { locale }: WritingOptions): string {
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { unusedPage: texts, coveragePage, columns, titles, page: common } = words;
  const { totals, production } = report;
  const music: readonly ShownColumn<UnusedRow>[] = [
    { title: columns.cue, kind: 'text', of: ({ cue, version }) => `${cue} ${version}` },
    { title: columns.title, kind: 'text', of: ({ title }) => title },
    { title: columns.reel, kind: 'whole', of: ({ reel }) => reel },
  ];
  const where: ShownColumn<UnusedRow> = {
    title: columns.location,
    kind: 'text',
    of: ({ locationNames: names }) => (names.length === 0 ? texts.anywhere : names.join(', ')),
  };
  const list = (
    title: string,
    rows: readonly UnusedRow[],
    shown: readonly ShownColumn<UnusedRow>[],
  ): Html | null =>
    rows.length === 0
      ? null
      : part(title, [
          table(
            { caption: title, unseen: true, columns: [...music, ...shown, where], rows, total: common.total },
            formats,
          ),
        ]);
  const { duration } = formats;
  return page(`${production.title}: ${titles.unused}`, locale, [
    pageHead(
      production.title,
      titles.unused,
      totals.byReason
        .map(({ because, unused }) => `${duration(unused)} ${texts.reasons[because]}`)
        .join(', '),
    ),
    tiles([
      { figure: duration(totals.recorded), about: texts.recorded },
      { figure: duration(totals.used), about: texts.used },
      { figure: duration(totals.unused), about: texts.unused },
      { figure: duration(totals.unrecorded), about: texts.unrecorded },
    ]),
    list(texts.recordedUnused, report.recordedUnused, [
      { title: coveragePage.recorded, kind: 'duration', total: true, of: ({ recorded }) => recorded },
      { title: texts.usedColumn, kind: 'duration', total: true, of: ({ used }) => used },
      { title: coveragePage.unusedColumn, kind: 'duration', total: true, of: ({ unused }) => unused },
      { title: texts.because, kind: 'text', of: ({ because }) => texts.reasons[because] },
    ]),
    list(texts.writtenUnrecorded, report.writtenUnrecorded, [
      { title: coveragePage.written, kind: 'duration', total: true, of: ({ written }) => written },
      { title: coveragePage.unrecorded, kind: 'duration', total: true, of: ({ unrecorded }) => unrecorded },
      { title: coveragePage.inCut, kind: 'duration', total: true, of: ({ inCut }) => inCut },
    ]),
  ]);
}
