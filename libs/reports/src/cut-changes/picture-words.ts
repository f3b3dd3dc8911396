import { type PictureChange } from '#timeline';
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

export const reelName = (reel: number | null | undefined): string =>
  reel === null || reel === undefined ? 'the film' : `reel ${reel}`;
