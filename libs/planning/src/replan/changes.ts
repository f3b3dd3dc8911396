import { type UnjudgedPlan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { viewOf, type PlanView } from '../view/plan-view.js';
import { type Change } from './change.js';
import { engagementChanges } from './engagement-changes.js';
import { type Kept } from './keep.js';
import { passChanges } from './pass-changes.js';
import { type SeatChanges } from './seat-changes.js';
import { sessionChanges } from './session-changes.js';

/** Everything that differs from the published plan: sessions, then passes, then people, each in time order. */
export function changesOf(
  problem: Problem,
  next: Problem,
  published: UnjudgedPlan,
  kept: Kept,
  plan: UnjudgedPlan,
  seats: SeatChanges,
): readonly Change[] {
  const before = viewOf(problem, published);
  const now = viewOf(next, plan);
  const comparison = { before, now, kept, movedTo: movesOf(before, now, kept) };
  return [
    ...sessionChanges(comparison),
    ...passChanges(comparison, published, plan),
    ...engagementChanges(comparison, published, plan, seats),
  ];
}

/** Pairs each dropped session with the opened one that records most of its passes; none is paired twice. */
function movesOf(before: PlanView, now: PlanView, kept: Kept): ReadonlyMap<string, Session> {
  const moves = new Map<string, Session>();
  const opened = new Set(now.sessions.filter((one) => !before.session.has(one.id)));
  for (const session of before.sessions) {
    if (!kept.dropped.has(session.id)) continue;
    let best: Session | null = null;
    let most = 0;
    for (const other of opened) {
      const shared = session.runOrder.filter((id) => other.runOrder.includes(id)).length;
      if (shared > most) [best, most] = [other, shared];
    }
    if (best === null) continue;
    opened.delete(best);
    moves.set(session.id, best);
  }
  return moves;
}
