/** How the bytes of a demo file are written: the five rosters come from five offices. */
export type DemoEncoding = 'utf-8' | 'utf-8 with BOM' | 'windows-1252';

/** One file of the demo, as text. */
export interface DemoFile {
  readonly name: string;
  readonly text: string;
  readonly encoding: DemoEncoding;
}

/** How one office writes its tables. */
interface TableStyle {
  readonly separator: ',' | ';';
  readonly encoding: DemoEncoding;
  readonly lineEnd: '\n' | '\r\n';
}

export const plainStyle: TableStyle = { separator: ',', encoding: 'utf-8', lineEnd: '\n' };

/** What the office's spreadsheet would save: a Windows program with the semicolon as list separator. */
export const windowsStyle: TableStyle = { separator: ';', encoding: 'windows-1252', lineEnd: '\r\n' };

type Cell = string | number;

/** A table as a CSV file (RFC 4180 quoting). */
export function tableFile(
  name: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  style: TableStyle = plainStyle,
): DemoFile {
  const line = (cells: readonly Cell[]): string =>
    cells.map((cell) => quoted(cell, style)).join(style.separator);
  const text = [header, ...rows].map((cells) => line(cells) + style.lineEnd).join('');
  return { name, text, encoding: style.encoding };
}

function quoted(cell: Cell, { separator }: TableStyle): string {
  const text = String(cell);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
