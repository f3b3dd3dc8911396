import { type SolveOptions } from '../model/options.js';
import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import {
  aGroup,
  aMusician,
  anEngagement,
  aPass,
  aProblem,
  aSession,
  aStaffMember,
  at,
  hall,
  vienna,
} from '../test-support/builders.js';
import { solve } from './solve.js';

async function planOf(change: Partial<Problem>): Promise<Plan> {
  const solved = await solve(aProblem(change));
  if (!solved.ok) throw new Error(solved.faults.map((fault) => fault.message).join('\n'));
  return solved.value;
}

const players = (instrument: string, count: number): Problem['musicians'] =>
  Array.from({ length: count }, (_, index) => aMusician(`${instrument} ${index}`, { instrument }));

const tuba = { players: { tuba: 1 }, doubles: [] };

const march = { start: at('2023-03-01T00:00'), end: at('2023-04-01T00:00') };

describe('a pass that cannot be recorded', () => {
  it.each<[string, Partial<Problem>, string]>([
    [
      'PLAN.NO_ROOM',
      { passes: [aPass('1m1', { seats: { players: { violin: 101 }, doubles: [] } })] },
      'has 100',
    ],
    ['PLAN.NO_LOCATION', { passes: [aPass('1m1')], rooms: [] }, 'no room in Vienna'],
    [
      'PLAN.WINDOW_OVER',
      { passes: [aPass('1m1')], asOf: at('2023-03-30T09:00') },
      'the planning window ended on 2023-03-19, before the moment planned from, 2023-03-30 09:00 CEST (Europe/Vienna)',
    ],
    [
      'PLAN.ROOM_CLOSED',
      { passes: [aPass('1m1')], rooms: [{ ...hall, available: [] }] },
      'nothing says when a room that seats it is available in Vienna (Synchron Stage)',
    ],
    [
      'PLAN.ROOM_CLOSED',
      { passes: [aPass('1m1')], window: { from: '2023-04-03', to: '2023-04-09' } },
      'no room that seats it is available in Vienna between 2023-04-03 and 2023-04-09 (Synchron Stage)',
    ],
    [
      'PLAN.ROOM_TAKEN',
      {
        passes: [aPass('1m1')],
        rooms: [{ ...hall, busy: [{ ...march, kind: 'engaged', why: 'another production' }] }],
      },
      'it is taken: Synchron Stage (another production)',
    ],
    [
      'PLAN.NO_CALL',
      {
        passes: [aPass('1m1')],
        rooms: [{ ...hall, available: [{ start: at('2023-03-08T10:00'), end: at('2023-03-08T12:00') }] }],
      },
      'the longest stretch has 120 min',
    ],
    [
      'PLAN.STAFF_AWAY',
      {
        passes: [aPass('1m1')],
        staff: [aStaffMember('Karl', { busy: [{ ...march, kind: 'away', why: 'busy: on leave' }] })],
      },
      'without Karl (conductor): busy: on leave',
    ],
    [
      'PLAN.ROOMS_FULL',
      {
        passes: [aPass('1m1', { seconds: 900 }), aPass('1m2', { seconds: 900 })],
        rooms: [{ ...hall, available: [{ start: at('2023-03-08T10:00'), end: at('2023-03-08T13:00') }] }],
      },
      'of 1 call that could hold it in Vienna, none is left: 1 while another session has the room',
    ],
    [
      'PLAN.WAITS',
      {
        passes: [
          aPass('1m1', { seats: { players: { violin: 101 }, doubles: [] } }),
          aPass('1m2', { after: ['1m1'] }),
        ],
      },
      'must follow 1m1',
    ],
  ])('is reported with its reason: %s', async (code, change, words) => {
    const reported = (await planOf(change)).unplaced.find((one) => one.code === code);
    expect(reported?.reason).toContain(words);
  });

  it('leaves the chairs called unproven, since whether all could be placed is not known', async () => {
    const { stages } = await planOf({ passes: [aPass('1m1')], rooms: [] });
    expect(stages.find(({ stage }) => stage === 'sessions')).toMatchObject({
      lowerBound: null,
      proven: false,
    });
  });
});

describe('passes that follow each other from city to city', () => {
  it('are begun early enough for the last of them', async () => {
    const roma = { ...vienna, id: 'roma', slug: 'rome', name: 'Rome' };
    const open = (day: string): (typeof march)[] => [{ start: at(`${day}T10:00`), end: at(`${day}T13:00`) }];
    const plan = await planOf({
      locations: [vienna, roma],
      rooms: [
        { ...hall, available: [...open('2023-03-06'), ...open('2023-03-10')] },
        { ...hall, id: 'sala', locationId: 'roma', available: open('2023-03-08') },
      ],
      passes: [
        aPass('large', {
          seconds: 900,
          seats: { players: { violin: 30 }, doubles: [] },
          locationIds: ['vienna'],
        }),
        aPass('1 first', { seats: tuba, locationIds: ['vienna'] }),
        aPass('2 then', { seats: tuba, locationIds: ['roma'], after: ['1 first'] }),
      ],
    });
    expect(plan.unplaced).toEqual([]);
    expect(plan.sessions.map((session) => session.runOrder)).toEqual([['1 first'], ['2 then'], ['large']]);
  });
});

describe('an open chair', () => {
  it('is reported with who there is for it, and why nobody sits on it', async () => {
    const away = { ...march, kind: 'away', why: 'on tour' } as const;
    const plan = await planOf({
      passes: [aPass('1m1', { seats: tuba })],
      musicians: [aMusician('t', { instrument: 'tuba', busy: [away] }), ...players('violin', 4)],
    });
    expect(plan.openChairs.map((one) => one.reason)).toEqual([
      'tuba, Vienna, 2023-03-06 10:00 CET (Europe/Vienna): needs 1, 0 available (1 on the local roster: 1 away or bound elsewhere)',
    ]);
    expect(plan.score.openChairs).toBe(1);
  });

  it('is filled by a double when that is how both chairs are filled', async () => {
    const plan = await planOf({
      passes: [aPass('1m1', { seats: { players: { tuba: 1, horn: 1 }, doubles: [] } })],
      musicians: [
        aMusician('a', { instrument: 'tuba', doubles: ['horn'] }),
        aMusician('b', { instrument: 'tuba' }),
      ],
    });
    expect(plan.engagements.map((one) => [one.musicianId, one.instrument])).toEqual([
      ['a', 'horn'],
      ['b', 'tuba'],
    ]);
  });
});

describe('who is called', () => {
  it('is a group whole, in a room that seats all of it', async () => {
    const passes = [aPass('1m1', { seats: { players: { choir: 20 }, doubles: [] } })];
    const plan = await planOf({ passes, groups: [aGroup('coro', { playingMembers: 24 })] });
    expect(plan.engagements).toMatchObject([{ groupId: 'coro', chair: 1 }]);
    expect(plan.headcount).toEqual({ target: 0, people: 24, chairs: 20, services: 24 });
    const small = await planOf({ passes, groups: [aGroup('coro')], rooms: [{ ...hall, capacity: 22 }] });
    expect(small.openChairs).toHaveLength(20);
    expect(small.openChairs[0]?.reason).toContain('too many for the room');
  });

  it('stays the same from session to session, until the target asks for more people', async () => {
    const passes = Array.from({ length: 4 }, (_, index) =>
      aPass(`1m${index}`, { seconds: 900, seats: tuba }),
    );
    const musicians = players('tuba', 6);
    const steady = await planOf({ passes, musicians });
    expect(steady.headcount.people).toBe(1);
    const varied = await planOf({ passes, musicians, targetMusicians: 3 });
    expect(varied.headcount.people).toBe(3);
    const most = await planOf({ passes, musicians, targetMusicians: 6 });
    expect([most.headcount.people, most.score.shortfall]).toEqual([4, 2]);
  });

  it('comes, when the target asks for more people, from the roster that has been asked the least', async () => {
    const roma = { ...vienna, id: 'roma', slug: 'rome', name: 'Rome' };
    const passes = ['vienna', 'roma'].flatMap((city) =>
      Array.from({ length: 6 }, (_, index) =>
        aPass(`${city} ${index}`, { seconds: 900, seats: tuba, locationIds: [city] }),
      ),
    );
    const plan = await planOf({
      passes,
      locations: [vienna, roma],
      rooms: [hall, { ...hall, id: 'sala', locationId: 'roma' }],
      musicians: [
        ...players('tuba', 3),
        ...players('tuba', 9).map((one) => ({ ...one, id: `r ${one.id}`, locationId: 'roma' })),
      ],
      targetMusicians: 6,
    });
    const used = new Set(plan.engagements.map((one) => one.musicianId));
    expect([...used].filter((id) => id?.startsWith('r ')).length).toBe(4);
    expect(used.size).toBe(6);
  });

  it('is whoever sat there in the sessions that stand already', async () => {
    const plan = await planOf({
      passes: [aPass('1m1', { seats: tuba })],
      musicians: players('tuba', 3),
      sessions: [aSession('held', '2023-03-06T10:00', { seats: tuba })],
      engagements: [anEngagement('held', 'tuba 2', { instrument: 'tuba', standing: 'firm' })],
    });
    expect(plan.engagements.map((one) => one.musicianId)).toEqual(['tuba 2', 'tuba 2']);
  });
});

describe('an inconsistent problem', () => {
  it('is refused with all its faults at once', async () => {
    const solved = await solve(
      aProblem({
        passes: [
          aPass('a', { after: ['b'] }),
          aPass('b', { after: ['a'] }),
          aPass('c', { seconds: -1, locationIds: ['atlantis'] }),
          aPass('c'),
        ],
        engagements: [anEngagement('nowhere', 'nobody')],
      }),
    );
    expect(solved.ok ? [] : solved.faults.map((fault) => fault.code).sort()).toEqual([
      'PROBLEM.BAD_AMOUNT',
      'PROBLEM.CYCLIC_ORDER',
      'PROBLEM.DUPLICATE_ID',
      'PROBLEM.UNKNOWN_ID',
      'PROBLEM.UNKNOWN_ID',
      'PROBLEM.UNKNOWN_ID',
    ]);
  });
});

describe('a plan that is being made', () => {
  it('tells how much of its work is done, from nothing on and never less than before', async () => {
    const shares = async (options: SolveOptions): Promise<readonly (number | null)[]> => {
      const told: (number | null)[] = [];
      const music = Array.from({ length: 12 }, (_, nth) =>
        aPass(`p${nth}`, { seconds: 200 + nth, seats: { players: { tuba: 1 + (nth % 3) }, doubles: [] } }),
      );
      await solve(aProblem({ passes: music, musicians: players('tuba', 4) }), {
        ...options,
        onEvent: ({ share }) => told.push(share),
      });
      return told;
    };
    const bySteps = await shares({ iterations: 40 });
    expect(bySteps[0]).toBe(0);
    expect(bySteps).toEqual(bySteps.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    expect(Math.max(...bySteps.map(Number))).toBeLessThanOrEqual(1);
    let now = 0;
    const endless = await shares({ iterations: 1, seconds: 10, now: () => (now += 10) });
    expect(endless.at(-1)).toBeGreaterThan(0);
  });
});
