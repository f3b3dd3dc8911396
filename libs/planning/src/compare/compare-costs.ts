import { type CostSheet, type Score } from '../model/plan.js';
import { type Money } from '../model/places.js';
import { type ComparedPlan } from './compared.js';
import { measure, type Measure, type Pair, type WeighedMeasure } from './figures.js';
import { byText } from './in-fixed-order.js';

/** What both plans cost by kind, as they are weighed, and as they will be billed. */
export interface CostsComparison {
  /** In whose minor units rooms, chairs, groups and total are weighed. */
  readonly currency: Pair<string>;
  readonly rooms: WeighedMeasure;
  readonly chairs: WeighedMeasure;
  readonly groups: WeighedMeasure;
  readonly total: WeighedMeasure;
  /** The same money in minor units of the currency it is billed in, by code; 0 where a plan has no bill in it. */
  readonly byCurrency: readonly (Measure & { readonly currency: string })[];
  /** Services and group calls whose pay is not known: they are in no sum. */
  readonly withoutRate: Measure;
}

/** Each figure of the score side by side; less is better, from the first figure on. */
export type ScoreComparison = Readonly<
  Record<'hard' | 'unplacedPasses' | 'openChairs' | 'shortfall', Measure> &
    Record<'cost' | 'preference', WeighedMeasure>
>;

export function compareCosts(a: ComparedPlan, b: ComparedPlan): CostsComparison {
  const kind = (of: (costs: CostSheet) => number): WeighedMeasure =>
    weighedMeasure(a, b, of(a.plan.costs), of(b.plan.costs));
  const bills = [...a.plan.costs.byCurrency, ...b.plan.costs.byCurrency].map((money) => money.currency);
  return {
    currency: { a: a.problem.currency, b: b.problem.currency },
    rooms: kind(({ rooms }) => rooms),
    chairs: kind(({ chairs }) => chairs),
    groups: kind(({ groups }) => groups),
    total: kind(({ rooms, chairs, groups }) => rooms + chairs + groups),
    byCurrency: [...new Set(bills)].sort(byText).map((currency) => ({
      currency,
      ...measure(billedIn(a.plan.costs.byCurrency, currency), billedIn(b.plan.costs.byCurrency, currency)),
    })),
    withoutRate: measure(a.plan.costs.withoutRate, b.plan.costs.withoutRate),
  };
}

export function compareScore(a: ComparedPlan, b: ComparedPlan): ScoreComparison {
  const counted = (of: (score: Score) => number): Measure => measure(of(a.plan.score), of(b.plan.score));
  return {
    hard: counted(({ hard }) => hard),
    unplacedPasses: counted(({ unplacedPasses }) => unplacedPasses),
    openChairs: counted(({ openChairs }) => openChairs),
    shortfall: counted(({ shortfall }) => shortfall),
    cost: weighedMeasure(a, b, a.plan.score.cost, b.plan.score.cost),
    preference: weighedMeasure(a, b, a.plan.score.preference, b.plan.score.preference),
  };
}

const weighedMeasure = (one: ComparedPlan, other: ComparedPlan, a: number, b: number): WeighedMeasure => ({
  ...measure(a, b),
  ...(one.problem.currency === other.problem.currency ? {} : { difference: null }),
});

const billedIn = (bills: readonly Money[], currency: string): number =>
  bills.reduce((sum, money) => sum + (money.currency === currency ? money.minor : 0), 0);
