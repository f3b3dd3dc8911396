import { type Session } from '../model/session.js';
import { callKey } from '../slots/call-key.js';
import { grouped } from '../view/indexes.js';
import { type ComparedSide } from './compared.js';
import { byTimeAndRoom } from './in-fixed-order.js';
import { type Pair } from './figures.js';

/** Which session of a is which of b; every session of both is in one place only. Each list in time order (pairs: of a). */
export interface PairedSessions {
  readonly pairs: readonly Pair<Session>[];
  readonly onlyA: readonly Session[];
  readonly onlyB: readonly Session[];
}

/** Two sessions that may be one, and how near they are to it. */
interface Candidate extends Pair<Session> {
  readonly nearness: 'same record' | 'same call' | 'same music';
  /** Music that both record: of a pass whose length differs, the shorter one. */
  readonly seconds: number;
  readonly passes: number;
}

const NEAREST_FIRST = { 'same record': 0, 'same call': 1, 'same music': 2 } as const;

/**
 * Pairs the sessions of two plans. Sessions that stand in the books of both are known by their id, wherever they are
 * held; others are the same call if they have the same room and start. What is left is paired where it shares music,
 * the most shared seconds first (then most passes, the least way in time, the same room, the earliest): a session that
 * records the music of another one is that one moved.
 *
 * b and a are paired as a and b are: of two candidates that compete, one session is the same, so all that orders them is
 * what they share with it and which of the two others is earlier.
 */
export function pairSessions(a: ComparedSide, b: ComparedSide): PairedSessions {
  const takenA = new Map<Session, Session>();
  const takenB = new Set<Session>();
  for (const candidate of candidates(a, b).sort(nearestFirst)) {
    if (takenA.has(candidate.a) || takenB.has(candidate.b)) continue;
    takenA.set(candidate.a, candidate.b);
    takenB.add(candidate.b);
  }
  return {
    pairs: a.sessions.flatMap((session) => {
      const partner = takenA.get(session);
      return partner === undefined ? [] : [{ a: session, b: partner }];
    }),
    onlyA: a.sessions.filter((session) => !takenA.has(session)),
    onlyB: b.sessions.filter((session) => !takenB.has(session)),
  };
}

/** Only those that have a record, a call or a pass in common, which are few of all pairs. */
function candidates(a: ComparedSide, b: ComparedSide): Candidate[] {
  const inBooks = grouped(
    b.sessions.filter((one) => one.fixed),
    (one) => one.id,
  );
  const atCall = grouped(b.sessions, callKey);
  const recording = recordingSessions(b.sessions);
  return a.sessions.flatMap((session) => {
    const records = session.fixed ? (inBooks.get(session.id) ?? []) : [];
    const calls = atCall.get(callKey(session)) ?? [];
    const shared = session.runOrder.flatMap((id) => recording.get(id) ?? []);
    return [...new Set([...records, ...calls, ...shared])].map((other): Candidate => {
      const nearness = records.includes(other)
        ? 'same record'
        : calls.includes(other)
          ? 'same call'
          : 'same music';
      return { a: session, b: other, nearness, ...sharedMusic(a, b, session, other) };
    });
  });
}

function recordingSessions(sessions: readonly Session[]): ReadonlyMap<string, readonly Session[]> {
  const pieces = sessions.flatMap((session) => session.runOrder.map((passId) => ({ passId, session })));
  const found = grouped(pieces, (piece) => piece.passId);
  return new Map([...found].map(([id, list]) => [id, list.map((piece) => piece.session)]));
}

function sharedMusic(
  a: ComparedSide,
  b: ComparedSide,
  one: Session,
  other: Session,
): Pick<Candidate, 'seconds' | 'passes'> {
  const there = new Set(other.runOrder);
  const shared = [...new Set(one.runOrder)].filter((id) => there.has(id));
  const seconds = shared.reduce(
    (sum, id) => sum + Math.min(a.seconds.get(id) ?? 0, b.seconds.get(id) ?? 0),
    0,
  );
  return { seconds, passes: shared.length };
}

const nearestFirst = (one: Candidate, other: Candidate): number =>
  NEAREST_FIRST[one.nearness] - NEAREST_FIRST[other.nearness] ||
  other.seconds - one.seconds ||
  other.passes - one.passes ||
  timeBetween(one) - timeBetween(other) ||
  roomsOf(one) - roomsOf(other) ||
  byTimeAndRoom(one.a, other.a) ||
  byTimeAndRoom(one.b, other.b);

const timeBetween = ({ a, b }: Candidate): number => Math.abs(a.start - b.start);

const roomsOf = ({ a, b }: Candidate): number => (a.roomId === b.roomId ? 1 : 2);
