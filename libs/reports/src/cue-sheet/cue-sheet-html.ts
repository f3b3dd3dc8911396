import { html } from '../html/html.js';
import { page, pageHead, part, table } from '../html/page.js';
import { formatsIn } from '../words/formats.js';
import { said } from '../words/said.js';
import { wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type CueSheetReport } from './cue-sheet-report.js';
import { pageColumns } from './cue-sheet-table.js';

/** The sheet as a page, use by use; what is missing stands first. */
export function cueSheetHtml(report: CueSheetReport, { locale }: WritingOptions): string {
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { cueSheetPage: texts, titles, page: common } = words;
  const { production, recipient, totals, faults, rows } = report;
  const under = texts.under(recipient.title, formats.number(totals.uses), formats.duration(totals.seconds));
  return page(`${production.title}: ${titles['cue-sheet']}`, locale, [
    pageHead(production.title, titles['cue-sheet'], under),
    faults.length === 0
      ? null
      : part(texts.faults, [
          html`<ul class="warn">
            ${faults.map((fault) => html`<li>${said(words, fault)}</li>`)}
          </ul>`,
        ]),
    rows.length === 0
      ? html`<p>${common.nothing}</p>`
      : table({ caption: texts.caption, columns: pageColumns(words), rows, total: common.total }, formats),
  ]);
}
