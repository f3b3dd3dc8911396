import { type CallRules } from '#agreements';
import { type Interval } from '#clock';

export { type CallRules };

/** Integer minor units (cents, pence, Rappen) of an ISO 4217 currency. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** A stretch in which something or somebody is not to be had, and why, in words that may be shown to the user. */
export interface Busy extends Interval {
  /** `engaged`: bound by another session or production; `away`: said so. */
  readonly kind: 'engaged' | 'away';
  readonly why: string;
}

/** A recording city. */
export interface Location {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly zone: string;
  /** Holidays inside the planning window: local date → name. */
  readonly holidays: Readonly<Record<string, string>>;
  /** What a chair of one call costs here when the player has no rate of his own; null: not known. */
  readonly chairRate: Money | null;
}

/** A studio. It is to be had only inside `available`, and not where it is `busy`. */
export interface Room {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  /** Players it seats. */
  readonly capacity: number;
  /** Hire of one call. */
  readonly hire: Money;
  readonly available: readonly Interval[];
  readonly busy: readonly Busy[];
}

/** A call that could be held: a room, a wall time that exists once, and what the agreement lets it yield. */
export interface Slot extends Interval {
  readonly id: string;
  readonly roomId: string;
  readonly locationId: string;
  readonly rulesId: string;
  /** `YYYY-MM-DDTHH:mm` in the location's zone. */
  readonly localStart: string;
  readonly minutes: number;
  readonly capSeconds: number | null;
  /** 0 for a usual call; more for evenings, weekends and holidays, which are used last. */
  readonly dislike: number;
  /** Paid for, whether it is used or not: every plan holds it, so its hire decides nothing. */
  readonly booked?: true;
}
