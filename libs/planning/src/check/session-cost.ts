import { type Money } from '../model/places.js';
import { type Session } from '../model/session.js';
import { type PlanView } from '../view/plan-view.js';
import { payOfSession } from './pay.js';

/** What one session costs, by kind, each amount as it is billed. */
export interface SessionCost {
  readonly rooms: readonly Money[];
  readonly players: readonly Money[];
  readonly groups: readonly Money[];
  /** Services whose pay is not known: they are in no sum. */
  readonly withoutRate: number;
}

export function costOfSession(view: PlanView, session: Session): SessionCost {
  const room = view.rooms.get(session.roomId);
  const { players, groups, withoutRate } = payOfSession(view, session);
  return {
    rooms: room === undefined ? [] : [room.hire],
    players: players.map(({ money }) => money),
    groups: groups.map(({ money }) => money),
    withoutRate: withoutRate.length,
  };
}
