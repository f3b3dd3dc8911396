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
  const taken = new Map<string, Set<number>>();
  for (const engagement of view.engagementsOf.get(session.id) ?? []) {
    const chairs = taken.get(engagement.instrument) ?? new Set();
    taken.set(engagement.instrument, chairs);
    const { from, to } = chairsTaken(engagement, view.groups);
    for (let chair = from; chair < to; chair += 1) chairs.add(chair);
  }
  const empty: EmptyChair[] = [];
  for (const [instrument, count] of Object.entries(session.seats.players)) {
    const chairs = taken.get(instrument);
    for (let chair = 1; chair <= count; chair += 1)
      if (chairs?.has(chair) !== true) empty.push({ instrument, chair });
  }
  return empty.sort((a, b) => compareInScore(a.instrument, b.instrument));
}
