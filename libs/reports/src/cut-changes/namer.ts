import { type CueFacts, type VersionFacts } from '../facts.js';
import { indexById } from '../order.js';

/** What people call a version: its cue's number, and its label. */
export type Namer = (versionId: string) => { readonly cue: string; readonly version: string };

export function versionNamer(cues: readonly CueFacts[], versions: readonly VersionFacts[]): Namer {
  const [cueOf, versionOf] = [indexById(cues), indexById(versions)];
  return (id) => {
    const version = versionOf.get(id);
    return { cue: cueOf.get(version?.cueId ?? '')?.number ?? id, version: version?.label ?? '' };
  };
}
