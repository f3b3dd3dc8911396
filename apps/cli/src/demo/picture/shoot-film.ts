import { FRAMES_PER_SECOND, startOfReel, type DemoPlacement } from '../music/place-music.js';
import { type Random } from '../random.js';
import { type DemoReel, type DemoShot } from './row-of-shots.js';

/** How long the last shot under a reel's last music goes on after it. */
export const HELD_AFTER_MUSIC = 6 * FRAMES_PER_SECOND;
const AFTER_THE_MUSIC = 40 * FRAMES_PER_SECOND;
const [SHORTEST, LONGEST] = [FRAMES_PER_SECOND, 9 * FRAMES_PER_SECOND];
/** A new set-up begins after so many shots. */
const A_SCENE = 12;

/**
 * The picture of the newest cut: shots of one to nine seconds, each a take of its own with some handle before it, from
 * a reel's first frame to a while after its last music. A shot begins with each placement, as music mostly does.
 */
export function shootReel(reel: number, placements: readonly DemoPlacement[], random: Random): DemoReel {
  const start = startOfReel(reel);
  const lastOut = Math.max(...placements.map(({ recordOut }) => recordOut)) - start;
  // No crumb is left before a cut that must be; the shot under the end of the music begins well before it.
  const cuts = [
    ...placements.map(({ recordIn }) => ({ at: recordIn - start, least: SHORTEST })),
    { at: lastOut + HELD_AFTER_MUSIC, least: SHORTEST + HELD_AFTER_MUSIC },
    { at: lastOut + AFTER_THE_MUSIC, least: SHORTEST },
  ].sort((a, b) => a.at - b.at);
  const shots: DemoShot[] = [];
  let at = 0;
  for (const cut of cuts)
    while (at < cut.at) {
      const left = cut.at - at;
      const wanted = random.whole(SHORTEST, LONGEST);
      const frames = left - wanted < cut.least ? left : wanted;
      const scene = reel * 100 + Math.floor(shots.length / A_SCENE);
      const setUp = String.fromCharCode(65 + (shots.length % A_SCENE));
      shots.push({
        take: `${scene}${setUp}/${random.whole(1, 7)}`,
        sourceIn: random.whole(24, 240),
        frames,
      });
      at += frames;
    }
  return { start, shots };
}
