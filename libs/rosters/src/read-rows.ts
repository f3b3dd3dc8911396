import { type Layout } from './columns/layout.js';
import { type RowReader } from './kinds/kind.js';
import { type ImportEntry, type RowOutcome } from './outcome.js';
import { type TableSource } from './source.js';
import { RowReading } from './table/row-reading.js';
import { isBlankRow, type TableRow } from './table/table-row.js';

/** Outcomes come in lists of about this many: enough for a database's bulk write, little to hold. */
const BATCH = 500;

const remark = (row: number, level: ImportEntry['level'], code: string, message: string): ImportEntry => ({
  row,
  level,
  code,
  message,
});

const failed = (row: number, entry: ImportEntry): RowOutcome<never> => ({
  kind: 'failed',
  row,
  entries: [entry],
});
const skipped = (row: number, entry: ImportEntry): RowOutcome<never> => ({
  kind: 'skipped',
  row,
  entries: [entry],
});

/** Why a row cannot be read whatever it says; undefined where it can. */
function unreadable({ row, cells, fault }: TableRow, width: number): ImportEntry | undefined {
  if (fault !== undefined) return remark(row, 'error', fault.code, fault.message);
  for (let place = width; place < cells.length; place += 1) {
    if (!/\S/.test(cells[place] ?? '')) continue;
    const message = `The row has ${cells.length} cells, the header ${width}: a cell with a separator in it may lack its quotation marks.`;
    return remark(row, 'error', 'IMPORT.TOO_MANY_CELLS', message);
  }
  if (!cells.some((cell) => cell.includes('\uFFFD'))) return undefined;
  const message =
    'The row holds characters that are not of the file’s encoding: give the encoding, or repair the text.';
  return remark(row, 'error', 'IMPORT.UNREADABLE_TEXT', message);
}

/** Some programs print the header again on every page. */
const isRepeatedHeader = (row: TableRow, header: TableRow): boolean =>
  row.cells[0] === header.cells[0] &&
  row.cells.length === header.cells.length &&
  row.cells.every((cell, place) => cell === header.cells[place]);

/** Makes the outcomes of the rows below the header, one a row, in order. */
export class RowOutcomes<F extends string, D> {
  /** Blank rows that may turn out to be the end of the file. */
  private blank: number[] = [];

  constructor(
    private readonly header: TableRow,
    private readonly layout: Layout<F>,
    private readonly reader: RowReader<F, D>,
  ) {}

  /** The outcomes that are certain once this row has come: of blank rows before it, and its own. */
  of(row: TableRow): RowOutcome<D>[] {
    if (row.row <= this.header.row) return [];
    if (isBlankRow(row)) {
      this.blank.push(row.row);
      return [];
    }
    if (this.blank.length === 0) return [this.outcomeOf(row)];
    const outcomes: RowOutcome<D>[] = this.blank.map((at) =>
      skipped(at, remark(at, 'info', 'IMPORT.BLANK_ROW', 'The row is blank.')),
    );
    this.blank = [];
    return [...outcomes, this.outcomeOf(row)];
  }

  private outcomeOf(source: TableRow): RowOutcome<D> {
    const fault = unreadable(source, this.layout.headers.length);
    if (fault !== undefined) return failed(source.row, fault);
    if (isRepeatedHeader(source, this.header)) {
      return skipped(
        source.row,
        remark(source.row, 'info', 'IMPORT.REPEATED_HEADER', 'The header, once more.'),
      );
    }
    const row = new RowReading(source, this.layout);
    if (source.strayQuote === true) {
      row.warn(null, 'IMPORT.STRAY_QUOTE', 'Text stands behind a closing quotation mark; it was kept.');
    }
    const draft = this.reader.read(row);
    const { entries } = row;
    if (row.failed) return { kind: 'failed', row: source.row, entries };
    return draft === null
      ? { kind: 'skipped', row: source.row, entries }
      : { kind: 'taken', row: source.row, draft, entries };
  }
}

/** All outcomes of a file in batches, with flat memory. */
export async function* readRows<F extends string, D>(
  source: TableSource,
  outcomes: RowOutcomes<F, D>,
): AsyncGenerator<readonly RowOutcome<D>[]> {
  let batch: RowOutcome<D>[] = [];
  for await (const rows of source.all()) {
    for (const row of rows) {
      for (const outcome of outcomes.of(row)) batch.push(outcome);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
