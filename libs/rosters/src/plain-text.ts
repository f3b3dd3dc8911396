import { decodingOf } from './bytes/decoding.js';
import { isZip, knownBinary } from './bytes/not-a-table.js';
import { takeHead } from './bytes/take-head.js';
import { accepted, refused, type FileResult } from './outcome.js';
import { encodingOf } from './table/open-text.js';

/** A file of text that is no table. */
export interface PlainText {
  readonly encoding: string;
  readonly encodingGuessed: boolean;
  /** Its beginning. */
  readonly head: string;
  /** Whether it is no text at all but a workbook, which is read as a table. */
  readonly isWorkbook: boolean;
  /** All of it in pieces, or as it is; it can be asked for once. */
  readonly pieces: () => AsyncIterable<string>;
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** Lets go of a file that will not be read on. */
  readonly close: () => Promise<void>;
}

const HEAD_BYTES = 256 * 1024;
const SLICE = 32 * 1024;

/** Opens a file as text, its encoding as said or as its bytes have it. Refuses what is known to be no text. */
export async function openPlainText(
  chunks: AsyncIterable<Uint8Array>,
  encoding?: string,
): Promise<FileResult<PlainText>> {
  const head = await takeHead(chunks, HEAD_BYTES);
  const isWorkbook = isZip(head.bytes);
  const other = knownBinary(head.bytes);
  const decided = isWorkbook
    ? accepted({ encoding: 'windows-1252', guessed: false })
    : other === undefined
      ? encodingOf(head, encoding)
      : refused('IMPORT.NOT_A_TABLE', `The file is ${other}.`);
  if (!decided.ok) {
    await head.close();
    const { code } = decided.refusal;
    const isBinary = code === 'IMPORT.NOT_A_TABLE' && other === undefined;
    return isBinary ? refused(code, 'The file is binary, not text.') : decided;
  }
  const name = decided.value.encoding;
  return accepted({
    encoding: name,
    encodingGuessed: decided.value.guessed,
    head: decodingOf(name).write(head.bytes),
    isWorkbook,
    pieces: () => piecesOf(head.all(), name),
    bytes: () => head.all(),
    close: () => head.close(),
  });
}

async function* piecesOf(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoding = decodingOf(encoding);
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += SLICE) yield decoding.write(chunk.subarray(at, at + SLICE));
  yield decoding.end();
}
