import fc from 'fast-check';
import { hardViolations } from '../check/check-plan.js';
import { type Pass } from '../model/music.js';
import { type StageReport } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import {
  aMusician,
  aPass,
  aProblem,
  aSession,
  aStaffMember,
  at,
  hall,
  rules,
  vienna,
} from '../test-support/builders.js';
import { canonical } from './canonical.js';
import { SessionsStage, type PlannedSessions } from './sessions-stage.js';
import { sessionOf } from './sessions/session-of.js';
import { pricesOf } from './sessions/prices.js';
import { Supply } from './sessions/supply.js';
import { workloadOf } from './sessions/workload.js';

const rome = {
  ...vienna,
  id: 'rome',
  slug: 'rome',
  name: 'Rome',
  chairRate: { minor: 100, currency: 'EUR' },
};
const euros = (minor: number): Problem['rooms'][number]['hire'] => ({ minor, currency: 'EUR' });

const pass = (index: number): fc.Arbitrary<Pass> =>
  fc
    .record({
      seconds: fc.constantFrom(0, 200, 300, 450, 500, 900),
      players: fc.dictionary(fc.constantFrom('violin-1', 'horn', 'choir'), fc.integer({ min: 1, max: 4 })),
      locationIds: fc.constantFrom<readonly string[]>([], [], ['vienna'], ['rome']),
      after: fc.option(fc.nat({ max: Math.max(0, index - 1) }), { nil: null, freq: 2 }),
    })
    .map(({ seconds, players, locationIds, after }) =>
      aPass(`pass ${index}`, {
        seconds,
        seats: { players, doubles: [] },
        locationIds,
        after: after === null || index === 0 ? [] : [`pass ${after}`],
      }),
    );

/** Calls of three lengths; how much the shortest yields is not agreed. */
const agreed = {
  ...rules,
  calls: [
    { minutes: 180, capSeconds: 900 },
    { minutes: 120, capSeconds: 600 },
    { minutes: 60, capSeconds: null },
  ],
};

const slotStarts = ['2023-03-07T10:00', '2023-03-07T11:00', '2023-03-07T14:00', '2023-03-08T10:00'];

/** Few passes and few slots: two rooms in one city and one in another, at hours that partly overlap. */
const smallProblem = (mostPasses: number): fc.Arbitrary<Problem> =>
  fc
    .record({
      passes: fc
        .integer({ min: 0, max: mostPasses })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => pass(index)))),
      slots: fc.array(
        fc.record({
          start: fc.constantFrom(...slotStarts),
          room: fc.constantFrom('hall', 'chamber', 'studio'),
          call: fc.constantFrom(...agreed.calls),
        }),
        { maxLength: 4 },
      ),
      hires: fc.tuple(...Array.from({ length: 3 }, () => fc.constantFrom(0, 300, 1_000))),
      players: fc.array(
        fc.record({
          locationId: fc.constantFrom('vienna', 'rome'),
          instrument: fc.constantFrom('violin', 'horn'),
        }),
        { maxLength: 8 },
      ),
      conductor: fc.boolean(),
      held: fc.boolean(),
    })
    .map(({ passes, slots, hires, players, conductor, held }) => {
      const [first, second, third] = hires;
      const rooms = [
        { ...hall, capacity: 9, hire: euros(first!) },
        { ...hall, id: 'chamber', name: 'Chamber', capacity: 5, hire: euros(second!) },
        { ...hall, id: 'studio', name: 'Studio', locationId: 'rome', capacity: 7, hire: euros(third!) },
      ];
      const unique = new Map(slots.map((one) => [`${one.room}@${one.start}`, one]));
      return canonical(
        aProblem({
          locations: [{ ...vienna, chairRate: euros(150) }, rome],
          rooms,
          rules: [agreed],
          slots: [...unique].map(([id, { start, room, call }]) => ({
            ...aSession(id, start, { roomId: room, minutes: call.minutes }),
            locationId: room === 'studio' ? 'rome' : 'vienna',
            capSeconds: call.capSeconds,
            dislike: 0,
          })),
          passes: [...passes],
          musicians: players.map((one, index) => aMusician(`musician ${index}`, one)),
          staff: conductor ? [aStaffMember('conductor')] : [],
          sessions:
            held && passes.length > 0 ? [aSession('held', '2023-03-07T14:00', { runOrder: ['pass 0'] })] : [],
        }),
      );
    });

interface Planned extends PlannedSessions {
  readonly report: StageReport;
}

async function planned(
  problem: Problem,
  iterations: number,
  tell: (report: StageReport) => void = () => undefined,
): Promise<Planned> {
  const stage = new SessionsStage(problem, 1);
  const shouldStop = (): boolean => false;
  const limits = { shouldStop, tell, breathe: () => Promise.resolve(), count: () => undefined };
  const search = await stage.search(stage.opened);
  await search.run(iterations, limits);
  search.close();
  const { drafts } = search;
  return { ...stage.ordered(drafts, shouldStop), report: stage.reportOn(drafts) };
}

function costOf(problem: Problem, sessions: readonly Session[]): number {
  const { hire, chair } = pricesOf(problem);
  return sessions.reduce((sum, session) => {
    const seats = Object.values(session.seats.players).reduce((total, count) => total + count, 0);
    return session.fixed ? sum : sum + hire(session) + seats * chair(session, 0);
  }, 0);
}

/** The least that new sessions for all passes cost, by trying every slot for every pass; null: they cannot be had. */
function leastCost(problem: Problem): number | null {
  const stand = new Set(problem.sessions.flatMap((session) => session.runOrder));
  const passes = problem.passes.filter((one) => !stand.has(one.id));
  const rank = (one: Pass): number => (one.after.length === 0 ? 0 : 1 + Math.max(...one.after.map(rankOf)));
  const rankOf = (id: string): number => rank(problem.passes.find((one) => one.id === id)!);
  const ordered = passes.toSorted((a, b) => rank(a) - rank(b));
  const already = hardViolations(problem, { sessions: problem.sessions, engagements: [] }).length;
  let least: number | null = null;
  const visit = (chosen: readonly number[]): void => {
    if (chosen.length < ordered.length) {
      for (const slot of problem.slots.keys()) visit([...chosen, slot]);
      return;
    }
    const added = problem.slots.flatMap((slot, index) => {
      const music = ordered.filter((_, at) => chosen[at] === index);
      return music.length === 0 ? [] : [sessionOf(slot, music)];
    });
    const cost = costOf(problem, added);
    if (least !== null && cost >= least) return;
    const sessions = [...problem.sessions, ...added].sort((a, b) => a.start - b.start);
    if (hardViolations(problem, { sessions, engagements: [] }).length <= already) least = cost;
  };
  visit([]);
  return least;
}

describe('the sessions of a production', () => {
  it('have a bound that no plan for all of the music undercuts', () =>
    fc.assert(
      fc.asyncProperty(smallProblem(4), async (problem) => {
        const { cost, lowerBound } = (await planned(problem, 40)).report;
        const least = leastCost(problem);
        if (lowerBound !== null) expect(lowerBound).toBeLessThanOrEqual(least ?? Infinity);
        if (lowerBound !== null && least !== null) expect(cost).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 80 },
    ));

  it('cost what their report says', () =>
    fc.assert(
      fc.asyncProperty(smallProblem(6), async (problem) => {
        const plan = await planned(problem, 20);
        expect(plan.report.cost).toBe(costOf(problem, plan.sessions));
      }),
      { numRuns: 60 },
    ));

  it('are never worse for more steps: in music left out, then chairs nobody can fill, then cost', () =>
    fc.assert(
      fc.asyncProperty(smallProblem(20), async (problem) => {
        const supply = new Supply(problem, workloadOf(problem));
        const { instruments } = workloadOf(problem);
        const lacking = ({ sessions }: PlannedSessions): number =>
          sessions
            .filter((session) => !session.fixed)
            .reduce((sum, { locationId, seats }) => {
              const called = Int32Array.from(instruments, (id) => seats.players[id] ?? 0);
              return sum + supply.lacking(locationId, called);
            }, 0);
        const plans = [await planned(problem, 0), await planned(problem, 8), await planned(problem, 25)];
        for (const [index, later] of plans.slice(1).entries()) {
          const earlier = plans[index]!;
          const worse =
            later.unplaced.length - earlier.unplaced.length ||
            lacking(later) - lacking(earlier) ||
            later.report.cost - earlier.report.cost;
          expect(worse).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 40 },
    ));

  it('are held in the cheapest room that seats them, and proven to be the cheapest', async () => {
    const chamber = { ...hall, id: 'chamber', name: 'A chamber', hire: euros(299_000) };
    const problem = canonical(aProblem({ passes: [aPass('1m1')], rooms: [hall, chamber] }));
    const plan = await planned(problem, 5);
    expect(plan.sessions.map((session) => session.roomId)).toEqual(['chamber']);
    expect(plan.report).toMatchObject({ cost: 371_000, lowerBound: 371_000, proven: true });
  });

  it('are told of while they get better', async () => {
    const music = Array.from({ length: 24 }, (_, index) =>
      aPass(`pass ${index}`, {
        seconds: 100 + 37 * (index % 11),
        seats: { players: { violin: 1 + (index % 5), horn: 1 + (index % 3) }, doubles: [] },
      }),
    );
    const told: StageReport[] = [];
    const problem = canonical(aProblem({ passes: music, asOf: at('2023-03-06T00:00') }));
    await planned(problem, 300, (report) => told.push(report));
    const costs = told.map((report) => report.cost);
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
    expect(told.length).toBeGreaterThan(1);
  });
});
