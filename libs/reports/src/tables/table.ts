import { csv, type CsvOptions } from '../print/csv.js';
import { type CellValue, type Column, type Sheet } from '../xlsx/workbook.js';

/** One column of a table that is shown: in a workbook, on a page, in a PDF. */
export interface ShownColumn<R> extends Column {
  readonly of: (row: R) => CellValue;
  /** Of texts that are figures already; left out: as their kind has it. */
  readonly align?: 'right';
  /** Of short texts on a page: never broken over two lines. */
  readonly oneLine?: boolean;
}

/** A column that is written as CSV as well. */
export interface TableColumn<R> extends ShownColumn<R> {
  /** The header in CSV: the same in every language, with the unit of bare numbers. */
  readonly csv: string;
}

/** `C`: columns that are only shown, or written as CSV as well. */
export interface ReportTable<R, C extends ShownColumn<R> = TableColumn<R>> {
  readonly columns: readonly C[];
  readonly rows: readonly R[];
}

/** The cells as they are kept: durations in seconds, money in minor units, dates as ISO has them. */
export const tableCsv = <R>({ columns, rows }: ReportTable<R>, options: CsvOptions): string =>
  csv(
    columns.map((column) => column.csv),
    rows.map((row) => columns.map(({ of }) => of(row))),
    options,
  );

/** The same table as a sheet. `frozen`: columns at the left that stay in sight. */
export const tableSheet = <R>(
  name: string,
  { columns, rows }: ReportTable<R, ShownColumn<R>>,
  frozen?: number,
): Sheet => ({
  name,
  columns,
  rows: rows.map((row) => columns.map(({ of }) => of(row))),
  ...(frozen === undefined ? {} : { frozen }),
});
