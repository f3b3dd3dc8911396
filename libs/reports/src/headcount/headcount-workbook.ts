import { tableSheet } from '../tables/table.js';
import { wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { writeWorkbook } from '../xlsx/write-workbook.js';
import { type HeadcountReport } from './headcount-report.js';
import { headTables } from './headcount-table.js';

/** The headcount as a workbook. */
export function headcountWorkbook(report: HeadcountReport, { locale }: WritingOptions): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const { byLocation, bySection } = headTables(report, words);
  return writeWorkbook({
    total: words.page.total,
    sheets: [tableSheet(words.sheets.byLocation, byLocation), tableSheet(words.sheets.bySection, bySection)],
  });
}
