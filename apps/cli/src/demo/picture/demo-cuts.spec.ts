import { conformPicture, musicChanges, type MusicChangeKind, type PlacedMusic } from '#timeline';
import { liveVersion } from '../music/cue.js';
import { demoScore } from '../music/demo-score.js';
import { FRAMES_PER_SECOND, type DemoPlacement } from '../music/place-music.js';

const music = (placements: readonly DemoPlacement[]): readonly PlacedMusic[] =>
  placements.map(({ cue, recordIn, recordOut, sourceIn }, at) => ({
    ...{ id: String(at), versionId: cue.number, cueId: cue.number, label: cue.number, reel: null },
    ...{ recordIn, recordOut, sourceIn, sourceOut: sourceIn + recordOut - recordIn },
  }));

describe.each([1, 555, 2023])('the two cuts of the demo, seed %i', (seed) => {
  const [old, now] = demoScore(seed).cuts;
  if (old === undefined || now === undefined) throw new Error('the demo has two cuts');
  const reel = (shots: typeof now.shots): { reel: null; shots: typeof now.shots } => ({ reel: null, shots });
  const list = conformPicture([reel(old.shots)], [reel(now.shots)]);

  it('differ by everything an editor does', () => {
    expect(new Set(list.changes.map(({ kind }) => kind))).toEqual(
      new Set(['trimmed', 'extended', 'dropped', 'new', 're-ordered']),
    );
    expect(list.frames.kept).toBeGreaterThan(0.9 * list.frames.new);
  });

  it('have music that was moved, trimmed, extended, re-ordered and dropped', () => {
    const kinds = musicChanges(music(old.placements), music(now.placements)).flatMap((one) => one.kinds);
    const wanted: readonly MusicChangeKind[] = [
      'unchanged',
      'moved',
      'trimmed',
      'extended',
      're-ordered',
      'dropped',
    ];
    expect(wanted.filter((kind) => !kinds.includes(kind))).toEqual([]);
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
