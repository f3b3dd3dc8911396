import { type City } from '../data/names.js';

/** One writing of a cue; the last of a cue's versions is the one that counts. */
export interface DemoVersion {
  /** `v2`. */
  readonly label: string;
  readonly seconds: number;
  readonly status: string;
}

export interface DemoCue {
  /** `3m21A`; an alternate's is `3m21A alt`. */
  readonly number: string;
  readonly title: string;
  readonly reel: number;
  readonly scene: string;
  readonly themes: readonly string[];
  /** Where its orchestra may be recorded. */
  readonly recordedIn: readonly City[];
  readonly versions: readonly DemoVersion[];
  /** Written beside the live cue in case the director changes her mind; not part of the fourteen hours. */
  readonly alternate: boolean;
}

/** The version of a cue that is recorded. */
export function liveVersion(cue: DemoCue): DemoVersion {
  const live = cue.versions.at(-1);
  if (live === undefined) throw new RangeError(`${cue.number} has no version`);
  return live;
}
