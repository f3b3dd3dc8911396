import { type Cell, type Feature, type SheetData } from 'write-excel-file/universal';
import { columnLetters } from './column-letters.js';
import { formatOf, typedCell } from './typed-cell.js';
import { type Column, type Sheet, type Workbook } from './workbook.js';

const NARROWEST = 6;
const WIDEST = 60;
/** Of dates and money, as they are shown. */
const USUAL_WIDTH = 16;
/** `SUBTOTAL(109, …)`: the sum of the rows that a filter leaves in sight. */
const SUM_IN_SIGHT = 109;
const LONGEST_NAME = 31;

const lastRowOf = ({ rows }: Sheet): number => rows.length + 1;

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
function totals(sheet: Sheet): SheetData {
  if (sheet.rows.length === 0 || !sheet.columns.some(({ total }) => total === true)) return [];
  const row = sheet.columns.map(({ total, kind }, at): Cell => {
    if (total !== true) return null;
    const letters = columnLetters(at);
    const value = `=SUBTOTAL(${SUM_IN_SIGHT},${letters}2:${letters}${lastRowOf(sheet)})`;
    return { type: 'Formula', value, format: formatOf(kind), fontWeight: 'bold', topBorderStyle: 'thin' };
  });
  return [row];
}

/** Filters on the header row. They stand behind the rows and before anything else (ECMA-376, 18.3.1.99). */
const filters = (sheets: readonly Sheet[]): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _parameters, { sheetIndex }) => {
          const sheet = sheets[sheetIndex];
          if (sheet === undefined) return xml;
          const ref = `A1:${columnLetters(sheet.columns.length - 1)}${lastRowOf(sheet)}`;
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${ref}"/>`);
        },
      },
    },
  },
});

/** Names of sheets may hold none of these, and 31 characters. */
const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, LONGEST_NAME);

/** A workbook as an `.xlsx` file: typed cells, a frozen header with filters, totals as formulas. */
export async function writeWorkbook({ sheets }: Workbook): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const blob = await writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheetName(sheet.name),
      data: [
        sheet.columns.map(header),
        ...sheet.rows.map((row) => sheet.columns.map((column, at) => typedCell(column, row[at] ?? null))),
        ...totals(sheet),
      ],
      columns: sheet.columns.map((column, at) => ({ width: widthOf(column, at, sheet) })),
      stickyRowsCount: 1,
      stickyColumnsCount: sheet.frozen ?? 0,
      orientation: 'landscape' as const,
    })),
    { features: [filters(sheets)], fontFamily: 'Calibri', fontSize: 11 },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
