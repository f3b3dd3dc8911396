import { type CostSheet, type Score } from '../model/plan.js';
import { type Money } from '../model/places.js';
import { type Level, type Violation } from '../model/violation.js';
import { sumByCurrency, weighed } from '../rules/money.js';
import { type PlanView } from '../view/plan-view.js';
import { costOfSession } from './session-cost.js';

const amountOf = (violations: readonly Violation[], constraint: string): number =>
  violations.filter((one) => one.constraint === constraint).reduce((sum, one) => sum + one.amount, 0);

const penaltyOf = (violations: readonly Violation[], level: Level): number =>
  violations.filter((one) => one.level === level).reduce((sum, one) => sum + one.penalty, 0);

/** The score that violations add up to. */
export const scoreOf = (violations: readonly Violation[]): Score => ({
  hard: violations.filter((one) => one.level === 'hard').length,
  unplacedPasses: amountOf(violations, 'passes-recorded'),
  openChairs: amountOf(violations, 'chairs-filled'),
  shortfall: amountOf(violations, 'distinct-musicians'),
  cost: penaltyOf(violations, 'cost'),
  preference: penaltyOf(violations, 'preference'),
});

/** The money of a plan by kind; the parts of each kind sum to `byCurrency`. */
export function costsOf(view: PlanView): CostSheet {
  const costs = view.sessions.map((session) => costOfSession(view, session));
  const [rooms, players, groups] = (['rooms', 'players', 'groups'] as const).map((kind) =>
    costs.flatMap((one) => one[kind]),
  ) as [Money[], Money[], Money[]];
  const sum = (amounts: readonly Money[]): number =>
    sumByCurrency(amounts).reduce((total, money) => total + weighed(view.problem, money), 0);
  return {
    rooms: sum(rooms),
    chairs: sum(players),
    groups: sum(groups),
    byCurrency: sumByCurrency([...rooms, ...players, ...groups]),
    withoutRate: costs.reduce((total, one) => total + one.withoutRate, 0),
  };
}

/** Below 0 where the first is better. */
export const compareScores = (one: Score, other: Score): number =>
  one.hard - other.hard ||
  one.unplacedPasses - other.unplacedPasses ||
  one.openChairs - other.openChairs ||
  one.shortfall - other.shortfall ||
  one.cost - other.cost ||
  one.preference - other.preference;
