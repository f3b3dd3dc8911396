import fc from 'fast-check';
import { musicChanges } from './music-changes.js';
import { type PlacedMusic } from './placed-music.js';
import { cue } from './spec-support/cue.js';

/** `1m1: moved 24`, the new place of what is new. */
const spoken = (old: readonly PlacedMusic[], now: readonly PlacedMusic[]): readonly string[] =>
  musicChanges(old, now).map(({ kinds, old: was, now: is, shift }) =>
    [`${(was ?? is[0])?.label}: ${kinds.join(', ')}`, ...(kinds.includes('moved') ? [shift] : [])].join(' '),
  );

const [first, second, third] = [cue('1m1', [0, 240]), cue('1m2', [300, 700]), cue('1m3', [800, 900])];

describe('the music of two cuts', () => {
  it('that is the same did not change', () => {
    expect(spoken([first, second], [first, second])).toEqual(['1m1: unchanged', '1m2: unchanged']);
  });

  it('moves, is trimmed, extended, dropped and added', () => {
    const now = [cue('1m1', [24, 264]), cue('1m2', [324, 700], { sourceIn: 24 }), cue('1m4', [1_000, 1_100])];
    expect(spoken([first, second, third], now)).toEqual([
      '1m1: moved 24',
      '1m2: trimmed',
      '1m3: dropped',
      '1m4: new',
    ]);
    expect(spoken([first], [cue('1m1', [0, 260])])).toEqual(['1m1: extended']);
    expect(spoken([second], [cue('1m2', [310, 690])])).toEqual(['1m2: trimmed, moved 10']);
  });

  it('counts what was trimmed, and where', () => {
    const [change] = musicChanges([second], [cue('1m2', [310, 660], { sourceIn: 10 })]);
    expect(change).toMatchObject({ kinds: ['trimmed'], head: 10, tail: 40, inside: 0, shift: 0 });
  });

  it('is split where it plays in two places, and skips what is left out', () => {
    const parts = [cue('1m2', [300, 400]), cue('1m2', [450, 600], { sourceIn: 120 })];
    const [change] = musicChanges([second], parts);
    expect(change).toMatchObject({ kinds: ['split', 'trimmed'], head: 0, inside: 20, tail: 130 });
    expect(change?.now).toEqual(parts);
  });

  it('changes its order where cues change places, the shorter being the one that moved', () => {
    const now = [cue('1m2', [0, 400]), cue('1m1', [500, 740])];
    expect(spoken([first, second], now)).toEqual(['1m1: re-ordered, moved 500', '1m2: moved -300']);
  });

  it('goes to another reel', () => {
    const now = [cue('1m1', [86_400, 86_640], { reel: 2 })];
    expect(spoken([first], now)).toEqual(['1m1: other-reel']);
  });

  it('is replaced by another version of its cue', () => {
    const now = [cue('1m1', [0, 200], { versionId: '1m1 v2' })];
    expect(spoken([first], now)).toEqual(['1m1: other-version']);
  });

  it('is repeated where a cue comes once more', () => {
    expect(spoken([first], [first, cue('1m1', [900, 1_140])])).toEqual(['1m1: unchanged', '1m1: repeated']);
  });

  it('keeps layers and crossfades apart', () => {
    const layers = [first, cue('1m2', [200, 500]), cue('drums', [0, 240])];
    expect(spoken(layers, layers)).toEqual(['1m1: unchanged', 'drums: unchanged', '1m2: unchanged']);
  });
});

describe('the laws of comparing music', () => {
  const anyMusic = fc
    .array(
      fc.record({
        name: fc.constantFrom('1m1', '1m2', '1m3'),
        from: fc.integer({ min: 0, max: 500 }),
        frames: fc.integer({ min: 1, max: 100 }),
        sourceIn: fc.integer({ min: 0, max: 100 }),
      }),
      { maxLength: 10 },
    )
    .map((all) =>
      all.map(({ name, from, frames, sourceIn }, at) =>
        cue(name, [from, from + frames], { id: String(at), sourceIn }),
      ),
    );

  it('the same music is unchanged', () => {
    fc.assert(
      fc.property(anyMusic, (music) => {
        expect(musicChanges(music, music).every(({ kinds }) => kinds[0] === 'unchanged')).toBe(true);
      }),
    );
  });

  it('every placement of either cut is told of', () => {
    fc.assert(
      fc.property(anyMusic, anyMusic, (old, now) => {
        const changes = musicChanges(old, now);
        const ids = (music: readonly PlacedMusic[]): readonly string[] => music.map(({ id }) => id).sort();
        expect(ids(changes.flatMap((one) => one.old ?? []))).toEqual(ids(old));
        expect(new Set(changes.flatMap((one) => one.now.map(({ id }) => id)))).toEqual(new Set(ids(now)));
      }),
    );
  });
});
