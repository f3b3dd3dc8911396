import { type HeaderScore } from './table/find-header.js';
import { type TableRow } from './table/table-row.js';

/** A file as rows, whatever it was: its head, which can be walked again and again, and all of it, once. */
export interface TableSource {
  /** `utf-8` …; `xlsx` for a workbook. */
  readonly encoding: string;
  readonly encodingGuessed: boolean;
  /** null for a workbook. */
  readonly separator: string | null;
  /** The sheet that is read; null for text. */
  readonly sheet: string | null;
  head(): Iterable<TableRow>;
  all(): AsyncIterable<readonly TableRow[]>;
  close(): Promise<void>;
}

export type RateHeader = (cells: readonly string[]) => HeaderScore;
