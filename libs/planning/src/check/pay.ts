import { type Money } from '../model/places.js';
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

export function payOfSession(view: PlanView, session: Session): SessionPay {
  const location = view.locations.get(session.locationId);
  const players: Payment[] = [];
  const groups: Payment[] = [];
  const withoutRate: Engagement[] = [];
  for (const engagement of view.engagementsOf.get(session.id) ?? []) {
    const musician = view.musicians.get(engagement.musicianId ?? '');
    const group = view.groups.get(engagement.groupId ?? '');
    const money =
      musician !== undefined ? payOf(musician, location) : group === undefined ? null : feeOf(group);
    if (money === null) withoutRate.push(engagement);
    else if (group === undefined) players.push({ engagement, money });
    else groups.push({ engagement, money });
  }
  return { players, groups, withoutRate };
}
