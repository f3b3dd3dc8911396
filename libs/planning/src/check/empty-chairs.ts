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
  const taken = new Set<string>();
  for (const engagement of view.engagementsOf.get(session.id) ?? []) {
    const { from, to } = chairsTaken(engagement, view.groups);
    for (let chair = from; chair < to; chair += 1) taken.add(`${engagement.instrument} ${chair}`);
  }
  return Object.entries(session.seats.players)
    .sort(([a], [b]) => compareInScore(a, b))
    .flatMap(([instrument, count]) =>
      Array.from({ length: count }, (_, index) => ({ instrument, chair: index + 1 })),
    )
    .filter(({ instrument, chair }) => !taken.has(`${instrument} ${chair}`));
}
