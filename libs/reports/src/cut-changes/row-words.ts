import { count, counted } from '../print/amounts.js';
import { type CutSpan, type MusicRow } from './cut-changes-report.js';

/** `03:01:02:03–03:01:40:00` */
export const spanWords = ({ inTimecode, outTimecode }: CutSpan): string => `${inTimecode}–${outTimecode}`;

/** `3m21 v2` */
export const nameOfRow = ({ cue, version }: MusicRow): string =>
  [cue, version].filter((part) => part !== '').join(' ');

/** More reasons than these are counted. */
const REASONS = 3;

/** What became of one placement, in a line, with its place and its reasons after it. */
export function rowWords(row: MusicRow): readonly string[] {
  const { kinds, old, new: now, because } = row;
  const what = [...kinds.map((kind) => kindWords(kind, row)), ...fitWords(row)].join('; ');
  const was = old === null ? 'nothing' : spanWords(old);
  const is = now.length === 0 ? 'nothing' : now.map((span) => placeWords(span, old)).join(', ');
  const left = because.length - REASONS;
  return [
    `${nameOfRow(row)}  ${what}`,
    was === is ? was : `${was} → ${is}`,
    ...because.slice(0, REASONS).map((reason) => `because ${reason}`),
    ...(left > 0 ? [`and ${counted(left, 'further change')}`] : []),
  ];
}

const placeWords = (span: CutSpan, old: CutSpan | null): string =>
  `${old !== null && old.reel !== span.reel && span.reel !== null ? `reel ${span.reel} ` : ''}${spanWords(span)}`;

function kindWords(kind: MusicRow['kinds'][number], row: MusicRow): string {
  switch (kind) {
    case 'moved':
      return `moved by ${signed(row.shiftFrames ?? 0)} frames`;
    case 'trimmed':
      return `trimmed by ${parts(row, (frames) => Math.max(0, frames))}`;
    case 'extended':
      return `extended by ${parts(row, (frames) => Math.max(0, -frames))}`;
    case 'other-version':
      return 'another version plays';
    case 're-ordered':
      return 're-ordered';
    case 'other-reel':
      return 'in another reel';
    default:
      return kind;
  }
}

/** `12 frames at its head, 4 inside` */
function parts({ headFrames, tailFrames, insideFrames }: MusicRow, part: (frames: number) => number): string {
  const said = [
    [part(headFrames), 'at its head'],
    [part(insideFrames), 'inside'],
    [part(tailFrames), 'at its tail'],
  ] as const;
  return said
    .filter(([frames]) => frames > 0)
    .map(([frames, where]) => `${counted(frames, 'frame')} ${where}`)
    .join(', ');
}

/** `+36`, `−1,200` */
export const signed = (frames: number): string => (frames > 0 ? `+${count(frames)}` : `−${count(-frames)}`);

function fitWords({ fit, lostFrames, shortFrames }: MusicRow): readonly string[] {
  if (fit === 'orphaned') return ['nothing is left to play over'];
  if (fit === 'too-short')
    return [`too short${shortFrames > 0 ? ` by ${counted(shortFrames, 'frame')}` : ''}`];
  if (fit === 'too-long')
    return [`too long${lostFrames > 0 ? `: ${counted(lostFrames, 'frame')} lost their picture` : ''}`];
  return [];
}
