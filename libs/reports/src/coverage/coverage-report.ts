/** Whole seconds of music. */
export interface CoverageNumbers {
  /** Written and still meant: cue versions that are not omitted and not superseded (replaced, split up, merged away). */
  readonly composed: number;
  /** Of `composed`: approved, or further than that. */
  readonly approved: number;
  /**
   * What every pass of its version is recorded of, of superseded versions too: that money is spent. A version without
   * passes is recorded when its status says so.
   */
  readonly recorded: number;
  /** Of `composed`: not recorded. */
  readonly unrecorded: number;
  /** Film time under music: the frames of the current cut that at least one placement covers, each counted once. */
  readonly inCut: number;
  /** Of `inCut`: under recorded music. */
  readonly inCutRecorded: number;
  /** `inCut` − `inCutRecorded`: under music that is not recorded, or under a clip that matches no cue. */
  readonly missing: number;
  /** Of `inCutRecorded`: under music that is not recorded as well, as in a crossfade one side of which is missing. */
  readonly partly: number;
  /** Of `recorded`: music that the current cut plays, each stretch once however often it is played. */
  readonly used: number;
  /** `recorded` − `used`: recorded, but not in the cut. */
  readonly unused: number;
}

/** A section of the score: passes of one name (strings, brass, choir). */
export interface SectionNumbers {
  /** Of live versions. */
  readonly written: number;
  readonly recorded: number;
  /** Film time under cues that have the section. */
  readonly inCut: number;
  readonly inCutRecorded: number;
  readonly missing: number;
  /** Of `recorded`: not in the cut. */
  readonly unused: number;
}

/** Music that somebody recorded, and how much film it is heard under, each frame once. */
export interface MusicianNumbers {
  /** A musician's or group's. */
  readonly id: string;
  readonly name: string;
  readonly recorded: number;
  readonly inCut: number;
}

/**
 * How far the music has come. Reels are a partition: their rows sum to the totals, as cues and versions do but for `inCut`
 * and what it is made of, where cues overlap. A cue with several themes or scene locations counts in full under each, and
 * a version recorded in two cities under both, so those rows can sum to more than the totals; what has none stands under
 * null, so that they never sum to less in `composed` and `recorded`.
 */
export interface CoverageReport extends CoverageNumbers {
  readonly report: 'coverage';
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  readonly targets: { readonly composed: number; readonly inCut: number };
  /** The cuts in force: for each reel the newest that has it. */
  readonly cuts: readonly { readonly id: string; readonly name: string; readonly reel: number | null }[];
  /** `inCut` ÷ `composed`, 0 … 1, to four places; 0 while nothing is composed. */
  readonly usedShare: number;
  /** Stretches of the current cut whose clip matches no cue version. */
  readonly unmatched: number;
  /** What says that music is recorded: the takes of so many sessions, the status of so many others. */
  readonly recordedBy: {
    readonly takes: number;
    readonly status: number;
    /** Takes that say bars of a version whose number of bars is not known: they count for nothing yet. */
    readonly unplacedTakes: number;
  };
  readonly byReel: readonly ({ readonly reel: number | null } & CoverageNumbers)[];
  readonly byTheme: readonly ({ readonly theme: string | null } & CoverageNumbers)[];
  /** Where it is recorded or, until then, is to be: slug and name of a location; null while nothing says where. */
  readonly byLocation: readonly ({
    readonly location: string | null;
    readonly name: string | null;
  } & CoverageNumbers)[];
  /** Where the film has it. */
  readonly bySceneLocation: readonly ({ readonly sceneLocation: string | null } & CoverageNumbers)[];
  readonly bySection: readonly ({ readonly section: string } & SectionNumbers)[];
  /** Cues in the order of their numbers; null: clips that match none. */
  readonly byCue: readonly ({ readonly cue: string | null } & CoverageNumbers)[];
  readonly byVersion: readonly ({
    readonly versionId: string;
    readonly cue: string;
    readonly version: string;
  } & CoverageNumbers)[];
  /** Everybody who was engaged where something was recorded that still counts. */
  readonly byMusician: readonly MusicianNumbers[];
}
