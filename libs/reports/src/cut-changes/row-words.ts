import { moneyWords } from '#planning';
import { type Words } from '../words/words.js';
import { type CutSpan, type MissingStretch, type MusicRow, type PickUpPass } from './cut-changes-report.js';

type Said = Pick<Words, 'cutSaid'>;

/** `03:01:02:03–03:01:40:00` */
const spanWords = ({ inTimecode, outTimecode }: CutSpan): string => `${inTimecode}–${outTimecode}`;

/** `3m21 v2` */
export const nameOfRow = ({ cue, version }: MusicRow): string =>
  [cue, version].filter((part) => part !== '').join(' ');

/** More reasons than these are counted. */
const REASONS = 3;

/** What became of one placement. */
interface RowWords {
  readonly what: string;
  /** Where it was, and where it is now. */
  readonly where: string;
  readonly because: readonly string[];
  /** `and 2 further changes`; empty where all are told. */
  readonly further: string;
}

export function rowWords(row: MusicRow, { cutSaid: said }: Said): RowWords {
  const { kinds, old, new: now, because } = row;
  const was = old === null ? said.nothing : spanWords(old);
  const is = now.length === 0 ? said.nothing : now.map((span) => placeWords(span, old, said)).join(', ');
  const left = because.length - REASONS;
  return {
    what: [...kinds.map((kind) => kindWords(kind, row, said)), ...fitWords(row, said)].join('; '),
    where: was === is ? was : `${was} → ${is}`,
    because: because.slice(0, REASONS),
    further: left > 0 ? said.further(left) : '',
  };
}

const placeWords = (span: CutSpan, old: CutSpan | null, said: Words['cutSaid']): string =>
  `${old !== null && old.reel !== span.reel && span.reel !== null ? said.reelAt(span.reel) : ''}${spanWords(span)}`;

function kindWords(kind: MusicRow['kinds'][number], row: MusicRow, said: Words['cutSaid']): string {
  switch (kind) {
    case 'moved':
      return said.moved(said.signed(row.shiftFrames ?? 0));
    case 'trimmed':
      return said.trimmed(parts(row, (frames) => Math.max(0, frames), said));
    case 'extended':
      return said.extended(parts(row, (frames) => Math.max(0, -frames), said));
    default:
      return said.kinds[kind] ?? kind;
  }
}

/** `12 frames at its head, 4 inside` */
function parts(
  { headFrames, tailFrames, insideFrames }: MusicRow,
  part: (frames: number) => number,
  { edges, partOf }: Words['cutSaid'],
): string {
  const found = [
    [part(headFrames), edges.head],
    [part(insideFrames), edges.inside],
    [part(tailFrames), edges.tail],
  ] as const;
  return found
    .filter(([frames]) => frames > 0)
    .map(([frames, where]) => partOf(frames, where))
    .join(', ');
}

function fitWords({ fit, lostFrames, shortFrames }: MusicRow, said: Words['cutSaid']): readonly string[] {
  if (fit === 'orphaned') return [said.orphaned];
  if (fit === 'too-short') return [said.tooShort(shortFrames)];
  return fit === 'too-long' ? [said.tooLong(lostFrames)] : [];
}

/** `144 frames after it ends, 03:19:19:05–03:19:25:05` */
export const stretchWords = ({ where, span, frames }: MissingStretch, { cutSaid: said }: Said): string =>
  said.missing(frames, said.places[where], spanWords(span));

/** Where a pass could be picked up, and what that costs beyond. */
export function passWords(
  { name, place, reason }: PickUpPass,
  currency: string,
  { cutSaid: said }: Said,
): string {
  if (place === null) return said.noSession(name, reason ?? '');
  const { sessionId, location, room, localStart, zone, extraCost, extraChairs } = place;
  const cost = extraCost === 0 ? said.noFurtherCost : said.more(moneyWords({ minor: extraCost, currency }));
  return [
    `${name}: ${location} ${localStart.replace('T', ' ')} (${zone})`,
    room,
    ...(sessionId === null ? [said.newSession] : []),
    extraChairs === 0 ? said.nobodyFurther : said.furtherChairs(extraChairs),
    cost,
  ].join(', ');
}
