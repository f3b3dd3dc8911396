import { type City } from '../data/names.js';

export type DemoRank = 'leader' | 'principal' | 'tutti';

/** An invented musician. */
export interface Player {
  readonly city: City;
  readonly first: string;
  readonly last: string;
  readonly instrument: string;
  readonly doubles: readonly string[];
  readonly rank: DemoRank;
  readonly email: string;
  readonly phone: string;
}
