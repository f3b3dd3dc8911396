import { decodingOf, readEncodingName } from '../bytes/decoding.js';
import { detectEncoding, type EncodingReading } from '../bytes/detect-encoding.js';
import { knownNonTable } from '../bytes/not-a-table.js';
import { type Head } from '../bytes/take-head.js';
import { type ImportOptions } from '../options.js';
import { accepted, refused, type FileResult } from '../outcome.js';
import { type RateHeader, type TableSource } from '../source.js';
import { recordsOf } from './read-records.js';
import { RecordReader } from './record-reader.js';
import { sniffSeparator } from './sniff-separator.js';
import { type TableRow } from './table-row.js';

/** `sep=;` on a line of its own is for Excel and no row of the table. */
const SEPARATOR_LINE = /^sep=[,;\t|]$/i;
/** A chunk is decoded and parted in slices, so that a large one does not become one long text and one long list. */
const SLICE = 32 * 1024;
/** The rows of the head are those of so many bytes, some ten thousand; more would decide nothing else. */
const HEAD_TEXT = 1024 * 1024;

export function encodingOf(head: Head, wanted: string | undefined): FileResult<EncodingReading> {
  if (wanted === undefined) return detectEncoding(head.bytes);
  const encoding = readEncodingName(wanted);
  if (encoding === undefined) {
    return refused(
      'IMPORT.UNKNOWN_ENCODING',
      `"${wanted}" is not an encoding like utf-8, windows-1252 or macroman.`,
    );
  }
  const [first, second] = head.bytes;
  const bigEndian = encoding === 'utf-16le' && first === 0xfe && second === 0xff;
  return accepted({ encoding: bigEndian ? 'utf-16be' : encoding, guessed: false });
}

async function* rowsOf(head: Head, encoding: string, separator: string): AsyncGenerator<readonly TableRow[]> {
  const decoding = decodingOf(encoding);
  const reader = new RecordReader(separator);
  for await (const chunk of head.all()) {
    for (let at = 0; at < chunk.length; at += SLICE) {
      yield reader.push(decoding.write(chunk.subarray(at, at + SLICE)));
    }
  }
  yield reader.push(decoding.end());
  yield reader.end();
}

/** Opens a file of separated values: decides encoding and separator from its head. */
export function openText(head: Head, options: ImportOptions, rate: RateHeader): FileResult<TableSource> {
  const other = knownNonTable(head.bytes);
  if (other !== undefined) {
    return refused('IMPORT.NOT_A_TABLE', `The file is ${other}. Tables come as CSV or .xlsx.`);
  }
  const encoding = encodingOf(head, options.encoding);
  if (!encoding.ok) return encoding;
  const decoding = decodingOf(encoding.value.encoding);
  const complete = head.complete && head.bytes.length <= HEAD_TEXT;
  const text = decoding.write(head.bytes.subarray(0, HEAD_TEXT)) + (complete ? decoding.end() : '');
  if (text.trim() === '') return refused('IMPORT.EMPTY_FILE', 'The file is empty.');
  const separator = options.separator ?? sniffSeparator(text, complete, rate);
  const isRow = (row: TableRow): boolean =>
    row.row > 1 || row.cells.length > 2 || !SEPARATOR_LINE.test(row.cells.join(separator));
  return accepted({
    encoding: encoding.value.encoding,
    encodingGuessed: encoding.value.guessed,
    separator,
    sheet: null,
    *head() {
      for (const row of recordsOf(text, separator, complete)) if (isRow(row)) yield row;
    },
    async *all() {
      for await (const rows of rowsOf(head, encoding.value.encoding, separator)) {
        yield rows[0]?.row === 1 ? rows.filter(isRow) : rows;
      }
    },
    close: () => head.close(),
  });
}
