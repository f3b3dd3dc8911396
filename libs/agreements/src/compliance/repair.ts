/** How a breach could be mended. */
export type Repair =
  | { readonly kind: 'move'; readonly callId: string; readonly minutes: number }
  | { readonly kind: 'length'; readonly callId: string; readonly minutes: number }
  | { readonly kind: 'swap'; readonly passId: string; readonly from: string; readonly to: string }
  | { readonly kind: 'release'; readonly callId: string; readonly playerIds: readonly string[] };

/** A repair that was applied to a copy: the breach is gone, and no new hard one came. */
export interface ProvenRepair {
  readonly repair: Repair;
  readonly words: string;
}
