import { type CostSheet, type Score } from '../model/plan.js';
import { type Money } from '../model/places.js';
import { type Level, type Violation } from '../model/violation.js';
import { sumByCurrency, weighed } from '../rules/money.js';
import { type PlanView } from '../view/plan-view.js';
import { isOfGroup, paidTo } from './pay.js';

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
  const rooms = sumByCurrency(view.sessions.flatMap(({ roomId }) => view.rooms.get(roomId)?.hire ?? []));
  const players: Money[] = [];
  const groups: Money[] = [];
  let withoutRate = 0;
  for (const engagement of view.engagements) {
    const session = view.session.get(engagement.sessionId);
    if (session === undefined) continue;
    const money = paidTo(view, engagement, view.locations.get(session.locationId));
    if (money === null) withoutRate += 1;
    else if (isOfGroup(view, engagement)) groups.push(money);
    else players.push(money);
  }
  const paid = [sumByCurrency(players), sumByCurrency(groups)] as const;
  const sum = (amounts: readonly Money[]): number =>
    amounts.reduce((total, money) => total + weighed(view.problem, money), 0);
  return {
    rooms: sum(rooms),
    chairs: sum(paid[0]),
    groups: sum(paid[1]),
    byCurrency: sumByCurrency([...rooms, ...paid[0], ...paid[1]]),
    withoutRate,
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
