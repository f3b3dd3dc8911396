import { type Shot } from '#timeline';
import { type DemoCue } from '../music/cue.js';
import { type DemoPlacement } from '../music/place-music.js';
import { type Random } from '../random.js';
import { earlierMusic, pictureOf } from './earlier-music.js';
import { earlierReel } from './earlier-picture.js';
import { shootReel } from './shoot-film.js';

/** A cut of the demo with its picture and its music. */
export interface DemoCut {
  readonly name: string;
  readonly receivedOn: string;
  readonly shots: readonly Shot[];
  readonly placements: readonly DemoPlacement[];
}

/** The cut before the present one, and the present one. */
export function demoCuts(
  cues: readonly DemoCue[],
  placements: readonly DemoPlacement[],
  random: Random,
): readonly DemoCut[] {
  const reels = [...new Set(placements.map(({ reel }) => reel))];
  const own = (reel: number): readonly DemoPlacement[] => placements.filter((one) => one.reel === reel);
  const now = reels.map((reel) => shootReel(reel, own(reel), random.fork(`reel ${reel}`)));
  const earlier = now.map((shot, at) => earlierReel(reels[at] ?? 0, shot, own(reels[at] ?? 0)));
  return [
    {
      name: 'Temp mix 2',
      receivedOn: '2023-02-20',
      shots: pictureOf(earlier).shots,
      placements: earlierMusic(now, earlier, { placements, cues }),
    },
    { name: 'Temp mix 3', receivedOn: '2023-03-03', shots: pictureOf(now).shots, placements },
  ];
}
