import { BLACK_KEY, type Strip } from './strips.js';

/** Answers how many frames of a strip's source are shown somewhere in a film. O(log n) a question. */
export function sourceCover(strips: readonly Strip[]): (strip: Strip) => number {
  const covers = new Map<number, { from: number; to: number; before: number }[]>();
  for (const { key, frame, frames } of [...strips].sort((a, b) => a.frame - b.frame)) {
    if (key === BLACK_KEY) continue;
    const cover = covers.get(key) ?? [];
    covers.set(key, cover);
    const last = cover.at(-1);
    if (last !== undefined && frame <= last.to) last.to = Math.max(last.to, frame + frames);
    else
      cover.push({
        from: frame,
        to: frame + frames,
        before: (last?.before ?? 0) + (last?.to ?? 0) - (last?.from ?? 0),
      });
  }
  /** Frames shown of all that lies before one. */
  const shownBefore = (key: number, frame: number): number => {
    const cover = covers.get(key) ?? [];
    let [low, high] = [0, cover.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cover[middle]?.from ?? 0) < frame) low = middle + 1;
      else high = middle;
    }
    const last = cover[low - 1];
    return last === undefined ? 0 : last.before + Math.min(last.to, frame) - last.from;
  };
  return ({ key, frame, frames }) => shownBefore(key, frame + frames) - shownBefore(key, frame);
}
