import { FRAMES_PER_SECOND, type DemoPlacement } from '../music/place-music.js';
import { drawnOut, endAfter, from, parts, upTo, type DemoReel, type DemoShot } from './row-of-shots.js';
import { HELD_AFTER_MUSIC } from './shoot-film.js';

/** A scene that was dropped lasted so long. */
export const DROPPED_SCENE = 50 * FRAMES_PER_SECOND;

/**
 * A reel as it was one cut earlier. Each reel was changed in a way of its own, so that the comparison has one of
 * everything an editor does; this undoes the change.
 */
export function earlierReel(reel: number, now: DemoReel, placements: readonly DemoPlacement[]): DemoReel {
  const { start, shots } = now;
  const music = placements
    .map(({ recordIn, recordOut }) => ({ in: recordIn - start, out: recordOut - start }))
    .sort((a, b) => a.in - b.in);
  return { start, shots: UNDO[reel]?.(shots, music) ?? shots };
}

interface Played {
  readonly in: number;
  readonly out: number;
}

type Undo = (shots: readonly DemoShot[], music: readonly Played[]) => readonly DemoShot[];

/** A scene that is only in the earlier cut, in shots of five seconds. */
export const droppedScene = (reel: number): readonly DemoShot[] =>
  Array.from({ length: DROPPED_SCENE / (5 * FRAMES_PER_SECOND) }, (_, at) => ({
    take: `${reel * 100 + 90}${String.fromCharCode(65 + at)}/2`,
    sourceIn: 48,
    frames: 5 * FRAMES_PER_SECOND,
  }));

/** The scene stood where the reel's first music begins. */
const withDroppedScene =
  (reel: number): Undo =>
  (shots, [first = NOTHING]) => [...upTo(shots, first.in), ...droppedScene(reel), ...from(shots, first.in)];

/** The last shot under the last music ended with it. */
const withoutTheHold: Undo = (shots, music) => {
  const lastOut = Math.max(...music.map(({ out }) => out));
  return drawnOut(shots, lastOut + HELD_AFTER_MUSIC, -HELD_AFTER_MUSIC);
};

/** Whether one has ended before the next begins. */
const endsBefore = (music: readonly Played[], at: number): boolean =>
  (music[at]?.out ?? 0) <= (music[at + 1]?.in ?? -1);

/** But for the last music, which is played to its end: it had no more to play. */
function middleOfLongest(music: readonly Played[]): number {
  const [longest = NOTHING] = music.slice(0, -1).sort((a, b) => b.out - b.in - (a.out - a.in));
  return Math.floor((longest.in + longest.out) / 2);
}

const NOTHING: Played = { in: 0, out: 0 };

const UNDO: Readonly<Record<number, Undo>> = {
  // The first shot was a second and a half longer.
  1: (shots) => drawnOut(shots, shots[0]?.frames ?? 0, 36),
  2: withDroppedScene(2),
  // A shot under the longest music was twelve frames longer.
  3: (shots, music) => drawnOut(withoutTheHold(shots, music), endAfter(shots, middleOfLongest(music)), 12),
  4: (shots, music) => {
    // Two pieces of music, with their scenes, stood the other way round: two that no crossfade ties to others.
    const free = music.findIndex(
      (_, at) => at > 0 && [at - 1, at, at + 1].every((nth) => endsBefore(music, nth)),
    );
    const [one, other, next] = [music[free], music[free + 1], music[free + 2]];
    if (one === undefined || other === undefined || next === undefined) return shots;
    return [
      ...upTo(shots, one.in),
      ...parts(shots, other.in, next.in),
      ...parts(shots, one.in, other.in),
      ...from(shots, next.in),
    ];
  },
  5: withoutTheHold,
  6: withDroppedScene(6),
  7: withoutTheHold,
  8: (shots, music) => {
    // A shot under the longest music is new.
    const begins = endAfter(shots, middleOfLongest(music));
    return [...upTo(shots, begins), ...from(shots, endAfter(shots, begins + 1))];
  },
};
