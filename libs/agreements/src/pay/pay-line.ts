import { type Parameter } from '../terms/parameters.js';
import { type PayNote } from '../says/pay-says.js';
import { type Term } from '../terms/term.js';

/** What a line is paid for. */
export type PayKind =
  | 'scale' // the call itself, by the agreement’s scale
  | 'own-rate' // the call itself, by the player’s own agreed rate
  | 'group-fee' // the call itself, of an ensemble engaged as one
  | 'minimum-call' // what a short call is topped up by
  | 'leader'
  | 'contractor'
  | 'principal'
  | 'double'
  | 'overdub'
  | 'overtime'
  | 'night'
  | 'weekend'
  | 'holiday'
  | 'porterage'
  | 'use' // for minutes that the film uses
  | 'cancellation'
  | 'pension'
  | 'health'
  | 'vacation'
  | 'paid'; // what the payroll says, in place of all that was worked out

/** What a quantity counts. */
export type PayUnit =
  'call' | 'minutes' | 'seconds' | 'overtime-units' | 'instruments' | 'overdubs' | 'wages';

/**
 * One line of a bill. `minor` null: something is owed and no rate of it is known; such lines are counted and listed, and
 * in no sum.
 */
export interface PayLine extends PayNote {
  readonly kind: PayKind;
  /** The engagement it is for; null: the call as a whole. */
  readonly engagement: string | null;
  readonly agreement: string;
  /** The figure that was applied, or that is missing; null: none of an agreement’s. */
  readonly parameter: Parameter | null;
  readonly quantity: number;
  readonly unit: PayUnit;
  /** Minor units for one of the quantity, where there is such a rate. */
  readonly rate: number | null;
  readonly percent: number | null;
  readonly minor: number | null;
  readonly currency: string | null;
  /** The receipt: value, source, standing and confidence of the figure. */
  readonly term: Term | null;
}

type Basics = Pick<PayLine, 'kind' | 'agreement' | 'parameter'> &
  Partial<Omit<PayLine, 'note' | 'said'>> & { readonly noted?: PayNote };

/**
 * A line with what most lines are alike in: one call, no percentage, no word to add. Written out, so that all lines have
 * one shape: bills have thousands of them.
 */
export const payLine = (given: Basics): PayLine => ({
  kind: given.kind,
  engagement: given.engagement ?? null,
  agreement: given.agreement,
  parameter: given.parameter,
  quantity: given.quantity ?? 1,
  unit: given.unit ?? 'call',
  rate: given.rate ?? null,
  percent: given.percent ?? null,
  minor: given.minor ?? null,
  currency: given.currency ?? null,
  term: given.term ?? null,
  note: given.noted?.note ?? '',
  said: given.noted?.said ?? null,
});
