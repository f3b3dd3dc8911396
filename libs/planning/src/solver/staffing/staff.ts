import { headcountOf } from '../../check/headcount.js';
import { type Problem } from '../../model/problem.js';
import { type Session } from '../../model/session.js';
import { viewOf } from '../../view/plan-view.js';
import { seatGroups } from './seat-groups.js';
import { seatPlayers } from './seat-players.js';
import { spreadTo } from './spread.js';
import { StaffPlan } from './staff-plan.js';

/** Fills the chairs of all sessions to come, session by session in time, then spreads them to the target. */
export function staffSessions(problem: Problem, sessions: readonly Session[]): StaffPlan {
  const plan = new StaffPlan(problem, sessions);
  for (const session of plan.coming) {
    seatGroups(plan, session);
    seatPlayers(plan, session);
  }
  const { people } = headcountOf(viewOf(problem, { sessions, engagements: plan.engagements }));
  if (people < problem.targetMusicians) spreadTo(plan, problem.targetMusicians - people);
  return plan;
}
