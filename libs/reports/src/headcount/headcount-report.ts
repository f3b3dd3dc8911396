/**
 * Three different numbers. `people`: unique musicians, with the playing members of unique groups. `chairs`: seats
 * called, over all sessions. `services`: person × session, however many chairs the person takes in it.
 */
export interface Heads {
  readonly people: number;
  readonly chairs: number;
  readonly services: number;
  /** Chairs on which nobody is engaged. */
  readonly open: number;
}

/**
 * Who is engaged for a production. Counted are engagements that were not declined, released or replaced, in sessions
 * that are not cancelled. Chairs, services and open chairs of the locations sum to the totals, and so do those of the
 * sections; people who come to two cities (or play in two sections) are one person in each of them and one in the total.
 */
export interface HeadcountReport extends Heads {
  readonly report: 'headcount';
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  /** Musicians wanted; 0: no target. */
  readonly target: number;
  /** How many are missing to the target. */
  readonly short: number;
  /** Of `people`: engaged by themselves, and playing members of groups. */
  readonly musicians: number;
  readonly inGroups: number;
  readonly sessions: number;
  /** `location` is the slug. */
  readonly byLocation: readonly ({ readonly location: string; readonly name: string } & Heads)[];
  /** Sections of the orchestra, in score order; a group counts under what it is called for. */
  readonly bySection: readonly ({ readonly section: string } & Heads)[];
}
