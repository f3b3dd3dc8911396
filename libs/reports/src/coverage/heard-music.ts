import {
  divideHalfUp,
  type FrameRate,
  type FrameSet,
  frameSet,
  inOrder,
  partsOf,
  readFrameRate,
  StretchList,
  type Stretches,
} from '#timeline';
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
  const many = placements.length;
  const columns = {
    timeline: new Int32Array(many),
    owner: new Int32Array(many),
    start: new Float64Array(many),
    end: new Float64Array(many),
    sourceIn: new Float64Array(many),
    sourceOut: new Float64Array(many),
  };
  let [count, unmatched] = [0, 0];
  for (const placement of placements) {
    const on = timelineFor(placement);
    if (on === null) continue;
    const version = placement.versionId === null ? undefined : numbers.get(placement.versionId);
    if (version === undefined) unmatched += 1;
    columns.timeline[count] = on;
    columns.owner[count] = version ?? versions.length;
    columns.start[count] = placement.recordIn;
    columns.end[count] = placement.recordOut;
    columns.sourceIn[count] = placement.sourceIn;
    columns.sourceOut[count] = placement.sourceOut;
    count += 1;
  }
  return {
    count,
    ...inOrderOfStarts(columns, count),
    timelines,
    strays: versions.length,
    unmatched,
    ownRate,
  };
}

type Columns = Pick<HeardMusic, 'timeline' | 'owner' | 'start' | 'end' | 'sourceIn' | 'sourceOut'>;

function inOrderOfStarts(columns: Columns, count: number): Columns {
  const order = inOrder(columns.start.subarray(0, count));
  const arranged = <T extends Int32Array | Float64Array>(column: T, into: T): T => {
    for (let at = 0; at < count; at += 1) into[at] = column[order[at] as number] as number;
    return into;
  };
  return {
    timeline: arranged(columns.timeline, new Int32Array(count)),
    owner: arranged(columns.owner, new Int32Array(count)),
    start: arranged(columns.start, new Float64Array(count)),
    end: arranged(columns.end, new Float64Array(count)),
    sourceIn: arranged(columns.sourceIn, new Float64Array(count)),
    sourceOut: arranged(columns.sourceOut, new Float64Array(count)),
  };
}

/** Numbers the reels of the cuts as placements name them. */
function timelinesOf(cuts: CurrentMusic['cuts']): {
  readonly timelines: readonly Timeline[];
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
      const known = cut.reels.get(reel) ?? timelines.push({ reel, rate: cut.rate }) - 1;
      cut.reels.set(reel, known);
      return known;
    },
  };
}

/** Some of the music of a version, and whose it is. */
export interface Share {
  readonly owner: number;
  readonly music: FrameSet;
}

/** Where shares are heard, by owner, and where the rest of what their versions play is. */
export interface HeardShares {
  readonly film: Stretches;
  readonly rest: Stretches;
}

/** Cuts the film along the shares of the versions it plays: `sharesOf[version]`. */
export function heardShares(heard: HeardMusic, sharesOf: readonly (readonly Share[])[]): HeardShares {
  const { count, owner: versionOf, timeline: timelineOf, timelines, ownRate } = heard;
  const [film, rest] = [new StretchList(), new StretchList()];
  const played = { recordIn: 0, recordOut: 0, sourceIn: 0, sourceOut: 0 };
  let [timeline, owner] = [0, 0];
  const inside = (start: number, end: number): void => {
    film.add(timeline, start, end, owner);
  };
  const outside = (start: number, end: number): void => {
    rest.add(timeline, start, end, owner);
  };
  for (let at = 0; at < count; at += 1) {
    const shares = sharesOf[versionOf[at] as number] ?? [];
    if (shares.length === 0) continue;
    timeline = timelineOf[at] as number;
    played.recordIn = heard.start[at] as number;
    played.recordOut = heard.end[at] as number;
    played.sourceIn = heard.sourceIn[at] as number;
    played.sourceOut = heard.sourceOut[at] as number;
    const rate = timelines[timeline]?.rate ?? ownRate;
    for (const share of shares) {
      owner = share.owner;
      partsOf(played, inRate(share.music, ownRate, rate), inside, outside);
    }
  }
  return { film: film.sorted(), rest: rest.sorted() };
}

/** The music of each version that is heard anywhere, in frames of the production's rate. */
export function heardSources(heard: HeardMusic): readonly FrameSet[] {
  const { count, owner, timeline, timelines, ownRate, sourceIn, sourceOut, strays } = heard;
  const order = inOrder(sourceIn.subarray(0, count));
  const sets: { start: number; end: number }[][] = Array.from({ length: strays }, () => []);
  const otherRates = timelines.map(({ rate }) => (rate.name === ownRate.name ? null : rate));
  for (let nth = 0; nth < count; nth += 1) {
    const at = order[nth] as number;
    const set = sets[owner[at] as number];
    if (set === undefined) continue;
    const rate = otherRates[timeline[at] as number] ?? null;
    const [from, to] = [sourceIn[at] as number, sourceOut[at] as number];
    const start = rate === null ? from : rescaled(from, rate, ownRate);
    const end = rate === null ? to : rescaled(to, rate, ownRate);
    const last = set.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (start < end) set.push({ start, end });
  }
  // Rates that differ from cut to cut can turn the order of starts; a set keeps it.
  return otherRates.every((rate) => rate === null) ? sets : sets.map(frameSet);
}

/** A frame number counted at another rate, to the nearest. What has no end keeps none. */
const rescaled = (frame: number, from: FrameRate, to: FrameRate): number =>
  from.name === to.name || frame === Number.MAX_SAFE_INTEGER
    ? frame
    : divideHalfUp(frame * to.numerator * from.denominator, to.denominator * from.numerator);

const inRate = (set: FrameSet, from: FrameRate, to: FrameRate): FrameSet =>
  from.name === to.name
    ? set
    : set.map(({ start, end }) => ({ start: rescaled(start, from, to), end: rescaled(end, from, to) }));
