/** Music of one version that is not where it could be; whole seconds. */
export interface UnusedRow {
  readonly versionId: string;
  readonly cue: string;
  readonly title: string | null;
  readonly version: string;
  readonly reel: number | null;
  /** Slugs of where it was or is to be recorded. */
  readonly locations: readonly string[];
  /** Their names. */
  readonly locationNames: readonly string[];
  readonly written: number;
  readonly recorded: number;
  /** Of `recorded`: heard in the current cut. */
  readonly used: number;
  readonly unused: number;
  readonly unrecorded: number;
  /** Film under it. */
  readonly inCut: number;
  /** Why none or not all of it is heard. */
  readonly because: 'omitted or superseded' | 'not in the cut' | 'trimmed';
}

/** Recorded and not in the cut; written and not recorded. The longest first. */
export interface UnusedReport {
  readonly report: 'unused';
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  readonly recordedUnused: readonly UnusedRow[];
  /** Of live versions only. */
  readonly writtenUnrecorded: readonly UnusedRow[];
  readonly totals: {
    readonly recorded: number;
    readonly used: number;
    readonly unused: number;
    readonly unrecorded: number;
    readonly byReason: readonly { readonly because: UnusedRow['because']; readonly unused: number }[];
  };
}
