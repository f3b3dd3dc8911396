import { openPlainText, readImport, type ImportOptions as TableOptions } from '#rosters';
import {
  CUT_FORMATS,
  type CutFormat,
  cutFormatOf,
  type CutSink,
  EdlReader,
  type FrameRate,
  LineFeed,
  ProToolsReader,
  readOtio,
} from '#timeline';
import { ok, refuse, type Result } from '../../result.js';
import { readPlacementTable } from './read-placement-table.js';

/** A cut's file once it is known what it is. */
export interface OpenCut {
  readonly format: CutFormat;
  readonly encoding: string;
  /** Tells everything to a sink; between pieces of the file `pause` is waited for. */
  readonly read: (sink: CutSink, pause: () => Promise<void>) => Promise<CutHead>;
  readonly close: () => Promise<void>;
}

interface CutHead {
  readonly title: string | null;
  readonly rate: FrameRate;
}

/** A timeline is one JSON document, which has to be held whole; lists are read as they come. */
export const MOST_OTIO_CHARACTERS = 64 * 1024 * 1024;

/** Thrown while reading where a file is larger than can be held. */
export class CutTooLarge extends Error {}

/** How a cut's file is to be read. */
interface CutReading {
  readonly rate: FrameRate;
  readonly format?: CutFormat;
  /** For files of text and tables. */
  readonly table: TableOptions;
}

/** Opens a cut's file. Refuses with `CUT.UNKNOWN_FORMAT` and as files of text and tables are. */
export async function openCut(
  chunks: AsyncIterable<Uint8Array>,
  { rate, format, table }: CutReading,
): Promise<Result<OpenCut>> {
  const text = await openPlainText(chunks, table.encoding);
  if (!text.ok) return noText(text.refusal);
  const { head, isWorkbook, pieces, bytes, close } = text.value;
  const known = format ?? (isWorkbook ? 'csv' : cutFormatOf(head));
  if (known === null || known === 'csv')
    return openAsTable(bytes(), { rate, table, isGuess: known === null });
  const read: OpenCut['read'] = (sink, pause) =>
    known === 'otio'
      ? readWhole(pieces(), rate, sink)
      : readLines(known, { pieces: pieces(), rate, sink, pause });
  return ok({ format: known, encoding: text.value.encoding, read, close });
}

function noText({ code, message }: { readonly code: string; readonly message: string }): Result<never> {
  if (code !== 'IMPORT.NOT_A_TABLE') return refuse('invalid', code, message);
  const known = 'CMX 3600 list, OpenTimelineIO timeline, Pro Tools session text or table of placements';
  return refuse('invalid', 'CUT.UNKNOWN_FORMAT', `${message} A cut comes as a ${known}.`);
}

/** A file that is no list may be a table of placements. */
async function openAsTable(
  bytes: AsyncIterable<Uint8Array>,
  {
    rate,
    table,
    isGuess,
  }: { readonly rate: FrameRate; readonly table: TableOptions; readonly isGuess: boolean },
): Promise<Result<OpenCut>> {
  const reading = await readImport('placements', bytes, { ...table, frameRate: rate.name });
  if (reading.ok) {
    const read: OpenCut['read'] = async (sink, pause) => ({
      title: await readPlacementTable(reading.value, sink, pause),
      rate,
    });
    return ok({ format: 'csv', encoding: reading.value.encoding, read, close: () => Promise.resolve() });
  }
  const { code, message } = reading.refusal;
  // A header was found, so it is a table; or somebody said that it is one.
  if (!isGuess || code !== 'IMPORT.NO_HEADER') return refuse('invalid', code, message);
  const unknown =
    'The file is no CMX 3600 list, OpenTimelineIO timeline or Pro Tools session text, and no table of placements: ' +
    message;
  return refuse('invalid', 'CUT.UNKNOWN_FORMAT', unknown, [
    { pointer: '/format', code: 'CUT.UNKNOWN_FORMAT', message: unknown, choices: CUT_FORMATS },
  ]);
}

async function readWhole(pieces: AsyncIterable<string>, rate: FrameRate, sink: CutSink): Promise<CutHead> {
  const parts: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > MOST_OTIO_CHARACTERS) throw new CutTooLarge();
    parts.push(piece);
  }
  return readOtio(parts.join(''), rate, sink);
}

async function readLines(
  format: Exclude<CutFormat, 'otio' | 'csv'>,
  {
    pieces,
    rate,
    sink,
    pause,
  }: { pieces: AsyncIterable<string>; rate: FrameRate; sink: CutSink; pause: () => Promise<void> },
): Promise<CutHead> {
  const reader = format === 'edl' ? new EdlReader(rate, sink) : new ProToolsReader(rate, sink);
  const feed = new LineFeed(reader);
  for await (const piece of pieces) {
    feed.write(piece);
    await pause();
  }
  feed.end();
  return { title: reader.title, rate: reader.rate };
}
