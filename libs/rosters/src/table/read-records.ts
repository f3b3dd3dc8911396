import { RecordReader } from './record-reader.js';
import { type TableRow } from './table-row.js';

const SLICE = 64 * 1024;

/** The records of a text, lazily; of a text that is only the head of a file, those that are complete in it. */
export function* recordsOf(text: string, separator: string, complete: boolean): Generator<TableRow> {
  const reader = new RecordReader(separator);
  for (let at = 0; at < text.length; at += SLICE) yield* reader.push(text.slice(at, at + SLICE));
  if (complete) yield* reader.end();
}
