import { type PictureChange } from '#timeline';
import { sumOf } from '../order.js';
import { counted } from '../print/amounts.js';

const EDGES = { head: 'at its head', tail: 'at its tail', inside: 'inside' } as const;

/** `12A was trimmed at its tail by 12 frames` */
export function pictureWords({ kind, edge, shot, frames, old, new: now }: PictureChange): string {
  const length = counted(frames, 'frame');
  const where = edge === null ? '' : ` ${EDGES[edge]}`;
  switch (kind) {
    case 'dropped':
      return `${shot} was dropped (${length})`;
    case 'trimmed':
      return `${shot} was trimmed${where} by ${length}`;
    case 'new':
      return `${shot} is new (${length})`;
    case 'repeated':
      return `${shot} is shown again (${length})`;
    case 'extended':
      return `${shot} was extended${where} by ${length}`;
    case 're-ordered':
      return `${length} from ${shot} on were put elsewhere`;
    case 'other-reel':
      return `${length} from ${shot} on went from ${reelName(old?.reel)} to ${reelName(now?.reel)}`;
  }
}

/** The same of several changes; shots in a row that were dropped, or are new, are told together. */
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
    const length = counted(
      sumOf(run, ({ frames }) => frames),
      'frame',
    );
    const verb = first.kind === 'dropped' ? 'were dropped' : 'are new';
    return run.length === 1
      ? [pictureWords(first)]
      : [`${counted(run.length, 'shot')} from ${first.shot} on ${verb} (${length})`];
  });
}

function goesOn(last: PictureChange, next: PictureChange): boolean {
  if (last.kind !== next.kind || (next.kind !== 'dropped' && next.kind !== 'new')) return false;
  const [end, start] = [last.old ?? last.new, next.old ?? next.new];
  return end?.reel === start?.reel && end?.end === start?.start;
}

export const reelName = (reel: number | null | undefined): string =>
  reel === null || reel === undefined ? 'the film' : `reel ${reel}`;
