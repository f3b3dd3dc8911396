import fc from 'fast-check';
import { type StaffingProblem } from '../problem.js';

type Candidate = StaffingProblem['candidates'][number];

const amount = (most: number): fc.Arbitrary<number> => fc.nat({ max: most });

/** Sessions of up to three days with up to two chair classes each, small enough to try every staffing. */
const sessionsOf = (most: number): fc.Arbitrary<StaffingProblem['sessions']> =>
  fc
    .array(fc.record({ day: amount(2), counts: fc.array(amount(2), { maxLength: 2 }) }), { maxLength: most })
    .map((sessions) =>
      sessions.map(({ day, counts }, at) => ({
        id: `s${at}`,
        day: `day ${day}`,
        chairs: counts.map((count, chair) => ({ instrument: 'vn', rank: `${chair}`, count })),
      })),
    );

/** Staffing problems with ties, costs and counts of zero, days that bind, and targets beyond reach. */
export const smallProblems = (most: {
  sessions: number;
  musicians: number;
  candidates: number;
}): fc.Arbitrary<StaffingProblem> =>
  fc
    .record({
      sessions: sessionsOf(most.sessions),
      musicians: amount(most.musicians),
      draws: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.oneof(amount(4), amount(40))), {
        maxLength: most.candidates,
      }),
      maxSessionsPerDay: amount(3),
      targetMusicians: amount(most.musicians + 2),
      vacancyCost: fc.oneof(fc.constant(0), amount(50), fc.constant(1_000)),
      shortfallCost: fc.oneof(fc.constant(0), amount(50), fc.constant(300)),
    })
    .map(({ musicians, draws, ...rest }) => ({
      ...rest,
      musicians: Array.from({ length: musicians }, (_, at) => ({ id: `m${at}` })),
      candidates: candidatesOf(rest.sessions, musicians, draws),
    }));

function candidatesOf(
  sessions: StaffingProblem['sessions'],
  musicians: number,
  draws: readonly (readonly [number, number, number])[],
): readonly Candidate[] {
  const places = sessions.flatMap(({ chairs }, session) =>
    chairs.map((_, chair) => [session, chair] as const),
  );
  if (musicians === 0 || places.length === 0) return [];
  const known = new Map<string, Candidate>();
  for (const [who, where, cost] of draws) {
    const [session, chair] = places[where % places.length] ?? [0, 0];
    known.set(`${who % musicians} ${session} ${chair}`, [who % musicians, session, chair, cost]);
  }
  return [...known.values()];
}

/** Every set of engagements that keeps to seats, sessions and days, handed to `visit` as indices of candidates. */
export function eachStaffing(problem: StaffingProblem, visit: (engaged: readonly number[]) => void): void {
  const { candidates, sessions, maxSessionsPerDay } = problem;
  const open = sessions.map(({ chairs }) => chairs.map(({ count }) => count));
  const chosen: number[] = [];
  const fits = ([musician, session, chair]: Candidate): boolean => {
    const own = chosen.flatMap((at) => (candidates[at]?.[0] === musician ? [candidates[at][1]] : []));
    const sameDay = own.filter((other) => sessions[other]?.day === sessions[session]?.day);
    return !own.includes(session) && sameDay.length < maxSessionsPerDay && (open[session]?.[chair] ?? 0) > 0;
  };
  const walk = (at: number): void => {
    const candidate = candidates[at];
    if (candidate === undefined) {
      visit(chosen);
      return;
    }
    if (fits(candidate)) {
      const row = open[candidate[1]] ?? [];
      row[candidate[2]] = (row[candidate[2]] ?? 0) - 1;
      chosen.push(at);
      walk(at + 1);
      chosen.pop();
      row[candidate[2]] = (row[candidate[2]] ?? 0) + 1;
    }
    walk(at + 1);
  };
  walk(0);
}

/** What a staffing costs, straight from the definition. */
export function costOf(problem: StaffingProblem, engaged: readonly number[]): number {
  const chosen = engaged.flatMap((at) => problem.candidates.slice(at, at + 1));
  const seats = problem.sessions.flatMap(({ chairs }) => chairs.map(({ count }) => count));
  const vacancies = seats.reduce((sum, count) => sum + count, 0) - chosen.length;
  const distinct = new Set(chosen.map(([musician]) => musician)).size;
  return (
    chosen.reduce((sum, [, , , cost]) => sum + cost, 0) +
    vacancies * problem.vacancyCost +
    Math.max(0, problem.targetMusicians - distinct) * problem.shortfallCost
  );
}

export function leastCost(problem: StaffingProblem): number {
  let least = Infinity;
  eachStaffing(problem, (engaged) => {
    least = Math.min(least, costOf(problem, engaged));
  });
  return least;
}
