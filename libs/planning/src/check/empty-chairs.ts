import { compareInScore } from '#lineup';
import { type Session } from '../model/session.js';
import { chairsTaken } from '../rules/chairs.js';
import { type PlanView } from '../view/plan-view.js';

export interface EmptyChair {
  readonly instrument: string;
  /** 1-based. */
  readonly chair: number;
}

/** Chairs of a session that no engagement takes, in score order. A pencilled chair is not empty. */
export function emptyChairs(view: PlanView, session: Session): readonly EmptyChair[] {
  const called = Object.entries(session.seats.players);
  const marks = new Map(called.map(([instrument, count]) => [instrument, new Uint8Array(Math.max(0, count) + 1)]));
  for (const engagement of view.engagementsOf.get(session.id) ?? []) {
    const chairs = marks.get(engagement.instrument);
    if (chairs === undefined) continue;
    const { from, to } = chairsTaken(engagement, view.groups);
    for (let chair = from; chair < to; chair += 1) chairs[chair] = 1;
  }
  const empty: EmptyChair[] = [];
  for (const [instrument, chairs] of marks)
    for (let chair = 1; chair < chairs.length; chair += 1)
      if (chairs[chair] === 0) empty.push({ instrument, chair });
  return empty.length < 2 ? empty : empty.sort((a, b) => compareInScore(a.instrument, b.instrument));
}
