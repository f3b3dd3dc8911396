import { type ReelSpan } from '../conform/picture.js';

/** Music in a cut, as two cuts are compared by it: frames of the cut's rate, half-open. */
export interface PlacedMusic {
  readonly id: string;
  /** The cue version it plays; null while the clip is not matched: then the clip's name stands for it. */
  readonly versionId: string | null;
  readonly cueId: string | null;
  readonly label: string;
  readonly reel: number | null;
  readonly recordIn: number;
  readonly recordOut: number;
  readonly sourceIn: number;
  readonly sourceOut: number;
}

export const spanOfMusic = ({ reel, recordIn, recordOut }: PlacedMusic): ReelSpan => ({
  reel,
  start: recordIn,
  end: recordOut,
});

/** In the order in which they are heard. */
export const inFilmOrder = (music: readonly PlacedMusic[]): readonly PlacedMusic[] =>
  [...music].sort(
    (a, b) => (a.reel ?? -1) - (b.reel ?? -1) || a.recordIn - b.recordIn || (a.id < b.id ? -1 : 1),
  );
