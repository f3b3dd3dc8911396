import { openPlainText } from '#rosters';
import {
  type CutFormat,
  cutFormatOf,
  type CutSink,
  EdlReader,
  type FrameRate,
  LineFeed,
  ProToolsReader,
  readOtio,
} from '#timeline';
import { refuse, type Result } from '../../result.js';

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

/** Opens a cut's file. Refuses with `CUT.UNKNOWN_FORMAT` and as files of text are. */
export async function openCut(
  chunks: AsyncIterable<Uint8Array>,
  {
    rate,
    format,
    encoding,
  }: { readonly rate: FrameRate; readonly format?: CutFormat; readonly encoding?: string },
): Promise<Result<OpenCut>> {
  const text = await openPlainText(chunks, encoding);
  if (!text.ok) return refuse('invalid', text.refusal.code, text.refusal.message);
  const { head, pieces, close } = text.value;
  const known = format ?? cutFormatOf(head);
  if (known === null) {
    await close();
    const code = 'CUT.UNKNOWN_FORMAT';
    const message =
      head.trim() === ''
        ? 'The file is empty.'
        : 'The file is no CMX 3600 list, OpenTimelineIO timeline or Pro Tools session text; a table of placements is imported as placements.';
    return refuse('invalid', code, message, [
      { pointer: '/format', code, message, choices: ['edl', 'otio', 'pro-tools'] },
    ]);
  }
  const read: OpenCut['read'] = (sink, pause) =>
    known === 'otio' ? readWhole(pieces, rate, sink) : readLines(known, { pieces, rate, sink, pause });
  return { ok: true, value: { format: known, encoding: text.value.encoding, read, close } };
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
  format: Exclude<CutFormat, 'otio'>,
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
