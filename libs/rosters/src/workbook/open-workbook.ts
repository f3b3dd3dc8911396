import { readSheet, SheetNotFoundError } from 'read-excel-file/universal';
import { joined, type Head } from '../bytes/take-head.js';
import { accepted, refused, type FileResult } from '../outcome.js';
import { type TableSource } from '../source.js';
import { type TableRow } from '../table/table-row.js';
import { cellText } from './cell-text.js';
import { checkWorkbook, LARGEST_WORKBOOK } from './check-workbook.js';

/** Rows are handed on in lists of about this many, like those of a text. */
const LIST = 1_000;

async function wholeFile(head: Head): Promise<FileResult<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of head.all()) {
    parts.push(part);
    length += part.length;
    if (length > LARGEST_WORKBOOK) {
      const limit = LARGEST_WORKBOOK / 1024 / 1024;
      const message = `A workbook has at most ${limit} MB: save the sheet as CSV, which has no such limit.`;
      return refused('IMPORT.TOO_LARGE', message);
    }
  }
  return accepted(joined(parts, length));
}

async function readCells(
  bytes: Uint8Array,
  sheet: string | undefined,
): Promise<FileResult<readonly (readonly unknown[])[]>> {
  const buffer = Uint8Array.from(bytes).buffer;
  try {
    return accepted(await readSheet(buffer, sheet ?? 1, { trim: false }));
  } catch (fault) {
    if (fault instanceof SheetNotFoundError) return refused('IMPORT.UNKNOWN_SHEET', fault.message);
    const why = fault instanceof Error ? ` (${fault.message})` : '';
    return refused(
      'IMPORT.NOT_A_TABLE',
      `The workbook cannot be read${why}: open and save it again, or save the sheet as CSV.`,
    );
  }
}

/** Opens a workbook (.xlsx): one sheet, by name or the first. Rows have the numbers that the spreadsheet shows. */
export async function openWorkbook(head: Head, sheet: string | undefined): Promise<FileResult<TableSource>> {
  const bytes = await wholeFile(head);
  if (!bytes.ok) return bytes;
  const checked = await checkWorkbook(bytes.value);
  if (!checked.ok) return checked;
  const cells = await readCells(bytes.value, sheet);
  if (!cells.ok) return cells;
  const rows = cells.value.map((values, index): TableRow => ({
    row: index + 1,
    cells: values.map(cellText),
  }));
  if (rows.length === 0) return refused('IMPORT.EMPTY_FILE', 'The sheet is empty.');
  return accepted({
    encoding: 'xlsx',
    encodingGuessed: false,
    separator: null,
    sheet: sheet ?? null,
    head: () => rows,
    // eslint-disable-next-line @typescript-eslint/require-await -- a source is asynchronous, even one that is all there
    async *all() {
      for (let at = 0; at < rows.length; at += LIST) yield rows.slice(at, at + LIST);
    },
    close: () => Promise.resolve(),
  });
}
