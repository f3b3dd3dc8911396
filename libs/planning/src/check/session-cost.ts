import { type Money } from '../model/places.js';
import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { sumByCurrency } from '../rules/money.js';
import { viewOf, type PlanView, type Proposal } from '../view/plan-view.js';
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

/** What a pass cost or will cost: its sessions' hire and pay, shared among their passes by the music each has. */
export interface PassCost {
  readonly money: readonly Money[];
  /** Services in these sessions whose pay is not known. */
  readonly withoutRate: number;
}

/** Of every pass that has a session. The shares of a session sum to what it costs, to the minor unit. */
export function passCosts(problem: Problem, plan: Proposal): ReadonlyMap<string, PassCost> {
  const view = viewOf(problem, plan);
  const costs = new Map<string, PassCost>();
  for (const session of view.sessions) {
    const { rooms, players, groups, withoutRate } = costOfSession(view, session);
    const bill = sumByCurrency([...rooms, ...players, ...groups]);
    const passes = session.runOrder.flatMap((id) => view.passes.get(id) ?? []);
    const music = passes.reduce((sum, { seconds }) => sum + seconds, 0);
    let played = 0;
    for (const { id, seconds } of music === 0 ? [] : passes) {
      const upTo = (part: number, minor: number): number => Math.round((minor * part) / music);
      const [from, to] = [played, played + seconds];
      played = to;
      const share = bill.map(({ minor, currency }) => ({
        minor: upTo(to, minor) - upTo(from, minor),
        currency,
      }));
      const before = costs.get(id);
      costs.set(id, {
        money: sumByCurrency([...(before?.money ?? []), ...share]),
        withoutRate: (before?.withoutRate ?? 0) + withoutRate,
      });
    }
  }
  return costs;
}
