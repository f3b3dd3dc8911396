import { type Film } from './strips.js';
import { type Match } from './match.js';
import { type ReelSpan } from './picture.js';

/** Frames that both cuts show, without a break in either. */
export interface Stretch {
  readonly old: ReelSpan;
  readonly new: ReelSpan;
  readonly frames: number;
  /** False: it was put elsewhere, and now comes before something it came after. */
  readonly inOrder: boolean;
}

export type ChangeKind =
  'dropped' | 'trimmed' | 'new' | 'extended' | 'repeated' | 're-ordered' | 'other-reel';

/** One thing the editor did to a shot, or to a stretch of them. */
export interface PictureChange {
  readonly kind: ChangeKind;
  /** Of a shot that was trimmed or extended: where. */
  readonly edge: 'head' | 'tail' | 'inside' | null;
  /** The shot; of several that moved together, the first. */
  readonly shot: string;
  readonly frames: number;
  /** Where it was; null: it was nowhere. */
  readonly old: ReelSpan | null;
  /** Where it is now; null: it is gone. */
  readonly new: ReelSpan | null;
}

/** Frames of the two cuts; `old` = kept + moved + gone, `new` = kept + moved + added. */
export interface FrameSums {
  readonly old: number;
  readonly new: number;
  readonly kept: number;
  readonly moved: number;
  readonly gone: number;
  readonly added: number;
}

/** How one cut of the picture became another. */
export interface ChangeList {
  /** In the order of the new cut. */
  readonly stretches: readonly Stretch[];
  /** In the order of the new cut, and of what is gone in the order of the old one. */
  readonly changes: readonly PictureChange[];
  readonly frames: FrameSums;
}

export function stretchesOf(matches: readonly Match[], old: Film, now: Film): readonly Stretch[] {
  return joinedMatches(matches).map(({ oldStart, newStart, frames, inOrder }) => ({
    old: old.placeOf(oldStart, frames),
    new: now.placeOf(newStart, frames),
    frames,
    inOrder,
  }));
}

/** Matches that go on in both films become one. */
export function joinedMatches(matches: readonly Match[]): readonly Match[] {
  const joined: { -readonly [K in keyof Match]: Match[K] }[] = [];
  for (const match of matches) {
    const last = joined.at(-1);
    const goesOn =
      last !== undefined &&
      last.newStart + last.frames === match.newStart &&
      last.oldStart + last.frames === match.oldStart;
    if (goesOn) last.frames += match.frames;
    else joined.push({ ...match });
  }
  return joined;
}

export function sumsOf(matches: readonly Match[], old: Film, now: Film): FrameSums {
  const of = (inOrder: boolean): number =>
    matches.filter((one) => one.inOrder === inOrder).reduce((sum, { frames }) => sum + frames, 0);
  const [kept, moved] = [of(true), of(false)];
  return {
    old: old.frames,
    new: now.frames,
    kept,
    moved,
    gone: old.frames - kept - moved,
    added: now.frames - kept - moved,
  };
}
