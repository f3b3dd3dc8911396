import { type FrameRate, inOrder, putInOrder, readFrameRate, type Stretches } from '#timeline';
import { type PlacementFacts } from '../facts.js';
import { type CurrentMusic } from './current-cuts.js';

/** A reel of a cut: what frames are counted on. */
interface Timeline {
  readonly reel: number | null;
  readonly rate: FrameRate;
}

/** What is heard in the current cut: its stretches in columns, in order of their starts. */
export interface HeardMusic extends Stretches {
  readonly timelines: readonly Timeline[];
  /** The music that each plays, in frames of the cut's rate within its version. */
  readonly sourceIn: Float64Array;
  readonly sourceOut: Float64Array;
  /** Owner is the number of the version; of a clip that matches none, this. */
  readonly strays: number;
  readonly unmatched: number;
  /** In which the frames of versions are counted. */
  readonly ownRate: FrameRate;
}

/** Brings the placements in force into columns. A cut whose rate is unknown cannot be measured and is left out. */
export function heardMusic(
  { cuts, placements }: CurrentMusic,
  versions: readonly { readonly id: string }[],
  ownRate: FrameRate,
): HeardMusic {
  const numbers = new Map(versions.map(({ id }, at) => [id, at]));
  const { timelines, timelineFor } = timelinesOf(cuts);
  const most = placements.length;
  const [timeline, owner] = [new Int32Array(most), new Int32Array(most)];
  const [start, end] = [new Float64Array(most), new Float64Array(most)];
  const [sourceIn, sourceOut] = [new Float64Array(most), new Float64Array(most)];
  let [count, unmatched] = [0, 0];
  for (const placement of placements) {
    const on = timelineFor(placement);
    if (on === null) continue;
    const version = placement.versionId === null ? undefined : numbers.get(placement.versionId);
    if (version === undefined) unmatched += 1;
    timeline[count] = on;
    owner[count] = version ?? versions.length;
    start[count] = placement.recordIn;
    end[count] = placement.recordOut;
    sourceIn[count] = placement.sourceIn;
    sourceOut[count] = placement.sourceOut;
    count += 1;
  }
  const columns = {
    timeline: timeline.subarray(0, count),
    owner: owner.subarray(0, count),
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    sourceIn: sourceIn.subarray(0, count),
    sourceOut: sourceOut.subarray(0, count),
  };
  putInOrder(inOrder(columns.start), Object.values(columns));
  return { count, ...columns, timelines, strays: versions.length, unmatched, ownRate };
}

/** Numbers the reels of the cuts as placements name them. */
function timelinesOf(cuts: CurrentMusic['cuts']): {
  readonly timelines: readonly Timeline[];
  /** Null where the rate is not known. */
  readonly timelineFor: (placement: PlacementFacts) => number | null;
} {
  const timelines: Timeline[] = [];
  const byCut = new Map(
    cuts.flatMap(({ id, frameRate }) => {
      const read = readFrameRate(frameRate);
      return read.ok ? [[id, { rate: read.value, reels: new Map<number | null, number>() }] as const] : [];
    }),
  );
  return {
    timelines,
    timelineFor: ({ cutId, reel }) => {
      const cut = byCut.get(cutId);
      if (cut === undefined) return null;
      const known = cut.reels.get(reel);
      if (known !== undefined) return known;
      const next = timelines.push({ reel, rate: cut.rate }) - 1;
      cut.reels.set(reel, next);
      return next;
    },
  };
}
