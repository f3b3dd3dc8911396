import { type CreditFacts, type SheetCueFacts } from './cue-sheet-facts.js';
import { type CueSheetFault, type CueSheetRow } from './cue-sheet-report.js';
import { type RecipientMapping } from './recipient-mapping.js';
import { sharesFor, waySharedOf } from './shares.js';
import { ENGLISH } from '../words/words.js';
import { isPublisher } from './words.js';

const SAID = ENGLISH.cueSheetSaid;

const percent = (basisPoints: number): string => `${(basisPoints / 100).toFixed(2)} %`;

/** What is wrong with who is paid for a cue. */
export function creditFaults(
  cue: Pick<SheetCueFacts, 'number' | 'title'>,
  credits: readonly CreditFacts[],
  { shares }: RecipientMapping,
): readonly CueSheetFault[] {
  const pointer = `/cues/${cue.number}/credits`;
  const untitled: readonly CueSheetFault[] =
    cue.title === null
      ? [
          {
            pointer: `/cues/${cue.number}/title`,
            code: 'CUE_SHEET.NO_TITLE',
            message: SAID.untitled(cue.number),
          },
        ]
      : [];
  if (credits.length === 0) {
    const message = SAID.noCredits(cue.number);
    return [...untitled, { pointer, code: 'CUE_SHEET.NO_CREDITS', message }];
  }
  if (waySharedOf(credits) === null) {
    const sum = (of: readonly CreditFacts[]): number =>
      of.reduce((total, { shareBasisPoints }) => total + shareBasisPoints, 0);
    const publishers = sum(credits.filter(({ role }) => isPublisher(role)));
    const message = SAID.shares(cue.number, percent(sum(credits) - publishers), percent(publishers));
    return [...untitled, { pointer, code: 'CUE_SHEET.SHARES', message }];
  }
  if (sharesFor(credits, shares) !== null) return untitled;
  const message = SAID.oneSide(cue.number);
  return [...untitled, { pointer, code: 'CUE_SHEET.ONE_SIDE', message }];
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
      code: 'CUE_SHEET.NO_CODE',
      message: SAID.noCode(usage),
    })),
    ...[...new Set(strays)].map((label): CueSheetFault => ({
      pointer: '/placements',
      code: 'CUE_SHEET.UNMATCHED',
      message: SAID.stray(label),
    })),
  ];
}
