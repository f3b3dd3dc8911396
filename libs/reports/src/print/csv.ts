export type Cell = string | number | null;

export interface CsvOptions {
  /** A byte order mark, for spreadsheets that take UTF-8 for something else without it. */
  readonly bom?: boolean;
}

/** What a spreadsheet takes for a formula is made text by a leading apostrophe; numbers are left as they are. */
function harmless(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as RFC 4180 has it: CRLF after every row, quotes only where they are needed. */
export function csv(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  options: CsvOptions = {},
): string {
  const lines = [header, ...rows].map((row) => `${row.map((cell) => quoted(harmless(cell))).join(',')}\r\n`);
  return (options.bom === true ? '\uFEFF' : '') + lines.join('');
}
