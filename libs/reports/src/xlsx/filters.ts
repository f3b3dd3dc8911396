import { type Feature } from 'write-excel-file/universal';
import { columnLetters } from './column-letters.js';
import { numberOf } from './typed-cell.js';
import { type Sheet } from './workbook.js';

/** `SUBTOTAL(109, …)`: the sum of the rows that a filter leaves in sight. */
const SUM_IN_SIGHT = 109;

const lastRowOf = ({ rows }: Sheet): number => rows.length + 1;

/** Whether a row of totals stands under the others. */
export const hasTotals = ({ rows, columns }: Sheet): boolean =>
  rows.length > 0 && columns.some(({ total }) => total === true);

/** The total of a column, as a formula. */
export const totalFormula = (sheet: Sheet, at: number): string =>
  `SUBTOTAL(${SUM_IN_SIGHT},${columnLetters(at)}2:${columnLetters(at)}${lastRowOf(sheet)})`;

/** What changes the file of a sheet after it is made. */
export const ofSheets = (
  sheets: readonly Sheet[],
  change: (xml: string, sheet: Sheet, nth: number) => string,
): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _parameters, { sheetIndex }) => {
          const sheet = sheets[sheetIndex];
          return sheet === undefined ? xml : change(xml, sheet, sheetIndex);
        },
      },
    },
  },
});

/** Filters on the header row. They stand behind the rows and before anything else (ECMA-376, 18.3.1.99). */
export const filters = (sheets: readonly Sheet[]): Feature<Blob> =>
  ofSheets(sheets, (xml, sheet) => {
    const ref = `A1:${columnLetters(sheet.columns.length - 1)}${lastRowOf(sheet)}`;
    return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${ref}"/>`);
  });

/** What the formulas come to: programs that only show a file, such as those of telephones, work nothing out. */
export const totalsKnown = (sheets: readonly Sheet[]): Feature<Blob> =>
  ofSheets(sheets, (xml, sheet) =>
    sheet.columns.reduce((known, { total, kind }, at) => {
      if (total !== true || kind === 'text' || kind === 'date') return known;
      const sum = sheet.rows.reduce((all, row) => all + Number(row[at] ?? 0), 0);
      const formula = `<f>${totalFormula(sheet, at)}</f>`;
      return known.replace(formula, `${formula}<v>${numberOf(kind, sum)}</v>`);
    }, xml),
  );
