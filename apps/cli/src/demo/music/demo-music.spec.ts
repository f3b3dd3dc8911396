import { parseLineUp } from '#lineup';
import { coveredFrames, readCueLabel } from '#timeline';
import { seeded } from '../random.js';
import { liveVersion, type DemoCue } from './cue.js';
import { FRAMES_PER_SECOND, placeMusic } from './place-music.js';
import { planPasses } from './plan-passes.js';
import { writeCues } from './write-cues.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const liveSeconds = (cues: readonly DemoCue[]): number =>
  sum(cues.filter((cue) => !cue.alternate).map((cue) => liveVersion(cue).seconds));

describe.each([1, 2, 7, 2023, 4_000_000_000])('the music of the demo, seed %i', (seed) => {
  const cues = writeCues(seeded(seed));
  const passes = planPasses(cues, seeded(seed));
  const placements = placeMusic(cues, seeded(seed));

  it('is fourteen hours long, older writings and alternates not counted, over eight reels', () => {
    expect(liveSeconds(cues)).toBe(50_400);
    expect(new Set(cues.map((cue) => cue.reel))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
    expect(sum(cues.flatMap((cue) => cue.versions.map(({ seconds }) => seconds)))).toBeGreaterThan(50_400);
    expect(cues.some((cue) => cue.alternate)).toBe(true);
  });

  it('has numbers of the usual form and titles of its own', () => {
    const labels = cues.map((cue) => readCueLabel(cue.number));
    expect(labels.map((label) => label.kind)).toEqual(cues.map(() => 'numbered'));
    expect(labels.map((label) => label.canonical)).toEqual(cues.map((cue) => cue.number));
    expect(new Set(cues.map((cue) => cue.number)).size).toBe(cues.length);
    expect(new Set(cues.map((cue) => cue.title)).size).toBe(cues.length);
  });

  it('is heard for nine thousand seconds of the cut, each moment counted once', () => {
    const spans = placements.map(({ recordIn, recordOut }) => ({ start: recordIn, end: recordOut }));
    expect(coveredFrames(spans)).toBe(9_000 * FRAMES_PER_SECOND);
    expect(sum(spans.map(({ start, end }) => end - start))).toBeGreaterThan(9_000 * FRAMES_PER_SECOND);
  });

  it('is placed in its own reel’s hour, and nowhere longer than it is', () => {
    for (const { cue, reel, recordIn, recordOut, sourceIn } of placements) {
      const hour = reel * 3_600 * FRAMES_PER_SECOND;
      expect(recordIn).toBeGreaterThanOrEqual(hour);
      expect(recordOut).toBeLessThan(hour + 24 * 60 * FRAMES_PER_SECOND);
      expect(recordOut).toBeGreaterThan(recordIn);
      expect(sourceIn).toBeGreaterThanOrEqual(0);
      expect(sourceIn + recordOut - recordIn).toBeLessThanOrEqual(
        liveVersion(cue).seconds * FRAMES_PER_SECOND,
      );
    }
    const uses = placements.map(({ cue }) => cue.number);
    expect(new Set(uses).size).toBeLessThan(uses.length);
    expect(new Set(uses).size).toBeLessThan(cues.length / 2);
  });

  it('is recorded whole: every live cue has an orchestra, and what follows it names it', () => {
    for (const cue of cues.filter(({ alternate }) => !alternate)) {
      const own = passes.filter((pass) => pass.cue === cue);
      const names = own.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.includes('orchestra') !== names.includes('strings')).toBe(true);
      for (const pass of own) {
        expect(pass.seconds).toBeGreaterThan(0);
        expect(pass.seconds).toBeLessThanOrEqual(liveVersion(cue).seconds);
        expect(names).toEqual(expect.arrayContaining([...pass.after]));
      }
    }
  });

  it('calls line-ups that can be read, the drum corps and the bongos for no more than they can give', () => {
    for (const { lineUp } of passes) expect(parseLineUp(lineUp)).toMatchObject({ kind: 'line-up', open: [] });
    const secondsOf = (name: string): number =>
      sum(passes.filter((pass) => pass.name === name).map(({ seconds }) => seconds));
    expect(secondsOf('bongos')).toBe(800);
    expect(secondsOf('drum corps')).toBe(1_700);
    expect(secondsOf('choir')).toBe(3_200);
  });
});
