/** One record of a table: its cells as text, or the reason why it has none that can be trusted. */
export interface TableRow {
  /** 1-based, as a spreadsheet counts: blank rows count, a record with line breaks in its cells is one row. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly fault?: {
    readonly code: 'IMPORT.UNCLOSED_QUOTE' | 'IMPORT.ROW_TOO_LONG';
    readonly message: string;
  };
  /** Text stood behind a closing quotation mark; it was kept. */
  readonly strayQuote?: true;
}

const SOMETHING = /\S/;

export const isBlankRow = (row: TableRow): boolean =>
  row.fault === undefined && !row.cells.some((cell) => SOMETHING.test(cell));
