import { demoCuts, type DemoCut } from '../picture/demo-cuts.js';
import { seeded } from '../random.js';
import { type DemoCue } from './cue.js';
import { placeMusic } from './place-music.js';
import { writeCues } from './write-cues.js';

/** The music and the two cuts it is in. */
export interface DemoScore {
  readonly cues: readonly DemoCue[];
  readonly cuts: readonly DemoCut[];
}

/** The same seed gives the same music in the same cuts. */
export function demoScore(seed: number): DemoScore {
  const random = seeded(seed);
  const cues = writeCues(random.fork('cues'));
  return { cues, cuts: demoCuts(cues, placeMusic(cues, random.fork('cut')), random.fork('picture')) };
}
