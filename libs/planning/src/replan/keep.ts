import { peopleExpected } from '../constraints/room-capacity.js';
import { type Pass } from '../model/music.js';
import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Engagement, type Session } from '../model/session.js';
import { capSecondsOf } from '#agreements';
import { absenceOf, closureOf } from '../rules/presence.js';
import { largestOf } from '../rules/seats.js';
import { byId } from '../view/indexes.js';
import { viewOf, type PlanView } from '../view/plan-view.js';
import { absenceWords } from '../view/words.js';
import { type Disruption } from './disruption.js';
import { fewestToPull } from './fewest-to-pull.js';

/** What of a published plan can stand after the events. */
export interface Kept {
  /** History and whatever still keeps the rules, with calls grown where music in them grew. */
  readonly sessions: readonly Session[];
  readonly engagements: readonly Engagement[];
  /** Why each session that cannot be held is gone. */
  readonly dropped: ReadonlyMap<string, string>;
  /** Why each pass pulled out of a session that stays had to go. */
  readonly pulled: ReadonlyMap<string, string>;
  /** Sessions that stay, but cannot stay as they were. */
  readonly altered: ReadonlySet<string>;
  /** Why each engagement that cannot stand is gone; those of dropped sessions too. */
  readonly lost: ReadonlyMap<Engagement, string>;
}

/** Keeps every session and engagement of a published plan that the events leave possible. History stays as it is. */
export function keep(
  before: Problem,
  next: Problem,
  published: Pick<Plan, 'sessions' | 'engagements'>,
  events: readonly Disruption[],
): Kept {
  const dropped = droppedSessions(before, next, published.sessions, events);
  const view = viewOf(next, published);
  const changed = new Set(events.flatMap((one) => (one.kind === 'pass-grown' ? one.passId : [])));
  const pulled = new Map<string, string>();
  const altered = new Set<string>();
  const sessions = view.sessions.flatMap((session): readonly Session[] => {
    if (dropped.has(session.id)) return [];
    if (session.start < next.asOf || !session.runOrder.some((id) => changed.has(id))) return [session];
    const kept = fitting(view, session, pulled);
    if (kept !== session) altered.add(session.id);
    return [kept];
  });
  const lost = lostEngagements(before, view, dropped);
  return {
    sessions,
    engagements: published.engagements.filter((one) => !lost.has(one)),
    dropped,
    pulled,
    altered,
    lost,
  };
}

function droppedSessions(
  before: Problem,
  next: Problem,
  sessions: readonly Session[],
  events: readonly Disruption[],
): ReadonlyMap<string, string> {
  const cancelled = new Set(events.flatMap((one) => (one.kind === 'session-cancelled' ? one.sessionId : [])));
  const rooms = byId(next.rooms);
  const roomsBefore = byId(before.rooms);
  const dropped = new Map<string, string>();
  for (const session of sessions) {
    if (session.start < next.asOf) continue;
    const room = rooms.get(session.roomId);
    const roomBefore = roomsBefore.get(session.roomId);
    const closure = room === undefined || room === roomBefore ? null : closureOf(room, session);
    const isNew = roomBefore !== undefined && closureOf(roomBefore, session) === null;
    if (cancelled.has(session.id)) dropped.set(session.id, 'the session is cancelled');
    else if (closure !== null && isNew) dropped.set(session.id, absenceWords(closure));
  }
  return dropped;
}

/** The session with as much of its music as still fits, and everybody called whom that needs. */
function fitting(view: PlanView, session: Session, pulled: Map<string, string>): Session {
  const cap = capSecondsOf(view.rules.get(session.rulesId), session.minutes);
  const capacity = view.rooms.get(session.roomId)?.capacity ?? Infinity;
  const holding = (passes: readonly Pass[]): Session => ({
    ...session,
    seats: largestOf([session.seats, ...passes.map((pass) => pass.seats)]),
    runOrder: session.runOrder.filter((id) => passes.some((pass) => pass.id === id)),
  });
  const passes = session.runOrder.flatMap((id) => view.passes.get(id) ?? []);
  const isTooLong = (some: readonly Pass[]): boolean =>
    cap !== null && some.reduce((sum, pass) => sum + pass.seconds, 0) > cap;
  const fits = (rest: readonly Pass[]): boolean =>
    !isTooLong(rest) && peopleExpected(view, holding(rest)) <= capacity;
  const out = fewestToPull(passes, fits);
  const why = isTooLong(passes)
    ? 'its session would hold more music than its call may yield'
    : 'its room does not seat everybody it would need';
  for (const pass of out) pulled.set(pass.id, why);
  const kept = holding(passes.filter((pass) => !out.includes(pass)));
  const isSame =
    out.length === 0 && JSON.stringify(largestOf([session.seats])) === JSON.stringify(kept.seats);
  return isSame ? session : kept;
}

function lostEngagements(
  before: Problem,
  view: PlanView,
  dropped: ReadonlyMap<string, string>,
): ReadonlyMap<Engagement, string> {
  const musiciansBefore = byId(before.musicians);
  const lost = new Map<Engagement, string>();
  for (const engagement of view.engagements) {
    const session = view.session.get(engagement.sessionId);
    if (session === undefined || session.start < view.problem.asOf) continue;
    const gone = dropped.get(session.id);
    const musician = view.musicians.get(engagement.musicianId ?? '');
    const musicianBefore = musiciansBefore.get(engagement.musicianId ?? '');
    const isNew = musician !== musicianBefore && musician !== undefined;
    // A new absence stands before all older ones, so it is the one that is found.
    const absence = isNew ? absenceOf(musician, session) : null;
    const isOlder =
      absence !== null && musicianBefore !== undefined && absenceOf(musicianBefore, session) !== null;
    if (gone !== undefined) lost.set(engagement, gone);
    else if (absence !== null && !isOlder) lost.set(engagement, absenceWords(absence));
  }
  return lost;
}
