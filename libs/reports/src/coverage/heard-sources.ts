import { type FrameSet, inOrder } from '#timeline';
import { rescaled } from './at-rate.js';
import { type HeardMusic } from './heard-music.js';

interface Span {
  readonly start: number;
  end: number;
}

/** The music of each version that is heard anywhere, in frames of the production's rate. */
export function heardSources(heard: HeardMusic): readonly FrameSet[] {
  const { count, owner: versionOf, strays } = heard;
  const [starts, ends] = [inOwnRate(heard, heard.sourceIn), inOwnRate(heard, heard.sourceOut)];
  const order = inOrder(starts);
  const sets: Span[][] = Array.from({ length: strays }, () => []);
  for (let nth = 0; nth < count; nth += 1) {
    const at = order[nth] as number;
    const set = sets[versionOf[at] as number];
    if (set !== undefined) append(set, starts[at] as number, ends[at] as number);
  }
  return sets;
}

/** Adds a stretch that starts no earlier than any before it. */
function append(set: Span[], start: number, end: number): void {
  const last = set[set.length - 1];
  if (last === undefined || start > last.end) set.push({ start, end });
  else if (end > last.end) last.end = end;
}

function inOwnRate({ timeline, timelines, ownRate }: HeardMusic, frames: Float64Array): Float64Array {
  if (timelines.every(({ rate }) => rate.name === ownRate.name)) return frames;
  return frames.map((frame, at) =>
    rescaled(frame, timelines[timeline[at] as number]?.rate ?? ownRate, ownRate),
  );
}
