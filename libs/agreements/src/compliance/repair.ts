import { type CheckedCall } from './view.js';

/** How a breach could be mended. */
export type Repair =
  | { readonly kind: 'move'; readonly callId: string; readonly minutes: number }
  | { readonly kind: 'length'; readonly callId: string; readonly minutes: number }
  | { readonly kind: 'swap'; readonly passId: string; readonly from: string; readonly to: string }
  | { readonly kind: 'release'; readonly callId: string; readonly playerIds: readonly string[] };

/** A call as it stands, and as a repair leaves it. */
export interface CallChange {
  readonly before: CheckedCall;
  readonly after: CheckedCall;
}

/** What a repair does to the bill. */
export interface RepairCost {
  /** Minor units; negative: the bill is lower. */
  readonly change: number;
  readonly currency: string;
  /** Lines without a known rate that come to the bill, or (negative) go: `change` leaves them out. */
  readonly withoutRate: number;
}

/** What only the books know of a change. */
export interface RepairLimits {
  /** Whether calls so changed keep all else there is to keep: rooms, players and staff are to be had, order holds. */
  readonly stands: (changes: readonly CallChange[]) => boolean;
  /** Name of the public holiday on a local date where a call is held. */
  readonly holidayOn: (call: CheckedCall, date: string) => string | null;
  /** Null: the bill of the calls is not known. */
  readonly costOf: (changes: readonly CallChange[]) => RepairCost | null;
}

/** A repair that was applied to a copy: the breach is gone, and no new hard one came. */
export interface ProvenRepair {
  readonly repair: Repair;
  /** `REPAIR.OTHER_START` */
  readonly code: string;
  /** What the words are made from. */
  readonly figures: object;
  readonly words: string;
  readonly cost: RepairCost | null;
}
