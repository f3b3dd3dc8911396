import { type Location, type Money } from '../model/places.js';
import { type Engagement, type Session } from '../model/session.js';
import { feeOf, payOf } from '../rules/money.js';
import { type PlanView } from '../view/plan-view.js';

export interface Payment {
  readonly engagement: Engagement;
  readonly money: Money;
}

/** What a session's players and groups are paid. Whoever has no known rate is counted, never taken for nothing. */
export interface SessionPay {
  readonly players: readonly Payment[];
  readonly groups: readonly Payment[];
  readonly withoutRate: readonly Engagement[];
}

/** What is paid for an engagement in a location; null where nobody knows. */
export function paidTo(view: PlanView, engagement: Engagement, location: Location | undefined): Money | null {
  const musician = view.musicians.get(engagement.musicianId ?? '');
  if (musician !== undefined) return payOf(musician, location);
  const group = view.groups.get(engagement.groupId ?? '');
  return group === undefined ? null : feeOf(group);
}

export const isOfGroup = ({ groups }: PlanView, { groupId }: Engagement): boolean =>
  groupId !== null && groups.has(groupId);

export function payOfSession(view: PlanView, session: Session): SessionPay {
  const location = view.locations.get(session.locationId);
  const players: Payment[] = [];
  const groups: Payment[] = [];
  const withoutRate: Engagement[] = [];
  for (const engagement of view.engagementsOf.get(session.id) ?? []) {
    const money = paidTo(view, engagement, location);
    if (money === null) withoutRate.push(engagement);
    else if (isOfGroup(view, engagement)) groups.push({ engagement, money });
    else players.push({ engagement, money });
  }
  return { players, groups, withoutRate };
}
