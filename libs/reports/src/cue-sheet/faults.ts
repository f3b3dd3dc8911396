import { type CreditFacts, type SheetCueFacts } from './cue-sheet-facts.js';
import { type CueSheetFault, type CueSheetRow } from './cue-sheet-report.js';
import { type RecipientMapping } from './recipient-mapping.js';
import { sharesFor, waySharedOf } from './shares.js';
import { saying } from '../words/said.js';
import { isPublisher } from './words.js';

/** What is wrong with who is paid for a cue. */
export function creditFaults(
  cue: Pick<SheetCueFacts, 'number' | 'title'>,
  credits: readonly CreditFacts[],
  { shares }: RecipientMapping,
): readonly CueSheetFault[] {
  const pointer = `/cues/${cue.number}/credits`;
  const of = { cue: cue.number };
  const untitled: readonly CueSheetFault[] =
    cue.title === null ? [{ pointer: `/cues/${cue.number}/title`, ...saying('CUE_SHEET.NO_TITLE', of) }] : [];
  if (credits.length === 0) return [...untitled, { pointer, ...saying('CUE_SHEET.NO_CREDITS', of) }];
  if (waySharedOf(credits) === null) {
    const sum = (parties: readonly CreditFacts[]): number =>
      parties.reduce((total, { shareBasisPoints }) => total + shareBasisPoints, 0);
    const publishers = sum(credits.filter(({ role }) => isPublisher(role)));
    const shared = { ...of, writers: sum(credits) - publishers, publishers };
    return [...untitled, { pointer, ...saying('CUE_SHEET.SHARES', shared) }];
  }
  if (sharesFor(credits, shares) !== null) return untitled;
  return [...untitled, { pointer, ...saying('CUE_SHEET.ONE_SIDE', of) }];
}

/** Uses that the recipient has no code for, and clips that are no cue's. */
export function usesFaults(
  rows: readonly CueSheetRow[],
  strays: readonly string[],
): readonly CueSheetFault[] {
  const uncoded = [...new Set(rows.filter(({ code }) => code === '').map(({ usage }) => usage))];
  return [
    ...uncoded.map((usage): CueSheetFault => ({
      pointer: `/mapping/codes/${usage}`,
      ...saying('CUE_SHEET.NO_CODE', { usage }),
    })),
    ...[...new Set(strays)].map((clip): CueSheetFault => ({
      pointer: '/placements',
      ...saying('CUE_SHEET.UNMATCHED', { clip }),
    })),
  ];
}
