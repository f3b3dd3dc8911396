import { type SectionCell } from '../coverage/sections.js';

/** One cue, section by section. */
export interface XrayRow {
  readonly cue: string;
  readonly title: string | null;
  readonly reel: number | null;
  /** Seconds; as the coverage of the cue has them. */
  readonly composed: number;
  readonly recorded: number;
  readonly inCut: number;
  readonly missing: number;
  readonly unused: number;
  /** Sections that the cue has. */
  readonly sections: readonly SectionCell[];
}

/** The score as a matrix: cues down, sections (passes of one name) across. Whole seconds. */
export interface XrayReport {
  readonly report: 'xray';
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  /** Which cues are shown. */
  readonly show: XrayShow;
  readonly sections: readonly SectionCell[];
  readonly cues: readonly XrayRow[];
}

export const XRAY_SHOWS = ['all', 'in-cut', 'missing'] as const;
export type XrayShow = (typeof XRAY_SHOWS)[number];
