import { page, pageHead, part, table, tiles } from '../html/page.js';
import { html } from '../html/html.js';
import { formatsIn } from '../words/formats.js';
import { wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type HeadcountReport } from './headcount-report.js';
import { headTables } from './headcount-table.js';

/** The headcount as a page. */
export async function headcountHtml(report: HeadcountReport, { locale }: WritingOptions): Promise<string> {
  const { peopleByLocation, peopleBySection } = await import('../charts.js');
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { headcountPage, titles, sheets, overview } = words;
  const { number } = formats;
  const { total } = words.page;
  const { byLocation, bySection } = headTables(report, words);
  const wanted = report.target === 0 ? [] : [headcountPage.ofTarget(number(report.target))];
  const body =
    report.people + report.chairs === 0
      ? [html`<p>${overview.nobody}</p>`]
      : [
          part(sheets.byLocation, [
            peopleByLocation(report, words, formats),
            table({ caption: headcountPage.byLocation, ...byLocation, total }, formats),
          ]),
          part(sheets.bySection, [
            peopleBySection(report, words, formats),
            table({ caption: headcountPage.bySection, ...bySection, total }, formats),
          ]),
          html`<p class="quiet">${headcountPage.note}</p>`,
        ];
  return page(`${report.production.title}: ${titles.headcount}`, locale, [
    pageHead(report.production.title, titles.headcount, overview.sessionCount(number(report.sessions))),
    tiles([
      { figure: number(report.people), about: [headcountPage.people, ...wanted].join(', ') },
      ...(report.short > 0 ? [{ figure: number(report.short), about: headcountPage.short }] : []),
      { figure: number(report.musicians), about: headcountPage.one },
      { figure: number(report.inGroups), about: headcountPage.groups },
      { figure: number(report.services), about: headcountPage.services },
      { figure: number(report.open), about: overview.openOf(number(report.chairs)) },
    ]),
    ...body,
  ]);
}
