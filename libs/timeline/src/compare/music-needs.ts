import { type CarriedMusic, type MusicStretch } from '../conform/carry-music.js';
import { type ChangeList, type PictureChange } from '../conform/change-list.js';
import { type ReelSpan } from '../conform/picture.js';
import { byReel, type Finder } from '../conform/reel-index.js';
import { coveredFrames } from '../frame-span.js';
import { type PlacedMusic } from './placed-music.js';

/** Picture of the new cut that music should play over and does not. */
export interface MusicGap {
  readonly where: 'before' | 'inside' | 'after';
  readonly span: ReelSpan;
  /** Frames of it without any music. */
  readonly bare: number;
  /** Of these, frames for which the version has music that would be in step: the clip can be drawn out. */
  readonly written: number;
  /** Where in the version the music would begin; negative: before its beginning. */
  readonly source: number;
  /** The shot that was drawn out; null inside, where what came between says why. */
  readonly because: PictureChange | null;
}

/** How a placement's music fits the new picture. */
export interface MusicNeed {
  readonly music: PlacedMusic;
  /** Stretches of the new cut that it should fill; several where its picture went to several places. */
  readonly holes: readonly ReelSpan[];
  /** Frames of all holes. */
  readonly needed: number;
  /** Length of the version; null: not known. */
  readonly written: number | null;
  readonly gaps: readonly MusicGap[];
}

/**
 * A stretch of new picture between two pieces of a cue is for the cue to fill while it is no longer than half of what
 * the cue was; a longer one parts it in two.
 */
const MOST_OF_A_GAP = 0.5;

/** What the music needs to fit the new picture. */
export function needReader(
  list: ChangeList,
  heard: readonly ReelSpan[],
  writtenFrames: (versionId: string) => number | null,
): (music: PlacedMusic, carried: CarriedMusic) => MusicNeed {
  const bareOf = bareReader(heard);
  const extended = list.changes.filter(({ kind }) => kind === 'extended');
  const heads = byReel(
    extended.filter(({ edge }) => edge === 'head'),
    (one) => one.new ?? NOWHERE,
  );
  const tails = byReel(
    extended.filter(({ edge }) => edge === 'tail'),
    (one) => one.new ?? NOWHERE,
  );
  return (music, { pieces }) => {
    const written = music.versionId === null ? null : writtenFrames(music.versionId);
    const most = (music.recordOut - music.recordIn) * MOST_OF_A_GAP;
    const groups = groupsOf(pieces, most).map((group) => {
      const [first, last] = [group[0] ?? NO_PIECE, group.at(-1) ?? NO_PIECE];
      return { group, first, last, before: edgeBefore(first, heads), after: edgeAfter(last, tails) };
    });
    const holes = groups.map(({ first, last, before, after }) => ({
      reel: first.reel,
      start: first.recordIn - framesOf(before),
      end: last.recordOut + framesOf(after),
    }));
    const gaps = groups.flatMap(({ group, first, last, before, after }) => [
      {
        ...gap('before', first, [first.recordIn - framesOf(before), first.recordIn], first.sourceIn),
        because: before,
      },
      ...group.slice(1).map((piece, at) => {
        const previous = group[at] ?? piece;
        const skipped = piece.sourceIn - sourceOutOf(previous);
        return { ...gap('inside', previous, [previous.recordOut, piece.recordIn], skipped), because: null };
      }),
      {
        ...gap(
          'after',
          last,
          [last.recordOut, last.recordOut + framesOf(after)],
          (written ?? 0) - sourceOutOf(last),
        ),
        because: after,
      },
    ]);
    return {
      music,
      holes,
      needed: holes.reduce((sum, hole) => sum + hole.end - hole.start, 0),
      written,
      gaps: gaps.flatMap(({ available, ...one }) => {
        const bare = one.span.end > one.span.start ? bareOf(one.span) : 0;
        return bare === 0 ? [] : [{ ...one, bare, written: Math.max(0, Math.min(bare, available)) }];
      }),
    };
  };
}

const sourceOutOf = ({ sourceIn, recordIn, recordOut }: MusicStretch): number =>
  sourceIn + recordOut - recordIn;

/** A gap beside a piece; `available`: frames of music in step with it that the version has there. */
function gap(
  where: MusicGap['where'],
  piece: MusicStretch,
  [start, end]: readonly [number, number],
  available: number,
): Pick<MusicGap, 'where' | 'span' | 'source'> & { readonly available: number } {
  return {
    where,
    span: { reel: piece.reel, start, end },
    source: piece.sourceIn + start - piece.recordIn,
    available,
  };
}

const NO_PIECE: MusicStretch = { reel: null, recordIn: 0, recordOut: 0, sourceIn: 0 };
const NOWHERE: ReelSpan = { reel: null, start: 0, end: 0 };

/** Pieces that still belong together: one after another in one reel, with no more than so much picture between. */
function groupsOf(pieces: readonly MusicStretch[], most: number): readonly (readonly MusicStretch[])[] {
  const groups: MusicStretch[][] = [];
  for (const piece of pieces) {
    const before = groups.at(-1)?.at(-1);
    const gap = before === undefined ? Infinity : piece.recordIn - before.recordOut;
    if (before?.reel === piece.reel && gap >= 0 && gap <= most) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

const framesOf = (change: PictureChange | null): number => change?.frames ?? 0;

/** Music that began with its shot begins with it still, where the shot now begins earlier. */
function edgeBefore({ reel, recordIn }: MusicStretch, heads: Finder<PictureChange>): PictureChange | null {
  const [head] = heads(reel, recordIn - 1, recordIn);
  return head?.new?.end === recordIn ? head : null;
}

/** And music that ended with its shot ends with it. */
function edgeAfter({ reel, recordOut }: MusicStretch, tails: Finder<PictureChange>): PictureChange | null {
  const [tail] = tails(reel, recordOut, recordOut + 1);
  return tail?.new?.start === recordOut ? tail : null;
}

/** Answers how many frames of a stretch of the new cut have no music. */
function bareReader(heard: readonly ReelSpan[]): (span: ReelSpan) => number {
  const find = byReel(union(heard), (span) => span);
  return ({ reel, start, end }) => {
    const clipped = find(reel, start, end).map((span) => ({
      start: Math.max(start, span.start),
      end: Math.min(end, span.end),
    }));
    return end - start - coveredFrames(clipped);
  };
}

/** The same frames, in spans that lie apart. */
function union(spans: readonly ReelSpan[]): readonly ReelSpan[] {
  const sorted = [...spans].sort((a, b) => (a.reel ?? -1) - (b.reel ?? -1) || a.start - b.start);
  const apart: { reel: number | null; start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = apart.at(-1);
    if (last !== undefined && last.reel === span.reel && span.start <= last.end)
      last.end = Math.max(last.end, span.end);
    else apart.push({ ...span });
  }
  return apart;
}
