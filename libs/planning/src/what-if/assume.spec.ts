import { type Problem } from '../model/problem.js';
import { solve } from '../solver/solve.js';
import { type Plan } from '../model/plan.js';
import { candidateSlots } from '../slots/candidate-slots.js';
import {
  aMusician,
  anEngagement,
  aPass,
  aProblem,
  aSession,
  hall,
  rules,
  vienna,
} from '../test-support/builders.js';
import { assume } from './assume.js';
import { type Assumption } from './assumption.js';

const window = { from: '2023-03-06', to: '2023-03-19' };
const slots = candidateSlots({
  location: vienna,
  rooms: [hall],
  window,
  asOf: 0,
  rulesOn: () => rules,
});

const music = Array.from({ length: 4 }, (_, nth) =>
  aPass(`p${nth}`, { seconds: 300, seats: { players: { violin: 2 }, doubles: [] } }),
);
const players = Array.from({ length: 4 }, (_, nth) => aMusician(`m${nth}`));

const base = (change: Partial<Problem> = {}): Problem =>
  aProblem({ window, slots, passes: music, musicians: players, ...change });

const planOf = async (problem: Problem): Promise<Plan> => {
  const solved = await solve(problem, { iterations: 50 });
  if (!solved.ok) throw new Error(solved.faults[0]?.message);
  return solved.value;
};

const more = (sessions: number): Assumption => ({ kind: 'more-sessions', locationId: 'vienna', sessions });

describe('a problem under assumptions', () => {
  it('is the same where nothing is assumed', () => {
    const problem = base({ sessions: [aSession('s', '2023-03-07T10:00')] });
    const { problem: same, setAside, noCall } = assume(problem, []);
    expect(same).toEqual(problem);
    expect([setAside.sessions, setAside.engagements, noCall]).toEqual([[], [], []]);
  });

  it('without a city opens no call there and sets aside what stands there in the future, not history', () => {
    const sessions = [aSession('past', '2023-03-06T10:00'), aSession('future', '2023-03-08T10:00')];
    const engagements = [anEngagement('past', 'm0'), anEngagement('future', 'm1')];
    const asOf = (sessions[0]?.end ?? 0) + 1;
    const problem = base({ asOf, sessions, engagements });
    const assumed = assume(problem, [{ kind: 'without-location', locationId: 'vienna' }]);
    expect(assumed.problem.slots.filter((slot) => slot.start >= asOf)).toEqual([]);
    expect(assumed.problem.sessions.map(({ id }) => id)).toEqual(['past']);
    expect(assumed.problem.engagements.map(({ musicianId }) => musicianId)).toEqual(['m0']);
    expect(assumed.setAside.sessions.map(({ id }) => id)).toEqual(['future']);
    expect(assumed.setAside.engagements.map(({ musicianId }) => musicianId)).toEqual(['m1']);
  });

  it('without a room or a musician does without just these', () => {
    const sessions = [aSession('s', '2023-03-08T10:00')];
    const engagements = [anEngagement('s', 'm0'), anEngagement('s', 'm1', { chair: 2 })];
    const problem = base({ sessions, engagements });
    const noRoom = assume(problem, [{ kind: 'without-room', roomId: hall.id }]);
    expect([noRoom.problem.slots, noRoom.problem.sessions]).toEqual([[], []]);
    const noPlayer = assume(problem, [{ kind: 'without-musician', musicianId: 'm0' }]);
    expect(noPlayer.problem.sessions).toHaveLength(1);
    expect(noPlayer.problem.engagements.map(({ musicianId }) => musicianId)).toEqual(['m1']);
    expect(noPlayer.problem.musicians.find(({ id }) => id === 'm0')?.busy).toHaveLength(1);
  });

  it('on some weekdays only has calls on these days only', async () => {
    const weekend: Assumption = { kind: 'only-weekdays', locationId: 'vienna', weekdays: ['sat', 'sun'] };
    const { problem } = assume(base(), [weekend]);
    const plan = await planOf(problem);
    expect(plan.sessions.length).toBeGreaterThan(0);
    for (const { localStart } of plan.sessions)
      expect(['2023-03-11', '2023-03-12', '2023-03-18', '2023-03-19']).toContain(localStart.slice(0, 10));
  });

  it('with a pass of another length plans it as long as that', () => {
    const { problem } = assume(base(), [{ kind: 'pass-length', passId: 'p1', seconds: 500 }]);
    expect(problem.passes.map(({ seconds }) => seconds)).toEqual([300, 500, 300, 300]);
  });
});

describe('sessions that are added', () => {
  it('are held beside those that are proposed, whether there is music for them or not', async () => {
    const now = await planOf(base());
    const { problem, noCall } = assume(base(), [more(3)], now.sessions);
    expect(noCall).toEqual([]);
    const plan = await planOf(problem);
    expect(plan.sessions).toHaveLength(now.sessions.length + 3);
    expect(plan.score).toMatchObject({ hard: 0, unplacedPasses: 0 });
    const kept = new Set(plan.sessions.map(({ start }) => start));
    for (const { start } of now.sessions) expect(kept).toContain(start);
    const hire = (one: Plan): number => one.costs.rooms;
    expect(hire(plan)).toBe(hire(now) + 3 * hall.hire.minor);
  });

  it('never overlap, and are said to be too many where the rooms have no time left', () => {
    const { problem, noCall } = assume(base(), [more(100)]);
    const booked = problem.slots.filter((slot) => slot.booked);
    for (const [at, one] of booked.entries())
      for (const other of booked.slice(at + 1))
        expect(one.start < other.end && other.start < one.end).toBe(false);
    expect(noCall).toEqual([{ index: 0, wanted: 100, found: booked.length }]);
    expect(booked.length).toBeGreaterThan(0);
  });

  it('are found after all that the other assumptions take away, wherever these stand in the list', () => {
    const weekend: Assumption = { kind: 'only-weekdays', locationId: 'vienna', weekdays: ['sat', 'sun'] };
    const one = assume(base(), [more(2), weekend]).problem;
    const other = assume(base(), [weekend, more(2)]).problem;
    expect(one).toEqual(other);
    for (const slot of one.slots.filter(({ booked }) => booked))
      expect(['11', '12', '18', '19']).toContain(slot.localStart.slice(8, 10));
  });
});
