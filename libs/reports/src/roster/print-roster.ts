import { html } from '../html/html.js';
import { page, pageHead, table, tiles } from '../html/page.js';
import { sumOf } from '../order.js';
import { count } from '../print/amounts.js';
import { type CsvOptions } from '../print/csv.js';
import { figures, type TextOptions } from '../print/layout.js';
import { tableCsv, tableSheet } from '../tables/table.js';
import { formatsIn } from '../words/formats.js';
import { wordsOf } from '../words/words.js';
import { wordsFor } from '../words/words-for.js';
import { type WritingOptions } from '../writing-options.js';
import { writeWorkbook } from '../xlsx/write-workbook.js';
import { type RosterReport } from './roster-report.js';
import { gridColumns, pageColumns, rosterColumns } from './roster-table.js';

/** The roster for a terminal. */
export function rosterText({ production, rows }: RosterReport, options: TextOptions): string {
  const { rosterText: texts, columns } = wordsFor(options);
  const musicians = sumOf(rows, ({ people }) => people);
  const called = sumOf(rows, ({ calls }) => calls.length);
  return [
    `${options.paint('title', production.title)} · ${texts.title}\n`,
    `${texts.musicians(musicians)}, ${texts.calls(called)}\n\n`,
    figures(
      columns.name,
      (['calls', 'from', 'to', 'where'] as const).map((one) => texts.columns[one]),
      rows.map(({ name, calls, firstCall, lastCall, locations }) => ({
        name,
        cells: [count(calls.length), firstCall, lastCall, locations.join(', ')],
      })),
      options,
    ),
  ].join('');
}

/** A row for everybody who is engaged; statuses as they are kept. */
export const rosterCsv = ({ rows }: RosterReport, options: CsvOptions): string =>
  tableCsv({ columns: rosterColumns({ ...wordsOf('en'), engagements: {} }), rows }, options);

/** Everybody once with contacts, and everybody against every session. */
export function rosterWorkbook(report: RosterReport, { locale }: WritingOptions): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const { rosterPage: texts } = words;
  const { rows } = report;
  const grid = gridColumns(report, words, formatsIn(locale));
  return writeWorkbook({
    total: words.page.total,
    sheets: [
      tableSheet(texts.roster, { columns: rosterColumns(words), rows }, 1),
      tableSheet(texts.grid, { columns: grid, rows }, 1),
    ],
  });
}

/** The roster as a page. */
export function rosterHtml({ production, rows, sessions }: RosterReport, { locale }: WritingOptions): string {
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { titles, rosterPage: texts, overview, page: common } = words;
  const { number } = formats;
  return page(`${production.title}: ${titles.roster}`, locale, [
    pageHead(production.title, titles.roster, overview.sessionCount(number(sessions.length))),
    tiles([
      { figure: number(sumOf(rows, ({ people }) => people)), about: overview.musicians },
      { figure: number(sumOf(rows, ({ calls }) => calls.length)), about: texts.calls },
    ]),
    rows.length === 0
      ? html`<p>${overview.nobody}</p>`
      : table({ caption: texts.caption, columns: pageColumns(words), rows, total: common.total }, formats),
  ]);
}
