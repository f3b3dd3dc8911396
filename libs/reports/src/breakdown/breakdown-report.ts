/** One pass of the score, and how many of each instrument it asks for. */
export interface BreakdownRow {
  readonly passId: string;
  readonly reel: number | null;
  readonly cue: string;
  readonly title: string | null;
  readonly version: string;
  readonly pass: string;
  /** Of music. */
  readonly seconds: number;
  /** Instrument → players; those not asked for are left out. */
  readonly players: Readonly<Record<string, number>>;
  /** Sum of `players`. */
  readonly total: number;
  readonly doubles: readonly string[];
  /** The same to be worded: who plays what else; a player null: each of them. */
  readonly doublings: readonly {
    readonly instrument: string;
    readonly player: number | null;
    readonly double: string;
  }[];
  /** False where the line-up cannot be read, so that its players are not counted. */
  readonly readable: boolean;
}

/** Which instruments each pass of each cue asks for: the chart a contractor books from. Omitted versions are left out. */
export interface BreakdownReport {
  readonly report: 'breakdown';
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  /** Every instrument that some pass asks for, in score order, with the most that one pass needs. */
  readonly instruments: readonly { readonly id: string; readonly name: string; readonly most: number }[];
  /** By reel, cue, version, and the order in which the passes are written down. */
  readonly rows: readonly BreakdownRow[];
}
