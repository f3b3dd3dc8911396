import { conformPicture, musicCarrier, type MusicStretch, type PictureReel, type Shot } from '#timeline';
import { liveVersion, type DemoCue } from '../music/cue.js';
import { FRAMES_PER_SECOND, type DemoPlacement } from '../music/place-music.js';
import { DROPPED_SCENE } from './earlier-picture.js';
import { type DemoReel } from './row-of-shots.js';

/** The reels of a cut as one timeline, as an editor's list of the whole film has them. */
export const pictureOf = (reels: readonly DemoReel[]): PictureReel => ({
  reel: null,
  shots: reels.flatMap(({ start, shots }) => {
    let at = start;
    return shots.map(({ take, sourceIn, frames }): Shot => {
      const recordIn = at;
      at += frames;
      const speed = { numerator: 1, denominator: 1 };
      return { source: take, name: take, recordIn, recordOut: at, sourceIn, speed, layer: 0 };
    });
  }),
});

/**
 * The music of the earlier cut: every placement where its picture was, as one stretch where that lay together; and a cue
 * in each scene that was dropped since.
 */
export function earlierMusic(
  now: readonly DemoReel[],
  earlier: readonly DemoReel[],
  { placements, cues }: { readonly placements: readonly DemoPlacement[]; readonly cues: readonly DemoCue[] },
): readonly DemoPlacement[] {
  const list = conformPicture([pictureOf(now)], [pictureOf(earlier)]);
  const carry = musicCarrier(list);
  const carried = placements.flatMap((placement) => {
    const most = liveVersion(placement.cue).seconds * FRAMES_PER_SECOND;
    return stretchesOf(carry({ ...placement, reel: null }).pieces).map(
      ({ recordIn, recordOut, sourceIn }) => ({
        ...placement,
        recordIn,
        recordOut: Math.min(recordOut, recordIn + most - sourceIn),
        sourceIn,
      }),
    );
  });
  const used = new Set(placements.map(({ cue }) => cue));
  const dropped = list.changes
    .filter(({ kind, frames, new: place }) => kind === 'new' && place !== null && frames > 0)
    .flatMap(({ new: place }) => (place === null ? [] : [place.start]));
  return [...carried, ...droppedMusic(scenesAt(dropped), cues, used)];
}

/** Pieces with only a shot or so between them were one stretch before it came in. */
const ONE_SHOT = 10 * FRAMES_PER_SECOND;

function stretchesOf(pieces: readonly MusicStretch[]): readonly MusicStretch[] {
  const stretches: MusicStretch[] = [];
  for (const piece of pieces) {
    const last = stretches.at(-1);
    const gap = last === undefined ? Infinity : piece.recordIn - last.recordOut;
    if (last !== undefined && gap >= 0 && gap <= ONE_SHOT)
      stretches.splice(-1, 1, { ...last, recordOut: piece.recordOut });
    else stretches.push(piece);
  }
  return stretches;
}

/** Shots in a row are one scene: the frames at which scenes begin. */
function scenesAt(starts: readonly number[]): readonly number[] {
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.filter((start, at) => start - (sorted[at - 1] ?? -Infinity) > DROPPED_SCENE);
}

function droppedMusic(
  scenes: readonly number[],
  cues: readonly DemoCue[],
  used: ReadonlySet<DemoCue>,
): readonly DemoPlacement[] {
  return scenes.flatMap((recordIn) => {
    const reel = Math.floor(recordIn / (3_600 * FRAMES_PER_SECOND));
    const cue = cues.find(
      (one) => one.reel === reel && !one.alternate && !used.has(one) && lengthOf(one) >= DROPPED_SCENE,
    );
    return cue === undefined
      ? []
      : [{ cue, reel, track: 'MX A', recordIn, recordOut: recordIn + DROPPED_SCENE, sourceIn: 0 }];
  });
}

const lengthOf = (cue: DemoCue): number => liveVersion(cue).seconds * FRAMES_PER_SECOND;
