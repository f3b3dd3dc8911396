import { uncovered } from './candidates.js';
import { joinedMatches, type PictureChange } from './change-list.js';
import { type Match } from './match.js';
import { sourceCover } from './source-cover.js';
import { endOf, stripAt, type Film, type Strip } from './strips.js';

/** What was done to the shots, in the order of the new film; what is gone comes after, in the order of the old one. */
export function shotChanges(matches: readonly Match[], old: Film, now: Film): readonly PictureChange[] {
  const goneParts = uncovered(
    old.strips,
    matches.map(({ oldStart: start, frames }) => ({ start, frames })).sort((a, b) => a.start - b.start),
  );
  const addedParts = uncovered(
    now.strips,
    matches.map(({ newStart: start, frames }) => ({ start, frames })),
  );
  const wasSeen = sourceCover(old.strips);
  const gone = goneParts.map((part): PictureChange => {
    const shot = old.strips[part.shot] ?? part;
    const isWhole = part.frames === shot.frames;
    return {
      kind: isWhole ? 'dropped' : 'trimmed',
      edge: isWhole ? null : edgeOf(part, shot),
      shot: old.shots[part.shot]?.name ?? '',
      frames: part.frames,
      old: old.placeOf(part.start, part.frames),
      new: null,
    };
  });
  const added = addedParts.map((part): Placed => {
    const shot = now.strips[part.shot] ?? part;
    const isWhole = part.frames === shot.frames;
    const again = isWhole && wasSeen(part) * 2 >= part.frames;
    return {
      start: part.start,
      change: {
        kind: again ? 'repeated' : isWhole ? 'new' : 'extended',
        edge: isWhole ? null : edgeOf(part, shot),
        shot: now.shots[part.shot]?.name ?? '',
        frames: part.frames,
        old: null,
        new: now.placeOf(part.start, part.frames),
      },
    };
  });
  const put = joinedMatches(matches).flatMap((match) => putElsewhere(match, old, now));
  const inOrder = [...added, ...put].sort((a, b) => a.start - b.start).map(({ change }) => change);
  return [...inOrder, ...gone];
}

interface Placed {
  readonly start: number;
  readonly change: PictureChange;
}

function putElsewhere(
  { oldStart, newStart, frames, inOrder }: Match,
  old: Film,
  now: Film,
): readonly Placed[] {
  const [was, is] = [old.placeOf(oldStart, frames), now.placeOf(newStart, frames)];
  if (inOrder && was.reel === is.reel) return [];
  const strip = stripAt(now.strips, newStart);
  const kind = inOrder ? 'other-reel' : 're-ordered';
  const shot = now.shots[strip?.shot ?? -1]?.name ?? '';
  return [{ start: newStart, change: { kind, edge: null, shot, frames, old: was, new: is } }];
}

function edgeOf(part: Strip, shot: Strip): 'head' | 'tail' | 'inside' {
  if (part.start === shot.start) return 'head';
  return endOf(part) === endOf(shot) ? 'tail' : 'inside';
}
