import { tableSheet } from '../tables/table.js';
import { wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { writeWorkbook } from '../xlsx/write-workbook.js';
import { type CostReport } from './cost-report.js';
import { budgetColumns, costTables, lineColumns, sessionColumns } from './cost-tables.js';

/** Budget and cost as a workbook: a sheet for the budget, one for the sessions, one for every other grouping. */
export function costWorkbook(report: CostReport, { locale }: WritingOptions): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const { costPage: texts } = words;
  const { currency, budget, bySession, lines } = report;
  const names = new Map(bySession.map(({ key, name }) => [key, name]));
  const lined = lineColumns(currency, (session) => names.get(session) ?? session, words);
  return writeWorkbook({
    total: words.page.total,
    sheets: [
      tableSheet(texts.budgetTitle, { columns: budgetColumns(currency, words), rows: budget }, 1),
      tableSheet(texts.bySession, { columns: sessionColumns(currency, words), rows: bySession }, 3),
      ...costTables(report, words)
        .filter(({ title }) => title !== texts.bySession)
        .map((table) => tableSheet(table.title, table, 1)),
      ...(lines === null ? [] : [tableSheet(texts.lines, { columns: lined, rows: lines }, 2)]),
    ],
  });
}
