import {
  type FrameRate,
  type FrameSet,
  holds,
  type Played,
  partsOf,
  StretchList,
  type Stretches,
} from '#timeline';
import { inRate } from './at-rate.js';
import { type HeardMusic } from './heard-music.js';

/** Film under music that is recorded and under music that is not; the owners are versions. */
export interface RecordedFilm {
  readonly done: readonly Stretches[];
  readonly undone: readonly Stretches[];
}

/**
 * Cuts the film where the music it plays is recorded and where it is not: `recordedOf[version]`. Most of what is heard is one
 * or the other as a whole: that stays where it stands, and in the list of the others is nobody's.
 */
export function recordedFilm(heard: HeardMusic, recordedOf: readonly FrameSet[]): RecordedFilm {
  const { count, owner: versionOf, strays: nobody } = heard;
  const [done, undone] = [new Int32Array(count).fill(nobody), new Int32Array(count).fill(nobody)];
  const [doneParts, undoneParts] = [new StretchList(), new StretchList()];
  const setsOn = byTimeline(heard, (rate) => recordedOf.map((set) => inRate(set, heard.ownRate, rate)));
  for (let at = 0; at < count; at += 1) {
    const version = versionOf[at] as number;
    const timeline = heard.timeline[at] as number;
    const recorded = setsOn[timeline]?.[version];
    if (recorded === undefined) continue;
    if (recorded.length === 0) undone[at] = version;
    else if (holds(recorded, heard.sourceIn[at] as number, heard.sourceOut[at] as number)) done[at] = version;
    else {
      const into = (parts: StretchList) => (start: number, end: number) => {
        parts.add(timeline, start, end, version);
      };
      partsOf(playedAt(heard, at), recorded, into(doneParts), into(undoneParts));
    }
  }
  return {
    done: [{ ...heard, owner: done }, doneParts.sorted()],
    undone: [{ ...heard, owner: undone }, undoneParts.sorted()],
  };
}

/** Some of the music of a version, and whose it is. */
export interface Share {
  readonly owner: number;
  readonly music: FrameSet;
}

/** Where shares of versions are heard, by owner: `sharesOf[version]`. */
export function heardShares(heard: HeardMusic, sharesOf: readonly (readonly Share[])[]): Stretches {
  const film = new StretchList();
  if (sharesOf.every((shares) => shares.length === 0)) return film.sorted();
  const sharesOn = byTimeline(heard, (rate) =>
    sharesOf.map((shares) =>
      shares.map(({ owner, music }) => ({ owner, music: inRate(music, heard.ownRate, rate) })),
    ),
  );
  for (let at = 0; at < heard.count; at += 1) {
    const timeline = heard.timeline[at] as number;
    const shares = sharesOn[timeline]?.[heard.owner[at] as number];
    if (shares === undefined) continue;
    for (const { owner, music } of shares) {
      const inside = (start: number, end: number): void => film.add(timeline, start, end, owner);
      partsOf(playedAt(heard, at), music, inside, () => undefined);
    }
  }
  return film.sorted();
}

/** What is the same for all timelines of one rate is made once for each rate. */
function byTimeline<T>({ timelines }: HeardMusic, make: (rate: FrameRate) => T): readonly T[] {
  const made = new Map<string, T>();
  return timelines.map(({ rate }) => {
    const known = made.get(rate.name) ?? make(rate);
    made.set(rate.name, known);
    return known;
  });
}

const playedAt = ({ start, end, sourceIn, sourceOut }: HeardMusic, at: number): Played => ({
  recordIn: start[at] as number,
  recordOut: end[at] as number,
  sourceIn: sourceIn[at] as number,
  sourceOut: sourceOut[at] as number,
});
