import { type CostLine, type Margin } from '#agreements';
import { type CostGrouping } from './cost-parameters.js';
import { type LocationFacts } from '../facts.js';

/** A session with its costs in the currency reckoned in. */
export interface CostedSession {
  readonly id: string;
  readonly locationId: string;
  readonly agreement: string;
  readonly zone: string;
  readonly localStart: string;
  readonly status: string;
  readonly minutes: number;
  /** Players called, groups apart. */
  readonly players: number;
  /** Chairs on which nobody sits: they cost nothing yet. */
  readonly openChairs: number;
  /** As it was called, whatever happened. */
  readonly planned: readonly CostLine[];
  /** As it was held, worked and billed; null: it is still to come. */
  readonly actual: readonly CostLine[] | null;
}

/** Who an engagement is for. */
export interface PayeeFacts {
  readonly personId: string;
  readonly name: string;
  readonly instrument: string;
}

export interface BudgetFacts {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly locationId: string | null;
  readonly agreement: string | null;
  readonly section: string | null;
  readonly amountMinor: number;
  readonly spentMinor: number | null;
  readonly currency: string;
  /** Both in the currency reckoned in; null: no rate of exchange is known. */
  readonly amountHome: number | null;
  readonly spentHome: number | null;
}

export interface CostFacts {
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  readonly currency: string;
  /** UTC instant the figures are of. */
  readonly asOf: string;
  readonly locations: readonly LocationFacts[];
  readonly sessions: readonly CostedSession[];
  /** By engagement. */
  readonly payees: ReadonlyMap<string, PayeeFacts>;
  readonly budget: readonly BudgetFacts[];
  /** One thing more or less in one session; null: there is none to speak of. */
  readonly margins: { readonly session: string; readonly found: readonly Margin[] } | null;
  /** Whether everybody has a row, and every line is told. */
  readonly people: boolean;
  readonly shown: CostGrouping;
  readonly lines: boolean;
}
