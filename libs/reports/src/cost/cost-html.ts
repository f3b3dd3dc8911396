import { html, type Html } from '../html/html.js';
import { page, pageHead, part, table, tiles } from '../html/page.js';
import { type Formats, formatsIn } from '../words/formats.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type CostReport } from './cost-report.js';
import { budgetColumns, costTables, lineColumns } from './cost-tables.js';
import { uncertainWords, unknownWords } from './doubts-text.js';

/** What a production costs, as a page: the sums, the budget, where it goes, and what is not known. */
export async function costHtml(report: CostReport, { locale }: WritingOptions): Promise<string> {
  const { budgetChart, placesChart, weeksChart } = await import('../charts.js');
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { costPage: texts, titles, page: common } = words;
  const { currency, production, budget, byLocation, byWeek } = report;
  const charts = new Map([
    [texts.byLocation, placesChart(byLocation, currency, words, formats)],
    [texts.byWeek, weeksChart(byWeek, currency, words, formats)],
  ]);
  const today = formats.longDate(report.asOf.slice(0, 10));
  return page(`${production.title}: ${titles.cost}`, locale, [
    pageHead(production.title, titles.cost, `${today}, ${currency}`),
    totals(report, words, formats),
    budget.length === 0
      ? null
      : part(texts.budgetTitle, [
          budgetChart(budget, currency, words, formats),
          table(
            {
              caption: `${texts.budgetTitle}, ${currency}`,
              columns: budgetColumns(currency, words),
              rows: budget,
              total: common.total,
            },
            formats,
          ),
          report.outsideBudget === null || report.outsideBudget === 0
            ? null
            : html`<p>${formats.wholeMoney(report.outsideBudget, currency)} ${texts.outside}.</p>`,
        ]),
    ...costTables(report, words).map(({ title, columns, rows }) =>
      part(title, [
        charts.get(title) ?? null,
        table({ caption: `${title}, ${currency}`, columns, rows, total: common.total }, formats),
      ]),
    ),
    list(
      texts.doubts,
      report.noRate.map((one) => unknownWords(one, words)),
    ),
    list(
      texts.uncertain,
      report.uncertain.map((figure) => uncertainWords(figure, currency, words, formats)),
    ),
    lineByLine(report, words, formats),
  ]);
}

function totals({ total, currency }: CostReport, { costPage: texts }: Words, formats: Formats): Html {
  const whole = (minor: number): string => formats.wholeMoney(minor, currency);
  const left = total.budget === null ? null : total.budget - total.expected;
  return tiles([
    { figure: whole(total.expected), about: texts.expected },
    ...(total.actual > 0 ? [{ figure: whole(total.actual), about: texts.held }] : []),
    { figure: whole(total.toCome), about: texts.toCome },
    ...(total.budget === null ? [] : [{ figure: whole(total.budget), about: texts.budget }]),
    ...(left === null ? [] : [{ figure: whole(Math.abs(left)), about: left < 0 ? texts.short : texts.left }]),
    ...(total.withoutRate > 0 ? [{ figure: formats.number(total.withoutRate), about: texts.noRate }] : []),
    ...(total.openChairs > 0 ? [{ figure: formats.number(total.openChairs), about: texts.openChairs }] : []),
  ]);
}

const list = (title: string, items: readonly string[]): Html | null =>
  items.length === 0
    ? null
    : part(title, [
        html`<ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`,
      ]);

function lineByLine({ lines, currency, bySession }: CostReport, words: Words, formats: Formats): Html | null {
  if (lines === null || lines.length === 0) return null;
  const names = new Map(bySession.map(({ key, name }) => [key, name]));
  const columns = lineColumns(currency, (session) => names.get(session) ?? session, words);
  const { costPage: texts, page: common } = words;
  return part(texts.lines, [
    table({ caption: `${texts.lines}, ${currency}`, columns, rows: lines, total: common.total }, formats),
  ]);
}
