import { assert, asyncProperty, integer } from 'fast-check';
import { hardViolations } from '../check/check-plan.js';
import { judged } from '../check/judged.js';
import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { randomFrom } from '../solver/random.js';
import { solve } from '../solver/solve.js';
import { aMusician, aPass, aProblem, at, hall, vienna } from '../test-support/builders.js';
import { type Disruption } from './disruption.js';
import { replan, type Replan } from './replan.js';

const players = (count: number, instrument = 'violin'): Problem['musicians'] =>
  Array.from({ length: count }, (_, index) => aMusician(`${instrument} ${index}`, { instrument }));

const studio = { ...hall, id: 'studio', name: 'Studio A' };

async function published(problem: Problem): Promise<Plan> {
  const solved = await solve(problem, { iterations: 500 });
  if (!solved.ok) throw new Error(solved.faults[0]?.message);
  return solved.value;
}

async function after(problem: Problem, plan: Plan, ...events: readonly Disruption[]): Promise<Replan> {
  const result = await replan(problem, plan, events, { iterations: 500 });
  if (!result.ok) throw new Error(result.faults[0]?.message);
  return result.value;
}

const kinds = ({ changes }: Replan): readonly string[] => [...new Set(changes.map((one) => one.kind))];

describe('a plan after something happened', () => {
  const passes = [aPass('a', { seconds: 800 }), aPass('b', { seconds: 700 })];
  const problem = aProblem({ passes, musicians: players(6), rooms: [hall, studio] });

  it('is the same when nothing did', async () => {
    const plan = await published(problem);
    const { plan: now, changes, leastChanges } = await after(problem, plan);
    expect(changes).toEqual([]);
    expect(now.sessions).toEqual(plan.sessions);
    expect(now.engagements).toEqual(plan.engagements);
    expect(leastChanges.engagements).toEqual({ changed: 0, lowerBound: 0, proven: true });
    expect(leastChanges.sessions).toEqual({ changed: 0, lowerBound: 0, proven: true });
  });

  it('fills just the chairs a musician leaves, which is the least there is', async () => {
    const plan = await published(problem);
    const out = plan.engagements[0]?.musicianId ?? '';
    const lost = plan.engagements.filter((one) => one.musicianId === out).length;
    const result = await after(problem, plan, { kind: 'musician-out', musicianId: out });
    expect(result.leastChanges.engagements).toEqual({ changed: lost, lowerBound: lost, proven: true });
    expect(result.plan.openChairs).toEqual([]);
    expect(kinds(result)).toEqual(['released', 'engaged']);
    expect(result.changes[0]).toMatchObject({ kind: 'released', reason: `because ${out} dropped out` });
    expect(result.changes.at(-1)?.reason).toBe(`in place of ${out}`);
  });

  it('moves a session whose room is lost, and no other', async () => {
    const plan = await published(problem);
    const session = plan.sessions[0]!;
    const { roomId, start: from, end: to } = session;
    const result = await after(problem, plan, { kind: 'room-lost', roomId, from, to });
    expect(result.plan.unplaced).toEqual([]);
    expect(judged(result.problem, result.plan).score.hard).toBe(0);
    expect(result.plan.sessions).toContainEqual(plan.sessions[1]);
    expect(result.changes[0]?.kind).toBe('session-moved');
    expect(result.changes[0]?.reason).toMatch(/is lost from .* to /);
    expect(result.leastChanges.sessions).toEqual({ changed: 2, lowerBound: 2, proven: true });
  });

  it('records a grown pass where there is time for it, pulling out as little as it can', async () => {
    const short = aProblem({
      passes: [aPass('a', { seconds: 500 }), aPass('b', { seconds: 390 }), aPass('c', { seconds: 300 })],
      musicians: players(6),
    });
    const plan = await published(short);
    expect(plan.sessions).toHaveLength(2);
    const full = plan.sessions.find((one) => one.runOrder.length === 2)!;
    const grown = full.runOrder[0]!;
    const seconds = 590;
    const result = await after(short, plan, { kind: 'pass-grown', passId: grown, seconds });
    expect(result.plan.unplaced).toEqual([]);
    expect(judged(result.problem, result.plan).score.hard).toBe(0);
    expect(result.changes.filter((one) => one.kind === 'pass-moved').length).toBeLessThanOrEqual(1);
    expect(result.leastChanges.sessions.proven).toBe(true);
  });

  it('puts a new pass into a session that has room before it opens one', async () => {
    const plan = await published(problem);
    const fits = await after(problem, plan, { kind: 'pass-added', pass: aPass('new', { seconds: 200 }) });
    expect(kinds(fits)).toEqual(['pass-added']);
    expect(fits.leastChanges.sessions).toEqual({ changed: 1, lowerBound: 1, proven: true });
    const long = await after(problem, plan, { kind: 'pass-added', pass: aPass('new', { seconds: 201 }) });
    expect(kinds(long)).toEqual(['session-opened', 'pass-added', 'engaged']);
    expect(long.leastChanges.sessions).toEqual({ changed: 1, lowerBound: 1, proven: true });
    expect(long.leastChanges.engagements).toEqual({ changed: 0, lowerBound: 0, proven: true });
  });

  it('calls whoever a pass needs more, and tells of chairs that stay open', async () => {
    const plan = await published(problem);
    const seats = { players: { violin: 7 }, doubles: [] };
    const result = await after(problem, plan, { kind: 'pass-grown', passId: 'a', seats });
    expect(kinds(result)).toEqual(['call-grown', 'engaged', 'chair-open']);
    expect(result.changes[0]).toMatchObject({ reason: 'because a needs them' });
    expect(judged(result.problem, result.plan).score.openChairs).toBe(1);
  });

  it('never holds a cancelled session, and says what cannot be recorded when a city closes', async () => {
    const plan = await published(problem);
    const sessionId = plan.sessions[0]!.id;
    const result = await after(problem, plan, { kind: 'session-cancelled', sessionId });
    expect(result.plan.sessions.map((one) => one.id)).not.toContain(sessionId);
    expect(result.plan.unplaced).toEqual([]);
    expect(result.changes[0]?.reason).toBe('because the session is cancelled');
    const closed = await after(problem, plan, { kind: 'location-closed', locationId: vienna.id });
    expect(closed.plan.sessions).toEqual([]);
    expect(kinds(closed)).toEqual(['session-dropped', 'pass-unplaced', 'released']);
  });

  it('leaves history as it was', async () => {
    const plan = await published(problem);
    const [first] = plan.sessions;
    const later = { ...problem, asOf: first!.end, sessions: [{ ...first!, fixed: true }] };
    const history = plan.engagements.filter((one) => one.sessionId === first!.id);
    const done: Plan = {
      ...plan,
      sessions: plan.sessions.map((one) => (one === first ? { ...one, fixed: true } : one)),
    };
    const { plan: now } = await after(
      later,
      done,
      { kind: 'location-closed', locationId: vienna.id, from: 0 },
      { kind: 'musician-out', musicianId: history[0]!.musicianId!, from: 0 },
    );
    expect(now.sessions).toEqual([{ ...first!, fixed: true }]);
    expect(now.engagements.filter((one) => one.sessionId === first!.id)).toEqual(history);
  });

  it('moves a player only where somebody else can take the chair he leaves', async () => {
    const musicians = [
      aMusician('both', { instrument: 'flute', doubles: ['oboe'] }),
      aMusician('oboist', { instrument: 'oboe' }),
      aMusician('flautist', { instrument: 'flute' }),
    ];
    const seats = { players: { flute: 1, oboe: 1 }, doubles: [] };
    const winds = aProblem({ passes: [aPass('a', { seats })], musicians });
    const plan = await published(winds);
    expect(plan.engagements.map((one) => one.musicianId).sort()).toEqual(['both', 'oboist']);
    const result = await after(winds, plan, { kind: 'musician-out', musicianId: 'oboist' });
    expect(result.plan.openChairs).toEqual([]);
    expect(result.plan.engagements.map((one) => `${one.instrument} ${one.musicianId}`).sort()).toEqual([
      'flute flautist',
      'oboe both',
    ]);
    expect(result.leastChanges.engagements).toEqual({ changed: 2, lowerBound: 1, proven: false });
  });

  it('is refused where an event names what is not there', async () => {
    const plan = await published(problem);
    const result = await replan(problem, plan, [{ kind: 'musician-out', musicianId: 'nobody' }]);
    expect(result).toMatchObject({ ok: false, faults: [{ pointer: '/events/0/musicianId' }] });
  });
});

describe('whatever happens', () => {
  const eventFor = (seed: number, plan: Plan, problem: Problem): Disruption => {
    const random = randomFrom(seed);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
    const from = pick([at('2023-03-06T00:00'), at('2023-03-07T12:00'), at('2023-03-09T12:00')]);
    return pick<Disruption>([
      { kind: 'musician-out', musicianId: pick(problem.musicians).id, from },
      { kind: 'musician-out', musicianId: pick(problem.musicians).id, sessionIds: [pick(plan.sessions).id] },
      { kind: 'room-lost', roomId: pick(problem.rooms).id, from },
      { kind: 'pass-grown', passId: pick(problem.passes).id, seconds: 600 },
      {
        kind: 'pass-added',
        pass: aPass('new', { seconds: 400, seats: { players: { viola: 3 }, doubles: [] } }),
      },
      { kind: 'session-cancelled', sessionId: pick(plan.sessions).id },
    ]);
  };

  it('the result keeps the rules, and everything untouched stands as it stood', async () => {
    await assert(
      asyncProperty(integer({ min: 1, max: 10_000 }), async (seed) => {
        const random = randomFrom(seed);
        const problem = aProblem({
          window: { from: '2023-03-06', to: '2023-03-11' },
          rooms: [hall, { ...studio, capacity: 5 }],
          passes: Array.from({ length: 6 }, (_, index) =>
            aPass(`p${index}`, {
              seconds: 100 + Math.floor(random() * 500),
              seats: {
                players: { violin: 1 + Math.floor(random() * 3), viola: 1 + Math.floor(random() * 2) },
                doubles: [],
              },
              after: index > 3 ? ['p0'] : [],
            }),
          ),
          musicians: [...players(4), ...players(3, 'viola')],
          targetMusicians: 6,
        });
        const plan = await published(problem);
        const result = await after(problem, plan, eventFor(seed + 1, plan, problem));
        expect(hardViolations(result.problem, result.plan)).toEqual([]);
        const { engagements, sessions } = result.leastChanges;
        expect(engagements.changed).toBeGreaterThanOrEqual(engagements.lowerBound);
        expect(sessions.changed).toBeGreaterThanOrEqual(sessions.lowerBound);
        const released = result.changes.filter((one) => one.kind === 'released').length;
        expect(released).toBe(engagements.changed);
        expect(released === engagements.lowerBound).toBe(engagements.proven);
        const recorded = result.plan.sessions.flatMap((one) => one.runOrder);
        expect(new Set(recorded).size).toBe(recorded.length);
        expect(recorded.length + result.plan.unplaced.length).toBe(result.problem.passes.length);
      }),
      { numRuns: 25, seed: 3 },
    );
  });
});
