import { type Money } from '#planning';
import { type cutSays } from '../words/en/cut-says.js';
import { type pictureSays } from '../words/en/picture-says.js';
import { type Saying } from '../words/said.js';
import { type ChangeKind, type Fate, type MusicChangeKind } from '#timeline';

export interface ComparedCut {
  readonly id: string;
  readonly name: string;
  readonly reel: number | null;
  readonly receivedOn: string | null;
}

/** Frames of a cut, and how its timecode shows them; `end` is excluded. */
export interface CutSpan {
  readonly reel: number | null;
  readonly in: number;
  readonly out: number;
  readonly inTimecode: string;
  readonly outTimecode: string;
}

export interface PictureRow {
  readonly kind: ChangeKind;
  readonly edge: 'head' | 'tail' | 'inside' | null;
  readonly shot: string;
  readonly frames: number;
  readonly old: CutSpan | null;
  readonly new: CutSpan | null;
}

/** Seconds of picture; old = kept + moved + gone, new = kept + moved + added, each rounded by itself. */
export interface PictureSums {
  readonly old: number;
  readonly new: number;
  readonly kept: number;
  readonly moved: number;
  readonly gone: number;
  readonly added: number;
}

/** Whether the music fits what it should fill. */
export type Fit = 'fits' | 'too-short' | 'too-long' | 'orphaned';

/** What was done to the picture. */
export type PictureSaying = Saying<keyof typeof pictureSays>;

/** What is not told. */
export type CutNote = Saying<keyof typeof cutSays>;

/** What became of one placement, or what a new one is. */
export interface MusicRow {
  readonly cue: string;
  readonly version: string;
  readonly versionId: string | null;
  readonly kinds: readonly MusicChangeKind[];
  readonly old: CutSpan | null;
  readonly new: readonly CutSpan[];
  readonly shiftFrames: number | null;
  /** Music taken off at each end and left out in between; negative: more is played. */
  readonly headFrames: number;
  readonly tailFrames: number;
  readonly insideFrames: number;
  /** What the picture did to it; null: not known without picture, or it is new. */
  readonly fate: Fate | null;
  /** Frames that have no picture left. */
  readonly lostFrames: number;
  readonly fit: Fit | null;
  /** Frames it should fill for which nothing is written in step. */
  readonly shortFrames: number;
  /** Frames it should fill in the new picture; null: not known. */
  readonly neededFrames: number | null;
  readonly writtenFrames: number | null;
  readonly recorded: boolean;
  /** What was done to the picture. */
  readonly because: readonly PictureSaying[];
}

/** A stretch of the new cut for which there is no music. */
export interface MissingStretch {
  /** `beyond`: the cut plays more of the version than is written. */
  readonly where: 'before' | 'inside' | 'after' | 'beyond';
  readonly span: CutSpan;
  readonly frames: number;
}

/** Where a pick-up could be recorded. */
export interface PickUpPlace {
  /** Null: a call that would have to be opened. */
  readonly sessionId: string | null;
  readonly location: string;
  readonly room: string;
  readonly localStart: string;
  readonly zone: string;
  /** More than now, as the plan weighs it, in minor units of the report's currency. */
  readonly extraCost: number;
  readonly extraChairs: number;
}

export interface PickUpPass {
  readonly passId: string;
  readonly name: string;
  readonly lineUp: string;
  readonly place: PickUpPlace | null;
  /** Why no session that stands can take it; null where one can. */
  readonly reason: string | null;
  /** The same as codes with figures; empty where one can. */
  readonly refused: readonly { readonly code: string; readonly figures: object; readonly reason: string }[];
}

/** Music of a recorded version that has to be recorded in addition. */
export interface PickUp {
  readonly cue: string;
  readonly version: string;
  readonly versionId: string;
  readonly seconds: number;
  readonly stretches: readonly MissingStretch[];
  readonly passes: readonly PickUpPass[];
}

/** Music that is not recorded yet and must be written longer first. */
export interface Rewrite {
  readonly cue: string;
  readonly version: string;
  readonly versionId: string;
  readonly seconds: number;
  readonly stretches: readonly MissingStretch[];
}

/** Recorded music of a version that the new cut no longer plays. */
export interface FallenOut {
  readonly cue: string;
  readonly version: string;
  readonly versionId: string;
  readonly seconds: number;
  readonly cost: readonly Money[];
}

/** What one cut of the picture made of the music of another. */
export interface CutChangesReport {
  readonly report: 'cut-changes';
  /** What is not told, and why. */
  readonly notes: readonly CutNote[];
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  readonly frameRate: string;
  readonly currency: string;
  readonly old: readonly ComparedCut[];
  readonly new: readonly ComparedCut[];
  /** `placed`: the music laid in the new cut; `carried`: nothing is laid there yet, so the old music as it would be carried. */
  readonly music: 'placed' | 'carried';
  /** Null: not both cuts have their picture. */
  readonly picture: (PictureSums & { readonly changes: readonly PictureRow[] }) | null;
  readonly changes: readonly MusicRow[];
  /** How many placements have each kind of change, and each fit. */
  readonly counts: Readonly<Record<string, number>>;
  readonly pickUps: readonly PickUp[];
  readonly rewrites: readonly Rewrite[];
  readonly fellOut: {
    /** Of music that was in the old cut. */
    readonly seconds: number;
    readonly recordedSeconds: number;
    readonly cost: readonly Money[];
    /** Services of those sessions whose pay is not known: they are in no sum. */
    readonly withoutRate: number;
    readonly versions: readonly FallenOut[];
  };
}
