import { counted } from '../../print/amounts.js';

const frames = (many: number): string => counted(many, 'frame');

interface Shot {
  readonly shot: string;
  readonly frames: number;
}

/** At which end of the shot. */
interface AtEdge extends Shot {
  readonly edge: 'head' | 'tail' | 'inside' | null;
}

/** Shots in a row; the first by name. */
interface Run extends Shot {
  readonly shots: number;
}

const EDGES = { head: ' at its head', tail: ' at its tail', inside: ' inside' };

const at = ({ edge }: AtEdge): string => (edge === null ? '' : EDGES[edge]);

/** Null: the cut is of the whole film. */
const reel = (number: number | null): string => (number === null ? 'the film' : `reel ${number}`);

/** What became of the picture, by code. */
export const pictureSays = {
  'PICTURE.SHOT_DROPPED': (one: Shot): string => `${one.shot} was dropped (${frames(one.frames)})`,
  'PICTURE.SHOTS_DROPPED': (one: Run): string =>
    `${counted(one.shots, 'shot')} from ${one.shot} on were dropped (${frames(one.frames)})`,
  'PICTURE.SHOT_TRIMMED': (one: AtEdge): string =>
    `${one.shot} was trimmed${at(one)} by ${frames(one.frames)}`,
  'PICTURE.SHOT_NEW': (one: Shot): string => `${one.shot} is new (${frames(one.frames)})`,
  'PICTURE.SHOTS_NEW': (one: Run): string =>
    `${counted(one.shots, 'shot')} from ${one.shot} on are new (${frames(one.frames)})`,
  'PICTURE.SHOT_REPEATED': (one: Shot): string => `${one.shot} is shown again (${frames(one.frames)})`,
  'PICTURE.SHOT_EXTENDED': (one: AtEdge): string =>
    `${one.shot} was extended${at(one)} by ${frames(one.frames)}`,
  'PICTURE.PUT_ELSEWHERE': (one: Shot): string =>
    `${frames(one.frames)} from ${one.shot} on were put elsewhere`,
  'PICTURE.OTHER_REEL': (one: Shot & { readonly from: number | null; readonly to: number | null }): string =>
    `${frames(one.frames)} from ${one.shot} on went from ${reel(one.from)} to ${reel(one.to)}`,
};
