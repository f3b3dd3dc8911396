import { type CutMusic } from '#reports';
import {
  frameConverter,
  pictureAtRate,
  ratesDiffer,
  readFrameRate,
  type FrameRate,
  type PictureReel,
} from '#timeline';
import { type CueVersion, type Cut, type Placement } from '../model/music.js';
import { type Books } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';

/** One side of a comparison: its cuts with their music and picture, in frames of one rate. */
export interface CutSideRead {
  readonly cuts: readonly Cut[];
  readonly placements: readonly Placement[];
  readonly music: readonly CutMusic[];
  /** Null: not every one of its cuts has its picture. */
  readonly picture: readonly PictureReel[] | null;
}

export const rateOf = (cut: Cut): FrameRate => {
  const rate = readFrameRate(cut.frameRate);
  if (!rate.ok) throw new Error(`cut ${cut.id} is kept at no frame rate: ${cut.frameRate}`);
  return rate.value;
};

/** Reads the cuts of one side. Refuses with `CUT.RATES_DIFFER` what does not fall on whole frames at that rate. */
export async function readSide(
  books: Books,
  cuts: readonly Cut[],
  rate: FrameRate,
  versions: ReadonlyMap<string, CueVersion>,
): Promise<Result<CutSideRead>> {
  const cutId = cuts.map(({ id }) => id);
  const placements = await books.placements.all({ cutId, muted: false }, 'recordIn');
  const pictures = new Map((await books.cutPictures.all({ cutId })).map((one) => [one.cutId, one]));
  const music: CutMusic[] = [];
  const reels: PictureReel[] = [];
  for (const cut of cuts) {
    const picture = pictures.get(cut.id);
    if (picture !== undefined) {
      const read = pictureAtRate({ reel: cut.reel, shots: picture.shots }, rateOf(cut), rate);
      if (!read.ok) return differ(read.message);
      reels.push(read.value);
    }
    const own = placements.filter((one) => one.cutId === cut.id);
    const read = musicOf(cut, own, { rate, versions });
    if (!read.ok) return read;
    music.push(...read.value);
  }
  return ok({ cuts, placements, music, picture: pictures.size === cuts.length ? reels : null });
}

const differ = (message: string): ReturnType<typeof refuse> =>
  refuse('invalid', 'CUT.RATES_DIFFER', message, [{ pointer: '', code: 'CUT.RATES_DIFFER', message }]);

function musicOf(
  cut: Cut,
  placements: readonly Placement[],
  { rate, versions }: { readonly rate: FrameRate; readonly versions: ReadonlyMap<string, CueVersion> },
): Result<readonly CutMusic[]> {
  const convert = frameConverter(rateOf(cut), rate);
  const music: CutMusic[] = [];
  for (const { id, versionId, label, reel, ...frames } of placements) {
    const [recordIn, recordOut] = [convert(frames.recordIn), convert(frames.recordOut)];
    const [sourceIn, sourceOut] = [convert(frames.sourceIn), convert(frames.sourceOut)];
    if (recordIn === null || recordOut === null || sourceIn === null || sourceOut === null)
      return differ(ratesDiffer(rateOf(cut), rate, `"${label}"`).message);
    const cueId = versions.get(versionId ?? '')?.cueId ?? null;
    music.push({
      ...{ id, versionId, cueId, label, recordIn, recordOut, sourceIn, sourceOut },
      reel: cut.reel,
      shownReel: reel ?? cut.reel,
    });
  }
  return ok(music);
}
