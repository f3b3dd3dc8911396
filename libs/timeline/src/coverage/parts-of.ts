import { floorDivide } from '../exact.js';
import { type FrameSpan } from '../frame-span.js';
import { type FrameSet, firstEndingAfter } from './spans.js';

/** A stretch of film that plays a stretch of music; of another length where its speed was changed. */
export interface Played {
  readonly recordIn: number;
  readonly recordOut: number;
  readonly sourceIn: number;
  readonly sourceOut: number;
}

/** Called with a part of the film, and the part of the music that plays there. */
type Take = (recordIn: number, recordOut: number, sourceIn: number, sourceOut: number) => void;

/**
 * Cuts a placement where the music it plays is in a set and where it is not: `inside` and `outside` are called with parts
 * that together are the whole placement, none of them twice. Where music was slowed down or sped up, a part can be so
 * short that no frame of the film is left for it.
 */
export function partsOf(played: Played, set: FrameSet, inside: Take, outside: Take): void {
  const { sourceIn, sourceOut, recordIn, recordOut } = played;
  let source = sourceIn;
  let record = recordIn;
  for (let at = firstEndingAfter(set, sourceIn); at < set.length && source < sourceOut; at += 1) {
    const span = set[at] as FrameSpan;
    if (span.start >= sourceOut) break;
    if (span.start > source) {
      const next = recordOf(span.start, played);
      outside(record, next, source, span.start);
      source = span.start;
      record = next;
    }
    const end = Math.min(span.end, sourceOut);
    const next = recordOf(end, played);
    inside(record, next, source, end);
    source = end;
    record = next;
  }
  if (source < sourceOut) outside(record, recordOut, source, sourceOut);
}

/** Where a frame of the music is heard. */
function recordOf(source: number, { recordIn, recordOut, sourceIn, sourceOut }: Played): number {
  const length = recordOut - recordIn;
  const own = sourceOut - sourceIn;
  if (length === own) return recordIn + source - sourceIn;
  return recordIn + floorDivide((source - sourceIn) * length, own);
}
