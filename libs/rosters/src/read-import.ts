import { rateHeader, matchColumns, checkMapping } from './columns/match-columns.js';
import { needText, type ColumnSet } from './columns/column.js';
import { type ColumnUse, type Layout } from './columns/layout.js';
import { KINDS, type DraftOf, type ImportKind } from './kinds/kinds.js';
import { type FileHead, type Kind } from './kinds/kind.js';
import { openTable } from './open-table.js';
import { type ImportOptions } from './options.js';
import { accepted, refused, type FileResult, type ImportEntry, type RowOutcome } from './outcome.js';
import { readRows, RowOutcomes } from './read-rows.js';
import { type TableSource } from './source.js';
import { findHeader, type HeaderFound } from './table/find-header.js';
import { RowReading } from './table/row-reading.js';
import { isBlankRow, type TableRow } from './table/table-row.js';

/** A file that can be read: how it is read, and what its rows give. */
export interface ImportReading<D> {
  /** `utf-8`, `utf-16le`, `windows-1252` …; `xlsx` for a workbook. */
  readonly encoding: string;
  /** null for a workbook. */
  readonly separator: string | null;
  /** null for text. */
  readonly sheet: string | null;
  readonly headerRow: number;
  /** What each column of the file is taken for. */
  readonly columns: readonly ColumnUse[];
  /** Remarks about the file as a whole, at the header's row: guesses, columns dropped or kept as notes. */
  readonly entries: readonly ImportEntry[];
  /** One outcome for each row below the header, in order, in batches. Can be walked once; leaving early closes the file. */
  readonly outcomes: AsyncIterable<readonly RowOutcome<D>[]>;
}

/** Rows below the header that give columns away by their content. */
const SAMPLED_ROWS = 200;

/**
 * Reads a file of one kind: bytes in, located drafts out, in batches and with flat memory. References to other records
 * (location, room, cue, person) stay text. Refused as a whole is only what cannot be read as a table with the columns
 * that are needed; everything else is said row by row. What the byte source throws is passed on.
 */
export async function readImport<K extends ImportKind>(
  kind: K,
  chunks: AsyncIterable<Uint8Array>,
  options: ImportOptions = {},
): Promise<FileResult<ImportReading<DraftOf[K]>>> {
  return readKind<string, DraftOf[K]>(KINDS[kind], chunks, options);
}

async function readKind<F extends string, D>(
  kind: Kind<F, D>,
  chunks: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<FileResult<ImportReading<D>>> {
  const mapping = options.mapping ?? {};
  const source = await openTable(chunks, options, (cells) => rateHeader(kind, mapping, cells));
  if (!source.ok) return source;
  const plan = planned(kind, source.value, options);
  if (!plan.ok) await source.value.close();
  return plan;
}

function planned<F extends string, D>(
  kind: Kind<F, D>,
  source: TableSource,
  options: ImportOptions,
): FileResult<ImportReading<D>> {
  const mapping = options.mapping ?? {};
  const found = findHeader(source.head(), (cells) => rateHeader(kind, mapping, cells));
  if (found === undefined) return noHeader(kind, source);
  const { header } = found;
  const checked = checkMapping(kind, mapping, header.cells);
  if (!checked.ok) return checked;
  const matched = matchColumns(kind, mapping, header, samplesOf(source, header));
  if (!matched.ok) return matched;
  const { layout } = matched.value;
  const reader = kind.prepare(headOf(source, header, layout), options);
  if (!reader.ok) return reader;
  return accepted({
    encoding: source.encoding,
    separator: source.separator,
    sheet: source.sheet,
    headerRow: header.row,
    columns: layout.uses,
    entries: [...fileEntries(source, found), ...matched.value.entries],
    outcomes: readRows(source, new RowOutcomes<F, D>(header, layout, reader.value)),
  });
}

function noHeader(set: ColumnSet, source: TableSource): FileResult<never> {
  const first = [...firstRow(source)].map((cell) => `"${cell.slice(0, 40)}"`).join(', ');
  const needed = set.needs.map(needText).join(' and ');
  return refused(
    'IMPORT.NO_HEADER',
    `No row names the columns; needed: ${needed}. The first row reads ${first}. Add a header, or map the columns.`,
  );
}

function firstRow(source: TableSource): readonly string[] {
  for (const row of source.head()) if (!isBlankRow(row)) return row.cells.slice(0, 8);
  return [];
}

function fileEntries(source: TableSource, { header, titles }: HeaderFound): readonly ImportEntry[] {
  const entries: ImportEntry[] = [];
  const add = (code: string, message: string): void => {
    entries.push({ row: header.row, level: 'info', code, message });
  };
  if (source.encodingGuessed) {
    add(
      'IMPORT.GUESSED_ENCODING',
      `The text is read as ${source.encoding}: a guess, say the encoding if it is wrong.`,
    );
  }
  if (titles > 0)
    add('IMPORT.ABOVE_HEADER', `The header is row ${header.row}; what stands above it is not read.`);
  return entries;
}

function samplesOf(source: TableSource, header: TableRow): readonly (readonly string[])[] {
  const samples = header.cells.map((): string[] => []);
  for (const row of source.head()) {
    if (row.row <= header.row) continue;
    if (row.row > header.row + SAMPLED_ROWS) break;
    row.cells.slice(0, samples.length).forEach((cell, place) => samples[place]?.push(cell));
  }
  return samples;
}

function headOf<F extends string>(source: TableSource, header: TableRow, layout: Layout<F>): FileHead<F> {
  return {
    has: (field) => layout.places.has(field),
    *rows() {
      for (const row of source.head()) {
        if (row.row > header.row && row.fault === undefined) yield new RowReading(row, layout);
      }
    },
  };
}
