import { type PlacedMusic } from '../placed-music.js';

const FIRST = 86_400;

/** A cue over frames of reel 1, counted from its first frame: `cue('1m1', [0, 240])`, from its own beginning. */
export function cue(
  name: string,
  [from, to]: readonly [number, number],
  more: Partial<PlacedMusic> = {},
): PlacedMusic {
  const sourceIn = more.sourceIn ?? 0;
  return {
    id: `${name} ${from}`,
    versionId: `${name} v1`,
    cueId: name,
    label: name,
    reel: 1,
    recordIn: FIRST + from,
    recordOut: FIRST + to,
    ...more,
    sourceIn,
    sourceOut: more.sourceOut ?? sourceIn + to - from,
  };
}
