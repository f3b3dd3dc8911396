/** Marks of a spreadsheet that force a cell to be text (`'+44 …`, `'=A`); not the apostrophe of `'t Hooft`. */
const TEXT_MARK = /^'(?=[=+\-@#\d])/;
const DECOMPOSED = /[\u0300-\u036f]/;
const ODD_SPACE = /[\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF\u00AD]|[ \t]{2,}/;

/** A formula that is nothing but a text, which keeps a spreadsheet from reading it: `="0447"`. */
const TEXT_FORMULA = /^="([^"]*)"$/;

/** Words of ASCII with single blanks between them: most cells, in which there is nothing to look for. */
const TIDY = /^[!-&(-<>-~][!-~]*(?: [!-~]+)*$/;

/** A cell as it is meant: trimmed, ordinary single spaces, composed letters (NFC). Line breaks inside stay. */
export function tidyCell(cell: string): string {
  if (cell === '' || TIDY.test(cell)) return cell;
  let text = cell;
  if (ODD_SPACE.test(text)) {
    text = text
      .replace(/[\u200B\uFEFF\u00AD]/g, '')
      .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000 \t]+/g, ' ');
  }
  if (DECOMPOSED.test(text)) text = text.normalize('NFC');
  text = text.trim();
  if (text.startsWith('=')) return text.replace(TEXT_FORMULA, '$1');
  return text.startsWith("'") ? text.replace(TEXT_MARK, '') : text;
}

const EXCEL_ERROR =
  /^#(?:N\/A|N\/D|NV|REF!|BEZUG!|RIF!|VALUE!|WERT!|VALORE!|VALEUR!|DIV\/0!|NAME\?|NOME\?|NOM\?|NULL!|NULLO!|NUL!|NUM!|ZAHL!|NOMBRE!|SPILL!|CALC!|#+)$/i;

/** `#N/A`, `#REF!` and their translations, and the `####` of a column that was too narrow when it was exported. */
export const isExcelError = (text: string): boolean => text.startsWith('#') && EXCEL_ERROR.test(text);
