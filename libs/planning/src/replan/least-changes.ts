import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { capSecondsOf } from '#agreements';
import { byId } from '../view/indexes.js';
import { type Proposal } from '../view/plan-view.js';
import { type Kept } from './keep.js';
import { type SeatChanges } from './seat-changes.js';

/** What was changed of a published plan, and how little could have been. */
export interface Fewest {
  readonly changed: number;
  /** No plan that keeps the rules, and places as many of these passes, changes fewer. */
  readonly lowerBound: number;
  readonly proven: boolean;
}

export interface LeastChanges {
  /** Published engagements, in sessions to come, that stand no more. A chair that changes hands counts once. */
  readonly engagements: Fewest;
  /** Published sessions to come that were dropped or altered in music or call, and sessions that were opened. */
  readonly sessions: Fewest;
}

const fewest = (changed: number, lowerBound: number): Fewest => ({
  changed,
  lowerBound,
  proven: changed === lowerBound,
});

/** Counts both. Engagements that cannot stand must end in any plan, and sessions that cannot stay as they are change. */
export function leastChanges(
  next: Problem,
  published: Proposal,
  kept: Kept,
  plan: Proposal,
  { gone }: SeatChanges,
): LeastChanges {
  const sessions = byId(plan.sessions);
  const known = byId(published.sessions);
  const altered = published.sessions.filter((one) => isAltered(one, sessions.get(one.id)));
  const opened = plan.sessions.filter((one) => !known.has(one.id));
  return {
    engagements: fewest(gone.length, kept.lost.size),
    sessions: fewest(altered.length + opened.length, sessionsBound(next, published, kept, plan)),
  };
}

/** Whether a session is gone or records or calls something else. */
export const isAltered = (before: Session, now: Session | undefined): boolean =>
  now === undefined || (before !== now && looksOtherwise(before, now));

const looksOtherwise = (before: Session, now: Session): boolean =>
  before.runOrder.join('\n') !== now.runOrder.join('\n') ||
  JSON.stringify(sorted(before)) !== JSON.stringify(sorted(now));

const sorted = ({ seats }: Session): unknown => [
  Object.entries(seats.players).sort(([a], [b]) => (a < b ? -1 : 1)),
  seats.doubles,
];

/**
 * Sessions that cannot be held, or not as they were, and as many more as must take up the music that has no session:
 * each takes no more than the longest cap, and those that change anyway may take some of it.
 */
function sessionsBound(next: Problem, published: Proposal, kept: Kept, plan: Proposal): number {
  const necessary = kept.dropped.size + kept.altered.size;
  const placed = new Set(plan.sessions.flatMap((session) => session.runOrder));
  const before = new Set(published.sessions.flatMap((one) => (kept.dropped.has(one.id) ? [] : one.runOrder)));
  const moving = next.passes.filter((pass) => placed.has(pass.id) && !before.has(pass.id));
  const hasUnplaced = next.passes.some((pass) => !placed.has(pass.id));
  const seconds = moving.reduce((sum, pass) => sum + pass.seconds, 0);
  const most = moving.length === 0 ? 0 : mostSeconds(next, kept);
  const byLength = hasUnplaced || most === 0 ? 0 : Math.ceil(seconds / most);
  const receivers = moving.length === 0 ? 0 : Math.max(1, byLength);
  const pulledFrom = [...kept.pulled.keys()].some((id) => placed.has(id)) && !hasUnplaced;
  const further = Math.max(0, receivers - kept.altered.size);
  return necessary + (further === 0 && pulledFrom && kept.altered.size === 1 ? 1 : further);
}

/** The longest cap of any call that could hold music; Infinity where one has none. */
function mostSeconds(next: Problem, kept: Kept): number {
  const rules = byId(next.rules);
  const caps = [
    ...next.slots.map((slot) => slot.capSeconds),
    ...kept.sessions
      .filter((session) => session.start >= next.asOf)
      .map((session) => capSecondsOf(rules.get(session.rulesId), session.minutes)),
  ];
  return caps.reduce<number>((most, cap) => Math.max(most, cap ?? Infinity), 0);
}
