import { headed } from '../print/amounts.js';
import { wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type Column, type Sheet } from '../xlsx/workbook.js';
import { writeWorkbook } from '../xlsx/write-workbook.js';
import { type HeadcountReport, type Heads } from './headcount-report.js';

/** The headcount as a workbook. People are not summed: who comes to two cities is one person. */
export function headcountWorkbook(report: HeadcountReport, { locale }: WritingOptions): Promise<Uint8Array> {
  const { columns, sheets } = wordsOf(locale);
  const sheet = (
    name: string,
    first: string,
    rows: readonly (Heads & { readonly row: string })[],
  ): Sheet => ({
    name,
    columns: [
      { title: first, kind: 'text', width: 26 },
      { title: columns.people, kind: 'whole' },
      ...[columns.chairs, columns.services, columns.open].map((title): Column => ({
        title,
        kind: 'whole',
        total: true,
      })),
    ],
    rows: rows.map(({ row, people, chairs, services, open }) => [row, people, chairs, services, open]),
  });
  return writeWorkbook({
    sheets: [
      sheet(
        sheets.byLocation,
        columns.location,
        report.byLocation.map((one) => ({ ...one, row: one.name })),
      ),
      sheet(
        sheets.bySection,
        columns.section,
        report.bySection.map((one) => ({ ...one, row: headed(one.section) })),
      ),
    ],
  });
}
