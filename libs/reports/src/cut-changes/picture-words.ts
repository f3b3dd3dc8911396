import { type PictureChange } from '#timeline';
import { sumOf } from '../order.js';
import { ENGLISH } from '../words/words.js';

const SAID = ENGLISH.cutSaid;

/** `12A was trimmed at its tail by 12 frames` */
function pictureWords({ kind, edge, shot, frames, old, new: now }: PictureChange): string {
  const where = edge === null ? '' : ` ${SAID.edges[edge]}`;
  switch (kind) {
    case 're-ordered':
      return SAID.shots.elsewhere(shot, frames);
    case 'other-reel':
      return SAID.shots.otherReel(shot, frames, reelName(old?.reel), reelName(now?.reel));
    default:
      return SAID.shots[kind](shot, frames, where);
  }
}

/** What became of the picture, in words; shots in a row that were dropped, or are new, are told together. */
export function picturesWords(changes: readonly PictureChange[]): readonly string[] {
  const runs: PictureChange[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && goesOn(last, change)) run.push(change);
    else runs.push([change]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    const frames = sumOf(run, (one) => one.frames);
    const together = first.kind === 'dropped' ? SAID.runDropped : SAID.runNew;
    return run.length === 1 ? [pictureWords(first)] : [together(run.length, first.shot, frames)];
  });
}

function goesOn(last: PictureChange, next: PictureChange): boolean {
  if (last.kind !== next.kind || (next.kind !== 'dropped' && next.kind !== 'new')) return false;
  const [end, start] = [last.old ?? last.new, next.old ?? next.new];
  return end?.reel === start?.reel && end?.end === start?.start;
}

export const reelName = (reel: number | null | undefined): string =>
  reel === null || reel === undefined ? SAID.film : SAID.reel(reel);
