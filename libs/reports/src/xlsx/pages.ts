import { type Feature } from 'write-excel-file/universal';
import { columnLetters } from './column-letters.js';
import { ofSheets } from './filters.js';
import { type Sheet } from './workbook.js';

/** Characters that can be shrunk to the width of a sheet of paper and still be read. */
const WIDEST_PAGE = 220;

const isNarrow = (widths: readonly number[] | undefined): boolean =>
  (widths ?? []).reduce((sum, width) => sum + width, 0) <= WIDEST_PAGE;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What is repeated on every printed page: the header, and the columns that stay in sight. */
function repeated({ name, frozen = 0 }: Sheet, nth: number): string {
  const sheet = `'${escaped(name.replaceAll("'", "''"))}'`;
  const columns = frozen === 0 ? '' : `${sheet}!$A:$${columnLetters(frozen - 1)},`;
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${nth}">${columns}${sheet}!$1:$1</definedName>`;
}

/** How sheets are printed: as wide as the paper unless that is too small to read, with the header on every page. */
export function pages(sheets: readonly Sheet[], widths: readonly (readonly number[])[]): Feature<Blob> {
  const narrow = ofSheets(sheets, (xml, _sheet, nth) =>
    isNarrow(widths[nth])
      ? xml
          .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
          .replace('<pageSetup ', '<pageSetup fitToHeight="0" ')
      : xml,
  );
  const names = `<definedNames>${sheets.map(repeated).join('')}</definedNames>`;
  return {
    files: {
      transform: {
        ...narrow.files?.transform,
        'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', names) },
      },
    },
  };
}
