import { type Money } from '#planning';
import { type ChangeList, type FrameRate, type FrameSet, type PlacedMusic } from '#timeline';
import { type CutNote } from './cut-changes-report.js';
import {
  type CueFacts,
  type CutFacts,
  type PassFacts,
  type ProductionFacts,
  type VersionFacts,
} from '../facts.js';

/** Music of a cut, at the frame rate of the comparison. `reel` is its cut's: the timeline it lies on. */
export interface CutMusic extends PlacedMusic {
  /** The reel that people say it is in. */
  readonly shownReel: number | null;
}

export interface CutSide {
  readonly cuts: readonly CutFacts[];
  readonly music: readonly CutMusic[];
}

/** What a pass cost or will cost: its shares of the bills of its sessions. */
export interface PassCost {
  readonly money: readonly Money[];
  /** Lines of these bills without a known rate: they are in no sum. */
  readonly withoutRate: number;
}

/** What passes cost, by their ids. */
export type PassCosts = Pick<ReadonlyMap<string, PassCost>, 'get'>;

/** Two sides of a comparison and what is known of the music in them. */
export interface CutChangesFacts {
  readonly production: ProductionFacts & { readonly currency: string };
  readonly frameRate: FrameRate;
  readonly old: CutSide;
  /** Without music: what the old music becomes is told instead. */
  readonly new: CutSide;
  /** Null: the picture of one of them is not known. */
  readonly picture: ChangeList | null;
  readonly cues: readonly CueFacts[];
  readonly versions: readonly VersionFacts[];
  readonly passes: readonly PassFacts[];
  /** Frames of each version that are recorded, in every pass. */
  readonly recorded: ReadonlyMap<string, FrameSet>;
  /** What whoever reads the report has to know of how it was made. */
  readonly notes: readonly CutNote[];
  readonly passCosts: PassCosts;
}
