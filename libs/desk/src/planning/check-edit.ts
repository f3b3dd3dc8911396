import { type Clock } from '#clock';
import { hardViolations, type Proposal, type Violation } from '#planning';
import { type Production } from '../model/production.js';
import { type Engagement, type Session } from '../model/sessions.js';
import { type Books } from '../ports/store.js';
import { type Fault } from '../result.js';
import { bookOf } from '../agreements/agreements-for.js';
import { asEngagement, asSession, type Edit } from './edit.js';
import { broughtIn, faultOf } from './edit-faults.js';
import { binds, eases } from './binding.js';
import { engagementHistoryFaults, sessionHistoryFaults, type Written } from './history-faults.js';
import { asOfOf } from './as-of.js';
import { seatReader } from './problem/build-music.js';
import { RuleBook } from './problem/build-places.js';
import { checkedProblem, plannedSessions } from './problem/checked-problem.js';
import { type Ground } from './problem/ground.js';
import { readEditGround, readTouched, type Touched } from './read-edit-ground.js';
import { isLive, planEngagement } from './problem/standing.js';

/**
 * Holds a manual edit of sessions and engagements against the rules the planner obeys. Answers the hard breaches that
 * the edit brings in, not those that were there before, and what of it would change history; empty: go ahead. Pointers
 * are into the one record edited, or into the edit itself when it has several.
 */
export async function checkEdit(
  {
    books,
    clock,
    production,
  }: { readonly books: Books; readonly clock: Clock; readonly production: Production },
  edit: Edit,
): Promise<readonly Fault[]> {
  const asOf = asOfOf(production, clock);
  const touched = await readTouched(books, edit);
  const single = (edit.sessions?.length ?? 0) + (edit.engagements?.length ?? 0) === 1;
  const sessions = written(edit.sessions?.map(asSession) ?? [], touched.sessions, single ? '' : '/sessions');
  const engagements = written(
    edit.engagements?.map(asEngagement) ?? [],
    touched.engagements,
    single ? '' : '/engagements',
  );
  const history = [
    ...sessions.flatMap((one) => sessionHistoryFaults(one, asOf)),
    ...engagements.flatMap((one) => engagementHistoryFaults(one, touched.sessions, asOf)),
    ...removalFaults(touched, asOf, edit),
  ];
  // What only tells what happened is answered by now, from the records it touches alone.
  if (history.length > 0 || (sessions.every(eases) && engagements.every(eases))) return history;
  const ground = await readEditGround(books, { production, asOf }, edit, touched);
  const found = newBreaches(ground, edit, sessions, engagements);
  return found.map((violation) => faultOf(violation, sessions, engagements));
}

function written<T extends { readonly id: string }>(
  records: readonly T[],
  before: readonly T[],
  list: string,
): readonly Written<T>[] {
  return records.map((now, index) => ({
    now,
    was: before.find((one) => one.id === now.id),
    pointer: list === '' ? '' : `${list}/${index}`,
  }));
}

function removalFaults(touched: Touched, asOf: number, edit: Edit): readonly Fault[] {
  const past = touched.sessions.filter((session) => Date.parse(session.start) < asOf);
  const ids = new Set(past.map((session) => session.id));
  const sessions = (edit.removedSessions ?? []).filter((id) => ids.has(id));
  const engagements = touched.engagements.filter(
    (one) => edit.removedEngagements?.includes(one.id) === true && ids.has(one.sessionId),
  );
  const message = 'It lies before the moment planned from and is history.';
  return [
    ...sessions.map(() => ({ pointer: '', code: 'SESSION.IMMUTABLE', message })),
    ...engagements.map(() => ({ pointer: '', code: 'ENGAGEMENT.IMMUTABLE', message })),
  ];
}

function newBreaches(
  ground: Ground,
  edit: Edit,
  sessions: readonly Written<Session>[],
  engagements: readonly Written<Engagement>[],
): readonly Violation[] {
  const seatsOf = seatReader(ground);
  const rules = new RuleBook(bookOf(ground));
  const edited = new Set(sessions.map((one) => one.now.id));
  const replaced = new Set(engagements.map((one) => one.now.id));
  const stays = (id: string, removed: readonly string[] = []): boolean => !removed.includes(id);
  const propose = (own: readonly Session[], seats: readonly Engagement[]): Proposal => ({
    sessions: plannedSessions(ground, own, rules, seatsOf).map((session) =>
      edited.has(session.id) ? { ...session, fixed: false } : session,
    ),
    engagements: seats.filter((one) => isLive(one, ground.asOf)).map(planEngagement),
  });
  // What becomes binding has to be right now, whatever was let through while it was a draft or a proposal.
  const bound = new Set([...sessions, ...engagements].filter(binds).map((one) => one.now.id));
  const before = propose(
    ground.sessions.filter((one) => !bound.has(one.id)),
    ground.engagements.filter((one) => !bound.has(one.id)),
  );
  const after = propose(
    [
      ...ground.sessions.filter((one) => !edited.has(one.id) && stays(one.id, edit.removedSessions)),
      ...sessions.map((one) => one.now),
    ],
    [
      ...ground.engagements.filter((one) => !replaced.has(one.id) && stays(one.id, edit.removedEngagements)),
      ...engagements.map((one) => one.now),
    ],
  );
  // A refusal that the edit takes back stands against nobody any more.
  const standing = ground.engagements.filter((one) => !replaced.has(one.id));
  const problem = checkedProblem({ ...ground, engagements: standing }, rules, seatsOf);
  return broughtIn(hardViolations(problem, before), hardViolations(problem, after));
}
