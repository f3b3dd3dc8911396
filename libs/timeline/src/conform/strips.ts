import { type PictureReel, type ReelSpan, type Shot } from './picture.js';
import { isNothing, visibleShots } from './visible-shots.js';

/** A stretch of picture on the film's axis, on which the reels of a cut lie one after another with a gap between. */
export interface Strip {
  /** Which shot of the film it is a part of. */
  readonly shot: number;
  /** Source and speed: strips of one key and frame show the same picture. */
  readonly key: number;
  /** The first frame, counted at this speed from the source's beginning; it runs with the film's axis. */
  readonly frame: number;
  readonly start: number;
  readonly frames: number;
}

export const BLACK_KEY = -1;

export const endOf = (strip: Strip): number => strip.start + strip.frames;

/** A strip without its first frames, and no longer than is said. */
export const cutStrip = (strip: Strip, skip: number, frames: number): Strip => ({
  ...strip,
  frame: strip.frame + skip,
  start: strip.start + skip,
  frames,
});

/** What is seen at a frame of the axis; undefined between reels and beyond. O(log n). */
export function stripAt(strips: readonly Strip[], frame: number): Strip | undefined {
  let [low, high] = [0, strips.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const strip = strips[middle];
    if (strip !== undefined && endOf(strip) <= frame) low = middle + 1;
    else high = middle;
  }
  const found = strips[low];
  return found !== undefined && found.start <= frame ? found : undefined;
}

/** A cut laid out on one axis. */
export interface Film {
  readonly shots: readonly Shot[];
  /** One for each shot, in the order of the axis. */
  readonly strips: readonly Strip[];
  readonly frames: number;
  /** Where a stretch of the axis (within one reel) lies in the cut. */
  readonly placeOf: (start: number, frames: number) => ReelSpan;
}

/** Numbers for sources at their speeds, the same in both cuts that are compared. */
export class SourceKeys {
  private readonly known = new Map<string, number>();

  /** A held frame is a source of its own: it can be any length. Rounding is to the nearest frame of the cut. */
  read({ source, sourceIn, speed: { numerator, denominator } }: Shot): Pick<Strip, 'key' | 'frame'> {
    if (source === null) return { key: BLACK_KEY, frame: 0 };
    const held = numerator === 0;
    const key = this.numberOf(`${held ? `${sourceIn}` : ''}@${numerator}/${denominator}@${source}`);
    return { key, frame: held ? 0 : Math.round((sourceIn * denominator) / numerator) };
  }

  private numberOf(name: string): number {
    const known = this.known.get(name) ?? this.known.size;
    this.known.set(name, known);
    return known;
  }
}

/**
 * A longer stretch without a shot is no black but no picture: where a list has the whole film, reels begin at hours of
 * their own. In frames, more than a minute at any rate.
 */
const LONGEST_BLACK = 5_000;

/** Lays the reels out in their order (one without a number first). */
export function layOut(reels: readonly PictureReel[], keys: SourceKeys): Film {
  const shots: Shot[] = [];
  const strips: Strip[] = [];
  const bases: { readonly reel: number | null; readonly from: number; readonly record: number }[] = [];
  let at = 0;
  for (const { reel, shots: own } of [...reels].sort((a, b) => (a.reel ?? -1) - (b.reel ?? -1))) {
    let begins = true;
    for (const shot of visibleShots(own)) {
      const frames = shot.recordOut - shot.recordIn;
      if (isNothing(shot) && frames > LONGEST_BLACK) {
        begins = true;
        continue;
      }
      if (begins) {
        at += strips.length === 0 ? 0 : 1;
        bases.push({ reel, from: at, record: shot.recordIn });
      }
      begins = false;
      strips.push({ shot: shots.length, ...keys.read(shot), start: at, frames });
      shots.push(shot);
      at += frames;
    }
  }
  return {
    shots,
    strips,
    frames: strips.reduce((sum, strip) => sum + strip.frames, 0),
    placeOf: (start, frames) => {
      const base = bases.findLast(({ from }) => from <= start);
      const record = start - (base?.from ?? 0) + (base?.record ?? 0);
      return { reel: base?.reel ?? null, start: record, end: record + frames };
    },
  };
}
