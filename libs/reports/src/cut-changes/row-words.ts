import { plainMoney } from '../print/figure-words.js';
import { said } from '../words/said.js';
import { type Words } from '../words/words.js';
import {
  type ComparedCut,
  type CutSpan,
  type MissingStretch,
  type MusicRow,
  type PickUpPass,
} from './cut-changes-report.js';

type Said = Pick<Words, 'cutSaid' | 'says'>;

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

export function rowWords(row: MusicRow, words: Said): RowWords {
  const { cutSaid } = words;
  const { kinds, old, new: now, because } = row;
  const was = old === null ? cutSaid.nothing : spanWords(old);
  const is =
    now.length === 0 ? cutSaid.nothing : now.map((span) => placeWords(span, old, cutSaid)).join(', ');
  const left = because.length - REASONS;
  return {
    what: [...kinds.map((kind) => kindWords(kind, row, cutSaid)), ...fitWords(row, cutSaid)].join('; '),
    where: was === is ? was : `${was} → ${is}`,
    because: because.slice(0, REASONS).map((one) => said(words, one)),
    further: left > 0 ? cutSaid.further(left) : '',
  };
}

const placeWords = (span: CutSpan, old: CutSpan | null, texts: Words['cutSaid']): string =>
  `${old !== null && old.reel !== span.reel && span.reel !== null ? texts.reelAt(span.reel) : ''}${spanWords(span)}`;

function kindWords(kind: MusicRow['kinds'][number], row: MusicRow, texts: Words['cutSaid']): string {
  switch (kind) {
    case 'moved':
      return texts.moved(texts.signed(row.shiftFrames ?? 0));
    case 'trimmed':
      return texts.trimmed(parts(row, (frames) => Math.max(0, frames), texts));
    case 'extended':
      return texts.extended(parts(row, (frames) => Math.max(0, -frames), texts));
    default:
      return texts.kinds[kind] ?? kind;
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

function fitWords({ fit, lostFrames, shortFrames }: MusicRow, texts: Words['cutSaid']): readonly string[] {
  if (fit === 'orphaned') return [texts.orphaned];
  if (fit === 'too-short') return [texts.tooShort(shortFrames)];
  return fit === 'too-long' ? [texts.tooLong(lostFrames)] : [];
}

/** `144 frames after it ends, 03:19:19:05–03:19:25:05` */
export const stretchWords = ({ where, span, frames }: MissingStretch, { cutSaid: texts }: Said): string =>
  texts.missing(frames, texts.places[where], spanWords(span));

/** Where a pass could be picked up, and what that costs beyond. */
export function passWords(
  { name, place, refused }: PickUpPass,
  currency: string,
  words: Said,
  money = plainMoney,
): string {
  const { cutSaid: texts } = words;
  if (place === null) return texts.noSession(name, refused.map((one) => said(words, one)).join('; '));
  const { sessionId, location, room, localStart, zone, extraCost, extraChairs } = place;
  const cost = extraCost === 0 ? texts.noFurtherCost : texts.more(money(extraCost, currency));
  return [
    `${name}: ${location} ${localStart.replace('T', ' ')} (${zone})`,
    room,
    ...(sessionId === null ? [texts.newSession] : []),
    extraChairs === 0 ? texts.nobodyFurther : texts.furtherChairs(extraChairs),
    cost,
  ].join(', ');
}

/** What a reel is called; null: the cut is of the whole film. */
export const reelName = (reel: number | null, { cutSaid }: Said): string =>
  reel === null ? cutSaid.film : cutSaid.reel(reel);

/** `v7 (reel 2) of 2023-02-01` */
export const cutName = ({ name, reel, receivedOn }: ComparedCut, { cutSaid }: Said): string =>
  [
    name,
    ...(reel === null ? [] : [cutSaid.cutOfReel(reel)]),
    ...(receivedOn === null ? [] : [cutSaid.cutOf(receivedOn)]),
  ].join(' ');
