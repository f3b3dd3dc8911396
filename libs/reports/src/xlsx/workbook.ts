/**
 * What a column holds, and so how its cells are typed and shown. Cells: `text` a string; `whole` a number; `share` 0 … 1;
 * `date` `YYYY-MM-DD`; `time` `HH:mm`; `duration` whole seconds; `money` minor units of the column's currency.
 */
export type ColumnKind =
  'text' | 'whole' | 'share' | 'date' | 'time' | 'duration' | { readonly money: string };

export interface Column {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In characters; left out: as wide as its cells need, within bounds. */
  readonly width?: number;
  /** Whether the last row sums it, by a formula that follows the filter. */
  readonly total?: boolean;
}

export type CellValue = string | number | null;

/** A table: a frozen, filtered header row, the rows, and a row of totals if any column has one. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Columns at the left that stay in sight. */
  readonly frozen?: number;
}

export interface Workbook {
  /** What the rows of totals are called. */
  readonly total: string;
  readonly sheets: readonly Sheet[];
}
