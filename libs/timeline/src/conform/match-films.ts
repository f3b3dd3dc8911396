import { candidatesOf, uncovered } from './candidates.js';
import { commonEnds, growMatches } from './grow-matches.js';
import { heaviestChain } from './heaviest-chain.js';
import { type Match } from './match.js';
import { movedScenes } from './moved-scenes.js';
import { type Strip } from './strips.js';

/**
 * Which frames of the old film are seen where in the new one: each at most once, and each new frame is at most one old
 * frame. First what keeps its order, as much as can; then what was put elsewhere. Sorted by the new film. Strips come
 * in order, the nth of a film as its shot n.
 */
export function matchFilms(old: readonly Strip[], now: readonly Strip[]): readonly Match[] {
  const ends = commonEnds(old, now);
  const chain = heaviestChain(candidatesOf(leftOfOld(old, ends), leftOfNew(now, ends))).map(
    ({ oldStart, newStart, frames }) => ({ oldStart, newStart, frames, inOrder: true }),
  );
  const inOrder = growMatches(old, now, [...ends, ...chain]);
  const untouched = wholeShots(leftOfNew(now, inOrder), now);
  const moved = movedScenes(
    candidatesOf(leftOfOld(old, inOrder), untouched),
    (shot) => now[shot]?.frames ?? 0,
  );
  const all = moved.length === 0 ? inOrder : growMatches(old, now, [...inOrder, ...moved]);
  return [...all].sort((a, b) => a.newStart - b.newStart);
}

const leftOfOld = (strips: readonly Strip[], matches: readonly Match[]): readonly Strip[] =>
  uncovered(
    strips,
    matches.map(({ oldStart: start, frames }) => ({ start, frames })).sort((a, b) => a.start - b.start),
  );

const leftOfNew = (strips: readonly Strip[], matches: readonly Match[]): readonly Strip[] =>
  uncovered(
    strips,
    matches.map(({ newStart: start, frames }) => ({ start, frames })).sort((a, b) => a.start - b.start),
  );

/** A shot that partly stayed where it was and is longer now has been extended: its new frames come from nowhere else. */
const wholeShots = (left: readonly Strip[], strips: readonly Strip[]): readonly Strip[] =>
  left.filter(({ shot, frames }) => strips[shot]?.frames === frames);
