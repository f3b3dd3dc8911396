import { isZip } from './bytes/not-a-table.js';
import { takeHead } from './bytes/take-head.js';
import { type ImportOptions } from './options.js';
import { type FileResult } from './outcome.js';
import { type RateHeader, type TableSource } from './source.js';
import { openText } from './table/open-text.js';
import { openWorkbook } from './workbook/open-workbook.js';

/** What is read ahead of a file to decide how to read it: tens of thousands of rows. */
const HEAD_BYTES = 4 * 1024 * 1024;

/** Opens a file of any accepted format. A refused file is let go. */
export async function openTable(
  chunks: AsyncIterable<Uint8Array>,
  options: ImportOptions,
  rate: RateHeader,
): Promise<FileResult<TableSource>> {
  const head = await takeHead(chunks, HEAD_BYTES);
  const source = isZip(head.bytes) ? await openWorkbook(head, options.sheet) : openText(head, options, rate);
  if (!source.ok) await head.close();
  return source;
}
