import { type Money } from '../model/places.js';
import { type Engagement, type Session } from '../model/session.js';
import { feeOf, payOf } from '../rules/money.js';
import { type PlanView } from '../view/plan-view.js';

/** What a session's players and groups are paid. Whoever has no known rate is counted, never taken for nothing. */
export interface SessionPay {
  readonly players: readonly Money[];
  readonly groups: readonly Money[];
  readonly withoutRate: readonly Engagement[];
}

export function payOfSession(view: PlanView, session: Session): SessionPay {
  const location = view.locations.get(session.locationId);
  const players: Money[] = [];
  const groups: Money[] = [];
  const withoutRate: Engagement[] = [];
  for (const engagement of view.engagementsOf.get(session.id) ?? []) {
    const musician = view.musicians.get(engagement.musicianId ?? '');
    const group = view.groups.get(engagement.groupId ?? '');
    const pay =
      musician !== undefined ? payOf(musician, location) : group === undefined ? null : feeOf(group);
    if (pay === null) withoutRate.push(engagement);
    else if (group === undefined) players.push(pay);
    else groups.push(pay);
  }
  return { players, groups, withoutRate };
}
