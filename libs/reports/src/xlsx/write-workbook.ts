import { type Cell, type SheetData } from 'write-excel-file/universal';
import { filters, hasTotals, totalFormula, totalsKnown } from './filters.js';
import { pages } from './pages.js';
import { formatOf, typedCell } from './typed-cell.js';
import { type Column, type Sheet, type Workbook } from './workbook.js';

const NARROWEST = 6;
const WIDEST = 60;
/** Of the row of totals, in points. */
const TALL = 18;
/** Of dates and money, as they are shown. */
const USUAL_WIDTH = 16;
const LONGEST_NAME = 31;

function widthOf({ width, title, kind }: Column, at: number, { rows }: Sheet): number {
  if (width !== undefined) return width;
  const needed =
    kind === 'text' || kind === 'whole'
      ? rows.reduce((most, row) => Math.max(most, String(row[at] ?? '').length), 0)
      : USUAL_WIDTH;
  // The filter's arrow takes some of the header.
  return Math.min(WIDEST, Math.max(NARROWEST, needed + 1, title.length + 4));
}

const header = ({ title, kind }: Column): Cell => ({
  value: title,
  type: String,
  fontWeight: 'bold',
  align: kind === 'text' || kind === 'date' ? 'left' : 'right',
  backgroundColor: '#E8ECF1',
  bottomBorderStyle: 'thin',
});

/** A row of totals, if any column has one, under all that a filter may hide. */
function totals(sheet: Sheet, label: string): SheetData {
  if (!hasTotals(sheet)) return [];
  const style = {
    fontWeight: 'bold',
    topBorderStyle: 'thin',
    alignVertical: 'center',
    height: TALL,
  } as const;
  const row = sheet.columns.map(({ total, kind }, at): Cell => {
    if (total !== true) return at === 0 ? { ...style, type: String, value: label } : null;
    return { ...style, type: 'Formula', value: totalFormula(sheet, at), format: formatOf(kind) };
  });
  return [row];
}

/** Names of sheets may hold none of these, and 31 characters. */
const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, LONGEST_NAME);

/** A workbook as an `.xlsx` file: typed cells, a frozen header with filters, totals as formulas. */
export async function writeWorkbook({ sheets: told, total }: Workbook): Promise<Uint8Array> {
  const sheets = told.map((sheet) => ({ ...sheet, name: sheetName(sheet.name) }));
  const widths = sheets.map((sheet) => sheet.columns.map((column, at) => widthOf(column, at, sheet)));
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const blob = await writeExcelFile(
    sheets.map((sheet, nth) => ({
      sheet: sheet.name,
      data: [
        sheet.columns.map(header),
        ...sheet.rows.map((row) => sheet.columns.map((column, at) => typedCell(column, row[at] ?? null))),
        ...totals(sheet, total),
      ],
      columns: (widths[nth] ?? []).map((width) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: sheet.frozen ?? 0,
      orientation: 'landscape' as const,
    })),
    {
      features: [filters(sheets), totalsKnown(sheets), pages(sheets, widths)],
      fontFamily: 'Calibri',
      fontSize: 11,
    },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
