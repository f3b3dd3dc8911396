import { type Match } from './match.js';
import { BLACK_KEY, endOf, stripAt, type Strip } from './strips.js';

/** A film's strips in order, to look up what is seen at a frame. */
type Strips = readonly Strip[];

/**
 * Matches grow over frames beside them that are as much alike (black, and what is shown too often to tell apart by its
 * source), as far as no other match takes them. Also from the films' beginnings and ends: what two cuts have in common
 * there need not be looked for. Each step takes a whole strip, so O(n log n).
 */
export function growMatches(olds: Strips, news: Strips, matches: readonly Match[]): readonly Match[] {
  const grown = [...matches].sort((a, b) => a.newStart - b.newStart).map((match) => ({ ...match }));
  const besideOld = neighboursInOld(grown);
  for (const [at, match] of grown.entries()) {
    const [afterOld, afterNew] = [besideOld(at, 1), grown[at + 1]];
    match.frames += alikeFrom(olds, news, {
      old: match.oldStart + match.frames,
      new: match.newStart + match.frames,
      most: Math.min(
        (afterOld?.oldStart ?? Infinity) - match.oldStart - match.frames,
        (afterNew?.newStart ?? Infinity) - match.newStart - match.frames,
      ),
    });
  }
  for (const [at, match] of grown.entries()) {
    const [beforeOld, beforeNew] = [besideOld(at, -1), grown[at - 1]];
    const earlier = alikeUpTo(olds, news, {
      old: match.oldStart,
      new: match.newStart,
      most: Math.min(
        match.oldStart - (beforeOld === undefined ? -Infinity : beforeOld.oldStart + beforeOld.frames),
        match.newStart - (beforeNew === undefined ? -Infinity : beforeNew.newStart + beforeNew.frames),
      ),
    });
    match.oldStart -= earlier;
    match.newStart -= earlier;
    match.frames += earlier;
  }
  return grown;
}

/** What the films have in common from their beginnings, and then up to their ends; over the ends of reels, too. */
export function commonEnds(olds: Strips, news: Strips): readonly Match[] {
  const [oldEnd, newEnd] = [lastFrame(olds), lastFrame(news)];
  const ends: Match[] = [];
  let head = 0;
  for (let frames = -1; frames !== 0 && head < Math.min(oldEnd, newEnd); head += frames + 1) {
    frames = alikeFrom(olds, news, { old: head, new: head, most: Infinity });
    if (frames > 0) ends.push({ oldStart: head, newStart: head, frames, inOrder: true });
    if (stripAt(olds, head + frames) !== undefined || stripAt(news, head + frames) !== undefined) {
      head += frames;
      break;
    }
  }
  const room = Math.min(oldEnd, newEnd) - head;
  let tail = 0;
  for (let frames = -1; frames !== 0 && tail < room; tail += frames + 1) {
    const at = { old: oldEnd - tail, new: newEnd - tail };
    frames = alikeUpTo(olds, news, { ...at, most: room - tail });
    if (frames > 0)
      ends.push({ oldStart: at.old - frames, newStart: at.new - frames, frames, inOrder: true });
    const [one, other] = [at.old - frames - 1, at.new - frames - 1];
    if (stripAt(olds, one) !== undefined || stripAt(news, other) !== undefined) break;
  }
  return ends;
}

interface Meeting {
  readonly old: number;
  readonly new: number;
  readonly most: number;
}

/** Frames alike from a frame of each film on. */
function alikeFrom(olds: Strips, news: Strips, { old: oldStart, new: newStart, most }: Meeting): number {
  let frames = 0;
  while (frames < most) {
    const [one, other] = [stripAt(olds, oldStart + frames), stripAt(news, newStart + frames)];
    if (one === undefined || other === undefined) break;
    if (!isAlike(one, other, newStart - oldStart)) break;
    frames = Math.min(most, endOf(one) - oldStart, endOf(other) - newStart);
  }
  return frames;
}

/** Frames alike just before a frame of each film. */
function alikeUpTo(olds: Strips, news: Strips, { old: oldEnd, new: newEnd, most }: Meeting): number {
  let frames = 0;
  while (frames < most) {
    const [one, other] = [stripAt(olds, oldEnd - frames - 1), stripAt(news, newEnd - frames - 1)];
    if (one === undefined || other === undefined) break;
    if (!isAlike(one, other, newEnd - oldEnd)) break;
    frames = Math.min(most, oldEnd - one.start, newEnd - other.start);
  }
  return frames;
}

const isAlike = (one: Strip, other: Strip, shift: number): boolean =>
  one.key === other.key &&
  (one.key === BLACK_KEY || one.frame - one.start === other.frame - other.start + shift);

const lastFrame = (strips: Strips): number => {
  const last = strips.at(-1);
  return last === undefined ? 0 : endOf(last);
};

/** Of matches in the order of the new film, the one before (-1) or after (1) the nth in the order of the old film. */
function neighboursInOld<M extends Match>(
  matches: readonly M[],
): (at: number, step: -1 | 1) => M | undefined {
  const order = Int32Array.from(matches.keys()).sort(
    (a, b) => (matches[a]?.oldStart ?? 0) - (matches[b]?.oldStart ?? 0) || a - b,
  );
  const rankOf = new Int32Array(order.length);
  for (const [rank, at] of order.entries()) rankOf[at] = rank;
  return (at, step) => matches[order[(rankOf[at] ?? 0) + step] ?? -1];
}
