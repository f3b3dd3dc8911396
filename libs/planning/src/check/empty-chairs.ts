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
  const { players } = session.seats;
  const engagements = view.engagementsOf.get(session.id) ?? [];
  const taken = new Map<string, boolean[]>();
  for (const engagement of engagements) {
    const chairs = taken.get(engagement.instrument) ?? [];
    taken.set(engagement.instrument, chairs);
    const { from, to } = chairsTaken(engagement, view.groups);
    for (let chair = from; chair < to; chair += 1) chairs[chair] = true;
  }
  const empty: EmptyChair[] = [];
  for (const instrument of Object.keys(players)) {
    const chairs = taken.get(instrument);
    for (let chair = 1; chair <= (players[instrument] ?? 0); chair += 1)
      if (chairs?.[chair] !== true) empty.push({ instrument, chair });
  }
  return empty.length < 2 ? empty : empty.sort((a, b) => compareInScore(a.instrument, b.instrument));
}
