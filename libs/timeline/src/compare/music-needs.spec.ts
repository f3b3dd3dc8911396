import { musicCarrier } from '../conform/carry-music.js';
import { conformPicture } from '../conform/conform-picture.js';
import { type ReelSpan } from '../conform/picture.js';
import { bit, reelOf, type Bit } from '../conform/spec-support/cutting-room.js';
import { needReader, type MusicNeed } from './music-needs.js';
import { cue } from './spec-support/cue.js';

const FIRST = 86_400;
const [one, two, three] = [bit('1', 20, 100), bit('2', 20, 100), bit('3', 20, 100)];

/** What a cue over frames of the old cut needs in the new one; what is carried there is all that is heard. */
function need(
  now: readonly Bit[],
  music = cue('1m1', [100, 200]),
  { written = 100, alsoHeard = [] as readonly ReelSpan[] } = {},
): MusicNeed {
  const list = conformPicture([reelOf([one, two, three])], [reelOf(now)]);
  const carried = musicCarrier(list)(music);
  const heard = carried.pieces.map(({ reel, recordIn, recordOut }) => ({
    reel,
    start: recordIn,
    end: recordOut,
  }));
  return needReader(list, [...heard, ...alsoHeard], () => written)(music, carried);
}

const gaps = ({ gaps: all }: MusicNeed): readonly unknown[] =>
  all.map(({ where, span, bare, written, source }) => [where, span.start - FIRST, bare, written, source]);

describe('what a cue needs in the new picture', () => {
  it('is nothing while its picture is as it was', () => {
    const fits = need([one, two, three]);
    expect(fits).toMatchObject({ needed: 100, written: 100, gaps: [] });
  });

  it('is music for a shot that was drawn out at its end, where the cue ended with it', () => {
    // The shot gained 30 frames; the version ends with the cue, so none of them is written.
    expect(gaps(need([one, bit('2', 20, 130), three]))).toEqual([['after', 200, 30, 0, 100]]);
  });

  it('is only a longer clip where the version goes on', () => {
    const longer = need([one, bit('2', 20, 130), three], undefined, { written: 120 });
    expect(gaps(longer)).toEqual([['after', 200, 30, 20, 100]]);
    expect(longer.needed).toBe(130);
  });

  it('is nothing at the end where the cue had ended before its shot did', () => {
    expect(gaps(need([one, bit('2', 20, 130), three], cue('1m1', [100, 190])))).toEqual([]);
  });

  it('is music before its beginning where its first shot begins earlier', () => {
    expect(gaps(need([one, bit('2', 8, 112), three]))).toEqual([['before', 100, 12, 0, -12]]);
  });

  it('is music for a shot that came into its middle', () => {
    const music = cue('1m1', [50, 250]);
    expect(gaps(need([one, bit('new', 0, 40), two, three], music, { written: 200 }))).toEqual([
      ['inside', 100, 40, 0, 50],
    ]);
  });

  it('is less where another shot went, since its music can be heard over the new one', () => {
    const music = cue('1m1', [50, 250]);
    expect(gaps(need([one, bit('new', 0, 70), bit('2', 60, 60), three], music, { written: 200 }))).toEqual([
      ['inside', 100, 70, 40, 50],
    ]);
  });

  it('is nothing where other music plays', () => {
    const other = { reel: 1, start: FIRST + 190, end: FIRST + 222 };
    const partly = need([one, bit('2', 20, 130), three], undefined, { alsoHeard: [other] });
    expect(gaps(partly)).toEqual([['after', 200, 8, 0, 100]]);
  });

  it('counts two holes where a long scene came between', () => {
    const music = cue('1m1', [50, 250]);
    const parted = need([one, bit('new', 0, 900), two, three], music, { written: 200 });
    expect(parted.holes.map(({ start, end }) => [start - FIRST, end - FIRST])).toEqual([
      [50, 100],
      [1_000, 1_150],
    ]);
    expect(parted.gaps).toEqual([]);
  });
});
