import { type Saying } from '../words/said.js';
import { type CreditRole, type Usage } from './words.js';

export interface CueSheetParty {
  readonly name: string;
  readonly role: CreditRole;
  /** As societies write it: C, A, CA, E … */
  readonly roleCode: string;
  /** Hundredths of a percent, as the recipient wants shares. */
  readonly shareBasisPoints: number;
  readonly ipi: string | null;
  readonly society: string | null;
}

/** One use: a stretch of film under one cue, however many clips and tracks play it. */
export interface CueSheetRow {
  readonly sequence: number;
  readonly reel: number | null;
  readonly cue: string;
  readonly title: string;
  readonly usage: Usage;
  /** Whether nobody has said how the cue is used. */
  readonly usageAssumed: boolean;
  /** The recipient's; empty where it has none. */
  readonly code: string;
  readonly recordIn: number;
  readonly recordOut: number;
  /** Timecode at the cut's rate; `out` exclusive. */
  readonly in: string;
  readonly out: string;
  readonly seconds: number;
  readonly iswc: string | null;
  readonly isrc: readonly string[];
  readonly writers: readonly CueSheetParty[];
  readonly publishers: readonly CueSheetParty[];
}

/** What keeps a sheet from being sent; `pointer` leads into the production. */
export type CueSheetFault = { readonly pointer: string } & Saying<
  | 'CUE_SHEET.NO_CREDITS'
  | 'CUE_SHEET.SHARES'
  | 'CUE_SHEET.ONE_SIDE'
  | 'CUE_SHEET.NO_CODE'
  | 'CUE_SHEET.NO_TITLE'
  | 'CUE_SHEET.UNMATCHED'
>;

/** The music of the current cut as rights societies want to be told of it. */
export interface CueSheetReport {
  readonly report: 'cue-sheet';
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  readonly recipient: { readonly title: string; readonly shares: 'each' | 'together' };
  readonly cuts: readonly { readonly id: string; readonly name: string; readonly reel: number | null }[];
  readonly rows: readonly CueSheetRow[];
  readonly totals: {
    readonly uses: number;
    readonly cues: number;
    readonly seconds: number;
    readonly byCode: readonly { readonly code: string; readonly uses: number; readonly seconds: number }[];
  };
  /** Empty in a sheet that can be sent. */
  readonly faults: readonly CueSheetFault[];
}
