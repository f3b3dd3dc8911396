import { type Money } from './places.js';

/** `hard` may never be; `cost` is paid for; `preference` is disliked. */
export type Level = 'hard' | 'cost' | 'preference';

/** What a breach is counted in. `degrees`: how much an hour is disliked. `minor`: of the problem's currency. */
export type Unit =
  'seconds' | 'minutes' | 'days' | 'players' | 'chairs' | 'sessions' | 'passes' | 'degrees' | 'minor';

/** Ids of what a rule was broken by. */
export interface Involved {
  readonly sessions?: readonly string[];
  readonly passes?: readonly string[];
  readonly rooms?: readonly string[];
  readonly staff?: readonly string[];
  readonly musicians?: readonly string[];
  readonly groups?: readonly string[];
  /** `instrument` and 1-based chair, where one chair is meant. */
  readonly chair?: { readonly instrument: string; readonly chair: number };
}

/** Why a plan is not better, or not allowed: a breach of one rule, in proportion, with who and what is involved. */
export interface Violation {
  /** The constraint's id, `recorded-cap`. */
  readonly constraint: string;
  /** Stable, `SESSION.CAP_EXCEEDED`. */
  readonly code: string;
  readonly level: Level;
  /** A sentence with names and zoned times. */
  readonly message: string;
  /** What the message is worded from; plans kept before there were any have the words only. */
  readonly figures?: object;
  readonly involved: Involved;
  /** By how much it is broken. */
  readonly amount: number;
  readonly unit: Unit;
  /** What it weighs, in minor units of the problem's currency; 0 for hard ones, which have no price. */
  readonly penalty: number;
  /** The money it costs, where it costs money. */
  readonly cost: Money | null;
}
