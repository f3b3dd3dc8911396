import { type FrameSpan } from '../frame-span.js';

/** Source frames that go by in one frame of the cut, exactly: 1/1 as shot, 2/1 twice as fast, -1/1 backwards, 0/1 held. */
export interface Speed {
  readonly numerator: number;
  readonly denominator: number;
}

/** A stretch of a reel that shows a stretch of a source, in frames of the cut's rate; `recordOut` is excluded. */
export interface Shot {
  /** What tells its source from every other, in one spelling (tape or file, and clip); null: black. */
  readonly source: string | null;
  /** What a person calls it. */
  readonly name: string;
  readonly recordIn: number;
  readonly recordOut: number;
  /** The source frame that is seen first. */
  readonly sourceIn: number;
  readonly speed: Speed;
  /** Of shots at the same time the one on the highest layer is seen, of those on one layer the last in the list. */
  readonly layer: number;
}

/** The picture of a reel, or of the whole film where `reel` is null. The order of the shots matters only as `layer` says. */
export interface PictureReel {
  readonly reel: number | null;
  readonly shots: readonly Shot[];
}

/** Frames of one reel of a cut, half-open. */
export interface ReelSpan extends FrameSpan {
  readonly reel: number | null;
}
