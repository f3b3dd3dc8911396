import fc from 'fast-check';
import { musicCarrier, type CarriedMusic, type MusicStretch } from './carry-music.js';
import { conformPicture } from './conform-picture.js';
import { type PictureReel } from './picture.js';
import { anyFilm, bit, reelOf, type Bit } from './spec-support/cutting-room.js';

const FIRST = 86_400;

/** What becomes of music over frames of reel 1, counted from its first, when one row of shots becomes another. */
function carried(
  old: readonly Bit[],
  now: readonly Bit[],
  [from, to]: readonly [number, number],
): CarriedMusic {
  const carry = musicCarrier(conformPicture([reelOf(old)], [reelOf(now)]));
  return carry({ reel: 1, recordIn: FIRST + from, recordOut: FIRST + to, sourceIn: 1_000 });
}

/** Pieces as [record in, record out, source in], record counted from the reel's first frame. */
const pieces = (music: CarriedMusic): readonly (readonly number[])[] =>
  music.pieces.map(({ recordIn, recordOut, sourceIn }) => [recordIn - FIRST, recordOut - FIRST, sourceIn]);

const [one, two, three] = [bit('1', 0, 100), bit('2', 0, 100), bit('3', 0, 100)];

describe('music carried through a change of the picture', () => {
  it('stays where the picture stays', () => {
    const music = carried([one, two], [one, bit('2', 0, 60)], [10, 90]);
    expect(music).toMatchObject({ fate: 'unchanged', shift: 0, lost: 0, because: [] });
    expect(pieces(music)).toEqual([[10, 90, 1_000]]);
  });

  it('moves whole where the picture before it got longer', () => {
    const music = carried([one, two], [one, bit('new', 0, 30), two], [110, 190]);
    expect(music).toMatchObject({ fate: 'shifted', shift: 30, lost: 0 });
    expect(pieces(music)).toEqual([[140, 220, 1_000]]);
  });

  it('loses twelve frames where a shot was trimmed by twelve frames under it', () => {
    const music = carried([one, two, three], [one, bit('2', 0, 88), three], [50, 250]);
    expect(music).toMatchObject({ fate: 'trimmed', shift: null, lost: 12 });
    // 50–188 as it was; then twelve frames of music are skipped: 1,000 + 138 + 12
    expect(pieces(music)).toEqual([
      [50, 188, 1_000],
      [188, 238, 1_150],
    ]);
    expect(music.because).toMatchObject([{ kind: 'trimmed', edge: 'tail', shot: '2', frames: 12 }]);
  });

  it('is partly orphaned where a whole shot is gone from under it', () => {
    const music = carried([one, two, three], [one, three], [150, 250]);
    expect(music).toMatchObject({ fate: 'partly-orphaned', lost: 50 });
    expect(pieces(music)).toEqual([[100, 150, 1_050]]);
  });

  it('is split where a new shot came between', () => {
    const music = carried([one, two], [one, bit('new', 0, 48), two], [50, 150]);
    expect(music).toMatchObject({ fate: 'split', lost: 0 });
    expect(pieces(music)).toEqual([
      [50, 100, 1_000],
      [148, 198, 1_050],
    ]);
    expect(music.because).toMatchObject([{ kind: 'new', shot: 'new', frames: 48 }]);
  });

  it('is orphaned where nothing is left to play over', () => {
    const music = carried([one, two, three], [one, three], [120, 180]);
    expect(music).toMatchObject({ fate: 'orphaned', lost: 60, pieces: [] });
    expect(music.because).toMatchObject([{ kind: 'dropped', shot: '2' }]);
  });

  it('goes with its scene to another reel', () => {
    const carry = musicCarrier(
      conformPicture(
        [reelOf([one, two], 1), reelOf([three], 2)],
        [reelOf([one], 1), reelOf([two, three], 2)],
      ),
    );
    const music = carry({ reel: 1, recordIn: FIRST + 120, recordOut: FIRST + 180, sourceIn: 0 });
    expect(music).toMatchObject({ fate: 'shifted', shift: null, lost: 0 });
    expect(music.pieces).toEqual([
      { reel: 2, recordIn: 2 * FIRST + 20, recordOut: 2 * FIRST + 80, sourceIn: 0 },
    ]);
    expect(music.because).toMatchObject([{ kind: 'other-reel', shot: '2' }]);
  });

  it('is not multiplied by a flashback: it stays with the first showing', () => {
    const music = carried([one, two], [one, two, bit('4', 0, 10), one], [20, 80]);
    expect(music).toMatchObject({ fate: 'unchanged', lost: 0 });
  });
});

describe('the laws of carrying music', () => {
  const anyMusic = fc.record({
    reel: fc.constantFrom(1, 2),
    from: fc.integer({ min: 0, max: 30 }),
    frames: fc.integer({ min: 1, max: 30 }),
  });
  const over = ({ reel, from, frames }: { reel: number; from: number; frames: number }): MusicStretch => ({
    reel,
    recordIn: reel * FIRST + from,
    recordOut: reel * FIRST + from + frames,
    sourceIn: 7_000,
  });
  const covers = (film: readonly PictureReel[], music: MusicStretch): boolean =>
    (film.find(({ reel }) => reel === music.reel)?.shots.at(-1)?.recordOut ?? 0) >= music.recordOut;

  it('a cut that did not change leaves it as it is', () => {
    fc.assert(
      fc.property(anyFilm, anyMusic, (film, any) => {
        fc.pre(covers(film, over(any)));
        const music = musicCarrier(conformPicture(film, film))(over(any));
        expect(music).toEqual({ fate: 'unchanged', shift: 0, lost: 0, because: [], pieces: [over(any)] });
      }),
    );
  });

  it('its pieces and what it lost are as long as it was, and each piece stays in step with its picture', () => {
    fc.assert(
      fc.property(anyFilm, anyFilm, anyMusic, (old, now, any) => {
        const was = over(any);
        const list = conformPicture(old, now);
        const { pieces: parts, lost } = musicCarrier(list)(was);
        const length = parts.reduce((sum, part) => sum + part.recordOut - part.recordIn, 0);
        expect(length + lost).toBe(was.recordOut - was.recordIn);
        for (const part of parts) {
          const stretch = list.stretches.find(
            ({ new: span }) =>
              span.reel === part.reel && span.start <= part.recordIn && part.recordOut <= span.end,
          );
          // The frame of music heard with the stretch's first picture, in both cuts.
          expect(part.sourceIn - part.recordIn + (stretch?.new.start ?? 0)).toBe(
            was.sourceIn - was.recordIn + (stretch?.old.start ?? 0),
          );
        }
      }),
    );
  });
});
