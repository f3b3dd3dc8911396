import { type CostLine, type Margin, type PayLine, type Term } from '#agreements';
import { type CostGrouping } from './cost-parameters.js';

/** Money in minor units of the report's currency; `expected` is what was held as billed and the rest as planned. */
export interface CostFigures {
  readonly planned: number;
  /** Of sessions that were held or cancelled. */
  readonly actual: number;
  readonly expected: number;
  /** Of what is expected: lines without a known rate, and those in a currency without a rate of exchange; in no sum. */
  readonly withoutRate: number;
  readonly withoutExchange: number;
}

export interface CostRow extends CostFigures {
  readonly key: string;
  readonly name: string;
  /** Set aside for just this; null: nothing is. */
  readonly budget: number | null;
}

export interface SessionCostRow extends CostRow {
  readonly location: string;
  readonly locationName: string;
  readonly localStart: string;
  readonly zone: string;
  readonly status: string;
  readonly minutes: number;
  readonly players: number;
  readonly openChairs: number;
}

/** A budget line with what counts against it; all money but `amountMinor` in the report's currency. */
export interface BudgetRow {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly location: string | null;
  readonly locationName: string | null;
  readonly agreement: string | null;
  readonly section: string | null;
  readonly amountMinor: number;
  readonly currency: string;
  /** Null: no rate of exchange is known. */
  readonly amount: number | null;
  readonly planned: number;
  /** With what was spent beside sessions. */
  readonly expected: number;
  readonly left: number | null;
}

/** Something that is owed, or may be, of which no rate is known. */
export interface UnknownRate {
  readonly agreement: string;
  readonly kind: string;
  readonly parameter: string | null;
  readonly lines: number;
  readonly people: number;
  readonly note: string;
  /** What the note is worded from; null: there is none. */
  readonly said: PayLine['said'];
}

/** A figure that is no current one, and what rests on it. */
export interface UncertainFigure extends Pick<
  Term,
  | 'agreement'
  | 'parameter'
  | 'value'
  | 'unit'
  | 'currency'
  | 'when'
  | 'standing'
  | 'year'
  | 'source'
  | 'confidence'
  | 'note'
> {
  readonly lines: number;
  /** Minor units of the report's currency. */
  readonly rests: number;
}

export interface ToldLine extends Omit<CostLine, 'pay'> {
  readonly person: string | null;
  readonly instrument: string | null;
  readonly quantity: number;
  readonly unit: PayLine['unit'];
  readonly rate: number | null;
  readonly percent: number | null;
  readonly parameter: string | null;
  readonly standing: string | null;
  readonly note: string;
  /** What the note is worded from; null: there is none. */
  readonly said: PayLine['said'];
}

/**
 * What a production costs: every grouping sums exactly to the total, in whole minor units. Money is in `currency`;
 * `byCurrency` is what will be billed.
 */
export interface CostReport {
  readonly report: 'cost';
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  readonly currency: string;
  readonly asOf: string;
  /** The grouping that was asked for: what a text shows. */
  readonly shown: CostGrouping;
  readonly total: CostFigures & {
    readonly toCome: number;
    readonly budget: number | null;
    readonly openChairs: number;
  };
  readonly byCurrency: readonly {
    readonly currency: string;
    readonly planned: number;
    readonly actual: number;
    readonly expected: number;
    /** Whether it could be exchanged on every day it is billed. */
    readonly exchanged: boolean;
  }[];
  readonly byLocation: readonly CostRow[];
  readonly byAgreement: readonly CostRow[];
  readonly bySection: readonly CostRow[];
  readonly byWeek: readonly CostRow[];
  readonly byCategory: readonly CostRow[];
  /** What is paid for: the scale, doubles, overtime, the room … */
  readonly byKind: readonly CostRow[];
  readonly bySession: readonly SessionCostRow[];
  /** Null unless it was asked for. */
  readonly byMusician: readonly CostRow[] | null;
  readonly budget: readonly BudgetRow[];
  /** Expected, and counting against no budget line; null: there is no budget. */
  readonly outsideBudget: number | null;
  readonly noRate: readonly UnknownRate[];
  readonly uncertain: readonly UncertainFigure[];
  readonly margins: { readonly session: string; readonly found: readonly Margin[] } | null;
  /** Null unless it was asked for. */
  readonly lines: readonly ToldLine[] | null;
}
