import { byReel, type Finder } from './reel-index.js';
import { type ChangeList, type PictureChange, type Stretch } from './change-list.js';
import { type ReelSpan } from './picture.js';

/** Music that plays over a stretch of a reel, frame for frame; half-open. */
export interface MusicStretch {
  readonly reel: number | null;
  readonly recordIn: number;
  readonly recordOut: number;
  readonly sourceIn: number;
}

/**
 * What became of it: as it was; elsewhere, whole; with picture trimmed under it; with whole shots gone from under it;
 * no longer in one place; or with nothing left to play over.
 */
export type Fate = 'unchanged' | 'shifted' | 'trimmed' | 'partly-orphaned' | 'split' | 'orphaned';

export interface CarriedMusic {
  readonly fate: Fate;
  /** Where it plays now, in step with the picture it was laid to; in the order of its source. */
  readonly pieces: readonly MusicStretch[];
  /** Frames that have no picture left. */
  readonly lost: number;
  /** How far it moved; null: not whole, or to another reel. */
  readonly shift: number | null;
  /** What was done to the picture under it, or between its pieces. */
  readonly because: readonly PictureChange[];
}

/** Carries music through a change list; O(log n) for each, and what it meets. */
export function musicCarrier(list: ChangeList): (music: MusicStretch) => CarriedMusic {
  const stretches = byReel(list.stretches, (stretch) => stretch.old);
  const gone = byReel(
    list.changes.filter(({ old }) => old !== null),
    ({ old }) => old ?? NOWHERE,
  );
  const added = byReel(
    list.changes.filter((one) => one.old === null && one.new !== null),
    (one) => one.new ?? NOWHERE,
  );
  return (music) => {
    const met = stretches(music.reel, music.recordIn, music.recordOut);
    const pieces = met.map((stretch) => pieceOf(music, stretch));
    const because = [...gone(music.reel, music.recordIn, music.recordOut), ...between(pieces, added)];
    const kept = pieces.reduce((sum, piece) => sum + piece.recordOut - piece.recordIn, 0);
    const lost = music.recordOut - music.recordIn - kept;
    const [first] = pieces;
    const isWhole = pieces.length === 1 && lost === 0 && first?.reel === music.reel;
    const shift = first !== undefined && isWhole ? first.recordIn - music.recordIn : null;
    return { fate: fateOf(pieces, { lost, shift, because }), pieces, lost, shift, because };
  };
}

function fateOf(
  pieces: readonly MusicStretch[],
  { lost, shift, because }: Pick<CarriedMusic, 'lost' | 'shift' | 'because'>,
): Fate {
  if (pieces.length === 0) return 'orphaned';
  const isTogether = pieces.every((piece, at) => {
    const next = pieces[at + 1];
    return next === undefined || (next.reel === piece.reel && next.recordIn === piece.recordOut);
  });
  if (!isTogether) return 'split';
  if (lost > 0) return because.some(({ kind }) => kind === 'dropped') ? 'partly-orphaned' : 'trimmed';
  return shift === 0 ? 'unchanged' : 'shifted';
}

function pieceOf(music: MusicStretch, { old, new: now }: Stretch): MusicStretch {
  const start = Math.max(music.recordIn, old.start);
  const end = Math.min(music.recordOut, old.end);
  const shift = now.start - old.start;
  return {
    reel: now.reel,
    recordIn: start + shift,
    recordOut: end + shift,
    sourceIn: music.sourceIn + start - music.recordIn,
  };
}

/** What came between pieces that still follow one another in one reel. */
const between = (pieces: readonly MusicStretch[], added: Finder<PictureChange>): readonly PictureChange[] =>
  pieces.flatMap((piece, at) => {
    const next = pieces[at + 1];
    if (next === undefined || next.reel !== piece.reel) return [];
    return added(piece.reel, piece.recordOut, next.recordIn);
  });

const NOWHERE: ReelSpan = { reel: null, start: 0, end: 0 };
