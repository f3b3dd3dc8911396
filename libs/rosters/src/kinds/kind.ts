import { type ColumnSet } from '../columns/column.js';
import { type ImportOptions } from '../options.js';
import { type FileResult } from '../outcome.js';
import { type RowReading } from '../table/row-reading.js';

/** What a kind of import has made up its mind about after it saw the head of the file. */
export interface RowReader<F extends string, D> {
  /** The draft of a row. null: the row is skipped, with the reason among its remarks. Errors among them make it fail. */
  read(row: RowReading<F>): D | null;
}

/** What a kind sees of a file before it reads it. */
export interface FileHead<F extends string> {
  has(field: F): boolean;
  /** The first rows below the header; may be many. */
  rows(): Iterable<RowReading<F>>;
}

/** A kind of import: its columns, and how a row becomes a draft. */
export interface Kind<F extends string, D> extends ColumnSet<F> {
  prepare(head: FileHead<F>, options: ImportOptions): FileResult<RowReader<F, D>>;
}
