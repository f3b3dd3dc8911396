import { type PictureChange } from '#timeline';
import { sumOf } from '../order.js';
import { saying } from '../words/said.js';
import { type PictureSaying } from './cut-changes-report.js';

/** `12A was trimmed at its tail by 12 frames` */
function pictureSaying({ kind, edge, shot, frames, old, new: now }: PictureChange): PictureSaying {
  const figures = { shot, frames };
  switch (kind) {
    case 'dropped':
      return saying('PICTURE.SHOT_DROPPED', figures);
    case 'trimmed':
      return saying('PICTURE.SHOT_TRIMMED', { ...figures, edge });
    case 'new':
      return saying('PICTURE.SHOT_NEW', figures);
    case 'repeated':
      return saying('PICTURE.SHOT_REPEATED', figures);
    case 'extended':
      return saying('PICTURE.SHOT_EXTENDED', { ...figures, edge });
    case 're-ordered':
      return saying('PICTURE.PUT_ELSEWHERE', figures);
    case 'other-reel':
      return saying('PICTURE.OTHER_REEL', { ...figures, from: old?.reel ?? null, to: now?.reel ?? null });
  }
}

/** What became of the picture; shots in a row that were dropped, or are new, are told together. */
export function pictureSayings(changes: readonly PictureChange[]): readonly PictureSaying[] {
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
    if (run.length === 1) return [pictureSaying(first)];
    const figures = { shots: run.length, shot: first.shot, frames: sumOf(run, (one) => one.frames) };
    const code = first.kind === 'dropped' ? 'PICTURE.SHOTS_DROPPED' : 'PICTURE.SHOTS_NEW';
    return [saying(code, figures)];
  });
}

function goesOn(last: PictureChange, next: PictureChange): boolean {
  if (last.kind !== next.kind || (next.kind !== 'dropped' && next.kind !== 'new')) return false;
  const [end, start] = [last.old ?? last.new, next.old ?? next.new];
  return end?.reel === start?.reel && end?.end === start?.start;
}
