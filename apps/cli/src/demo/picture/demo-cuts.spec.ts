import {
  conformPicture,
  musicChanges,
  type MusicChangeKind,
  type PictureReel,
  type PlacedMusic,
} from '#timeline';
import { liveVersion } from '../music/cue.js';
import { demoScore } from '../music/demo-score.js';
import { FRAMES_PER_SECOND, type DemoPlacement } from '../music/place-music.js';
import { type DemoCut } from './demo-cuts.js';

const music = (placements: readonly DemoPlacement[]): readonly PlacedMusic[] =>
  placements.map(({ cue, recordIn, recordOut, sourceIn }, at) => ({
    ...{ id: String(at), versionId: cue.number, cueId: cue.number, label: cue.number, reel: null },
    ...{ recordIn, recordOut, sourceIn, sourceOut: sourceIn + recordOut - recordIn },
  }));

const shotsAlone = ({ shots }: DemoCut): readonly PictureReel[] => [{ reel: null, shots }];

/** The seed of the demo that people see. */
const SHOWN = 555;

describe('the two cuts of the demo', () => {
  const [old, now] = demoScore(SHOWN).cuts as readonly [DemoCut, DemoCut];

  it('differ by everything an editor does', () => {
    const list = conformPicture(shotsAlone(old), shotsAlone(now));
    expect(new Set(list.changes.map(({ kind }) => kind))).toEqual(
      new Set(['trimmed', 'extended', 'dropped', 'new', 're-ordered']),
    );
  });

  it('have music that was moved, trimmed, extended, re-ordered and dropped', () => {
    const kinds = musicChanges(music(old.placements), music(now.placements)).flatMap((one) => one.kinds);
    const wanted: readonly MusicChangeKind[] = [
      ...(['unchanged', 'moved', 'trimmed', 'extended', 're-ordered', 'dropped'] as const),
    ];
    expect(wanted.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});

describe.each([1, SHOWN, 2023])('the two cuts of the demo, seed %i', (seed) => {
  const [old, now] = demoScore(seed).cuts as readonly [DemoCut, DemoCut];

  it('show the same film, but for a few changes', () => {
    const { frames } = conformPicture(shotsAlone(old), shotsAlone(now));
    expect(frames.kept).toBeGreaterThan(0.9 * frames.new);
    expect(frames.gone).toBeGreaterThan(0);
  });

  it('play no more of a cue than is written', () => {
    for (const { cue, recordIn, recordOut, sourceIn } of [...old.placements, ...now.placements]) {
      expect(recordOut).toBeGreaterThan(recordIn);
      const end = sourceIn + recordOut - recordIn;
      expect(end).toBeLessThanOrEqual(liveVersion(cue).seconds * FRAMES_PER_SECOND);
    }
  });

  it('have shots one after another, each a second long at least', () => {
    for (const { shots } of [old, now])
      for (const { recordIn, recordOut } of shots)
        expect(recordOut - recordIn).toBeGreaterThanOrEqual(FRAMES_PER_SECOND);
  });
});
