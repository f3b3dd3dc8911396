import { type Candidate } from './match.js';
import { BLACK_KEY, cutStrip, endOf, type Strip } from './strips.js';

/**
 * Stretches of source that more shots than this show at once (a title card, a loop, a file without timecode) tell
 * nothing about which showing is which: their neighbours decide. It keeps the number of candidates linear.
 */
const MOST_SHOWINGS = 16;

/**
 * Every pair of shots that show the same stretch of a source. Sources are divided wherever a shot begins or ends, so
 * two candidates show the same frames of a film or none in common. O(n log n).
 */
export function candidatesOf(oldStrips: readonly Strip[], newStrips: readonly Strip[]): readonly Candidate[] {
  const keys = new Map<number, Edge[]>();
  const add = (strip: Strip, isNew: boolean): void => {
    if (strip.key === BLACK_KEY) return;
    const edges = keys.get(strip.key) ?? [];
    keys.set(strip.key, edges);
    edges.push({ at: strip.frame, strip, isNew, opens: true });
    edges.push({ at: strip.frame + strip.frames, strip, isNew, opens: false });
  };
  for (const strip of oldStrips) add(strip, false);
  for (const strip of newStrips) add(strip, true);
  return [...keys.values()].flatMap(candidatesOfSource);
}

interface Edge {
  readonly at: number;
  readonly strip: Strip;
  readonly isNew: boolean;
  readonly opens: boolean;
}

function candidatesOfSource(edges: readonly Edge[]): readonly Candidate[] {
  const found: Candidate[] = [];
  const [olds, news] = [new Set<Strip>(), new Set<Strip>()];
  const sorted = [...edges].sort((a, b) => a.at - b.at);
  let from = 0;
  for (const { at, strip, isNew, opens } of sorted) {
    if (at > from && olds.size > 0 && news.size > 0 && olds.size + news.size <= MOST_SHOWINGS)
      for (const one of olds) for (const other of news) found.push(candidate(one, other, from, at));
    from = at;
    const showing = isNew ? news : olds;
    if (opens) showing.add(strip);
    else showing.delete(strip);
  }
  return found;
}

const candidate = (one: Strip, other: Strip, from: number, to: number): Candidate => ({
  oldStart: one.start + from - one.frame,
  newStart: other.start + from - other.frame,
  frames: to - from,
  oldShot: one.shot,
  newShot: other.shot,
});

/** What of the strips no stretch covers; the stretches lie in order and apart. */
export function uncovered(
  strips: readonly Strip[],
  stretches: readonly { readonly start: number; readonly frames: number }[],
): readonly Strip[] {
  const left: Strip[] = [];
  let nth = 0;
  for (const strip of strips) {
    let from = strip.start;
    while (nth < stretches.length) {
      const { start, frames } = stretches[nth] ?? { start: 0, frames: 0 };
      if (start >= endOf(strip)) break;
      if (start > from) left.push(cutStrip(strip, from - strip.start, start - from));
      from = Math.max(from, start + frames);
      if (start + frames > endOf(strip)) break;
      nth += 1;
    }
    if (from < endOf(strip)) left.push(cutStrip(strip, from - strip.start, endOf(strip) - from));
  }
  return left;
}
