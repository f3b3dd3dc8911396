/** One call of somebody on the roster. */
export interface RosterCall {
  readonly sessionId: string;
  readonly instrument: string;
  readonly chair: number;
  readonly status: string;
}

/** Somebody who is engaged in the production, or an ensemble that is. */
export interface RosterRow {
  readonly musicianId: string | null;
  readonly groupId: string | null;
  readonly name: string;
  /** 1, or a group's playing members. */
  readonly people: number;
  /** What is played in the production, ids in score order. */
  readonly instruments: readonly string[];
  readonly rank: string | null;
  readonly city: string | null;
  readonly union: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Names of the cities in which there are calls. */
  readonly locations: readonly string[];
  /** Local dates. */
  readonly firstCall: string;
  readonly lastCall: string;
  readonly calls: readonly RosterCall[];
}

/** Everybody who is engaged, with all calls that stand; declined and released ones are left out. */
export interface RosterReport {
  readonly report: 'roster';
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  /** In order of time; those to which nobody is called are among them. */
  readonly sessions: readonly {
    readonly id: string;
    readonly locationName: string;
    readonly localStart: string;
    readonly zone: string;
  }[];
  /** By name. */
  readonly rows: readonly RosterRow[];
}
