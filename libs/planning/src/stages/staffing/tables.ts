import { nothingStands, type StaffingProblem, type Standing } from './problem.js';

/**
 * A staffing problem in columns. A chair class is one entry of a session's `chairs`; classes are numbered through.
 * Candidates are sorted by musician, day, session and chair, so that what is worked out does not depend on the order in
 * which a file lists them.
 */
export interface Tables {
  readonly musicianCount: number;
  readonly sessionCount: number;
  /** First class of a session, by session, with the number of classes behind the last. */
  readonly classFrom: Int32Array;
  readonly sessionOf: Int32Array;
  /** Seats that could be filled, by class: no more than there are candidates. */
  readonly seats: Int32Array;
  /** Seats beyond the number of candidates; vacant in every staffing. */
  readonly hopeless: number;
  /** Day, by session; days are numbered as they come. */
  readonly dayOf: Int32Array;
  /** First candidate of a musician, by musician, with the number of candidates behind the last. */
  readonly candidateFrom: Int32Array;
  readonly candidateClass: Int32Array;
  readonly candidateCost: Float64Array;
  readonly perDay: number;
  /** Smaller limits, by `musician · sessionCount + day`. */
  readonly dayLimits: ReadonlyMap<number, number>;
  /** 1 for musicians who are distinct whatever happens, by musician. */
  readonly counted: Uint8Array;
  /** How many of those there are. */
  readonly countedCount: number;
  /** Distinct musicians to reach beside those. */
  readonly target: number;
  readonly vacancyCost: number;
  readonly shortfallCost: number;
}

/** Most sessions of a musician on a day. */
export const mostOnDay = (
  { dayLimits, perDay, sessionCount }: Tables,
  musician: number,
  day: number,
): number => (dayLimits.size === 0 ? perDay : (dayLimits.get(musician * sessionCount + day) ?? perDay));

/** Expects a problem without faults. */
export function tablesOf(problem: StaffingProblem, standing: Standing = nothingStands): Tables {
  const { sessions, musicians } = problem;
  const classFrom = new Int32Array(sessions.length + 1);
  for (const [session, { chairs }] of sessions.entries())
    classFrom[session + 1] = classFrom[session]! + chairs.length;
  const classCount = classFrom[sessions.length]!;
  const sessionOf = new Int32Array(classCount);
  for (let session = 0; session < sessions.length; session += 1)
    sessionOf.fill(session, classFrom[session], classFrom[session + 1]);
  const days = new Map<string, number>();
  const dayOf = new Int32Array(sessions.length);
  for (const [session, { day }] of sessions.entries()) {
    const known = days.get(day) ?? days.size;
    days.set(day, known);
    dayOf[session] = known;
  }
  const counted = new Uint8Array(musicians.length);
  for (const musician of standing.counted) counted[musician] = 1;
  const countedCount = counted.reduce((sum, one) => sum + one, 0);
  const candidates = sortedCandidates(problem, classFrom, byDay(dayOf, classFrom, classCount));
  return {
    musicianCount: musicians.length,
    sessionCount: sessions.length,
    classFrom,
    sessionOf,
    dayOf,
    ...seatsOf(problem, candidates.candidateClass, classFrom),
    ...candidates,
    perDay: problem.maxSessionsPerDay,
    dayLimits: limitsOf(problem, standing, days),
    counted,
    countedCount,
    target: Math.max(0, problem.targetMusicians - countedCount),
    vacancyCost: problem.vacancyCost,
    shortfallCost: problem.shortfallCost,
  };
}

function limitsOf(
  { sessions, maxSessionsPerDay }: StaffingProblem,
  { dayLimits }: Standing,
  days: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const limits = new Map<number, number>();
  for (const [musician, name, most] of dayLimits) {
    const day = days.get(name);
    if (day === undefined) continue;
    const key = musician * sessions.length + day;
    limits.set(key, Math.max(0, Math.min(most, limits.get(key) ?? maxSessionsPerDay)));
  }
  return limits;
}

function seatsOf(
  { sessions }: StaffingProblem,
  candidateClass: Int32Array,
  classFrom: Int32Array,
): Pick<Tables, 'seats' | 'hopeless'> {
  const seats = new Int32Array(classFrom[sessions.length]!);
  for (const chair of candidateClass) seats[chair]! += 1;
  let hopeless = 0;
  for (const [session, { chairs }] of sessions.entries())
    for (const [chair, { count }] of chairs.entries()) {
      const at = classFrom[session]! + chair;
      hopeless += Math.max(0, count - seats[at]!);
      seats[at] = Math.min(count, seats[at]!);
    }
  return { seats, hopeless };
}

/** The rank of each class when days stand together: by day, then session, then chair. */
function byDay(dayOf: Int32Array, classFrom: Int32Array, classCount: number): Int32Array {
  const sessions = Int32Array.from(dayOf.keys()).sort((a, b) => dayOf[a]! - dayOf[b]! || a - b);
  const rank = new Int32Array(classCount);
  let next = 0;
  for (const session of sessions)
    for (let chair = classFrom[session]!; chair < classFrom[session + 1]!; chair += 1) {
      rank[chair] = next;
      next += 1;
    }
  return rank;
}

type CandidateColumns = Pick<Tables, 'candidateFrom' | 'candidateClass' | 'candidateCost'>;

/** Two passes of counting sort: by class in day order, then by musician. */
function sortedCandidates(
  { candidates, musicians }: StaffingProblem,
  classFrom: Int32Array,
  rank: Int32Array,
): CandidateColumns {
  const count = candidates.length;
  const musician = new Int32Array(count);
  const chair = new Int32Array(count);
  const cost = new Float64Array(count);
  const rankFrom = new Int32Array(rank.length + 1);
  const candidateFrom = new Int32Array(musicians.length + 1);
  for (let at = 0; at < count; at += 1) {
    const [who, session, seat, price] = candidates[at]!;
    const place = classFrom[session]! + seat;
    musician[at] = who;
    chair[at] = place;
    cost[at] = price;
    rankFrom[rank[place]! + 1]! += 1;
    candidateFrom[who + 1]! += 1;
  }
  for (let at = 0; at < rank.length; at += 1) rankFrom[at + 1]! += rankFrom[at]!;
  for (let at = 0; at < musicians.length; at += 1) candidateFrom[at + 1]! += candidateFrom[at]!;
  const order = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const key = rank[chair[at]!]!;
    order[rankFrom[key]!] = at;
    rankFrom[key]! += 1;
  }
  const next = candidateFrom.slice();
  const candidateClass = new Int32Array(count);
  const candidateCost = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const from = order[at]!;
    const to = next[musician[from]!]!;
    next[musician[from]!] = to + 1;
    candidateClass[to] = chair[from]!;
    candidateCost[to] = cost[from]!;
  }
  return { candidateFrom, candidateClass, candidateCost };
}
