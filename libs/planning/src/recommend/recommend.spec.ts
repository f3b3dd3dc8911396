import { assert, integer, property } from 'fast-check';
import { hardViolations, checkPlan } from '../check/check-plan.js';
import { type Problem } from '../model/problem.js';
import { type Proposal } from '../view/plan-view.js';
import { randomFrom } from '../solver/random.js';
import { aMusician, aPass, aProblem, aSession, anEngagement, vienna } from '../test-support/builders.js';
import { seatOn, substitutesFor } from './substitutes.js';
import { sessionsFor } from './sessions-for.js';

const rome = { ...vienna, id: 'rome', slug: 'rome', name: 'Rome' };
const penaltyOf = (problem: Problem, plan: Proposal): number =>
  checkPlan(problem, plan)
    .filter((one) => one.constraint !== 'chairs-filled')
    .reduce((sum, one) => sum + one.penalty, 0);

/** Three calls of a few chairs and eight people who are partly seated. */
function randomCase(seed: number): { problem: Problem; plan: Proposal } {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const musicians = Array.from({ length: 8 }, (_, index) =>
    aMusician(`m${index}`, {
      instrument: pick(['flute', 'oboe']),
      doubles: pick([[], ['oboe'], ['piccolo']]),
      locationId: pick(['vienna', 'rome', null]),
      rank: pick([null, 'principal', 'tutti']),
      rate: pick([null, { minor: 20_001, currency: 'EUR' }, { minor: 9_999, currency: 'CHF' }]),
      busy:
        random() < 0.2
          ? [
              {
                ...aSession('x', '2023-03-07T10:00'),
                kind: pick(['away', 'engaged'] as const),
                why: 'on tour',
              },
            ]
          : [],
    }),
  );
  const seats = {
    players: { flute: 2, oboe: 1 },
    doubles: [{ instrument: 'flute', player: 2, double: 'piccolo' }],
  };
  const sessions = ['2023-03-07T10:00', '2023-03-07T14:00', '2023-03-07T18:00', '2023-03-08T09:00'].map(
    (start, index) => aSession(`s${index}`, start, { seats }),
  );
  const engagements = sessions.flatMap((session) =>
    (
      [
        ['flute', 1],
        ['flute', 2],
        ['oboe', 1],
      ] as const
    ).flatMap(([instrument, chair]) =>
      random() < 0.5
        ? [
            anEngagement(session.id, pick(musicians).id, {
              instrument,
              chair,
              standing: pick(['proposed', 'firm', 'pencil']),
            }),
          ]
        : [],
    ),
  );
  const problem = aProblem({
    locations: [vienna, rome],
    musicians,
    exchange: { CHF: 1_050_001 },
    targetMusicians: 4,
    sessions: [],
  });
  return { problem, plan: { sessions, engagements } };
}

describe('substitutes for a chair', () => {
  it('are exactly those who break no further rule there, at the cost of the plan worked out anew', () => {
    assert(
      property(integer({ min: 1, max: 100_000 }), (seed) => {
        const { problem, plan } = randomCase(seed);
        for (const session of plan.sessions) {
          const chair = { sessionId: session.id, instrument: 'flute', chair: 1 + (seed % 2) };
          const without = {
            ...plan,
            engagements: plan.engagements.filter(
              (one) =>
                one.standing === 'pencil' ||
                one.sessionId !== session.id ||
                one.instrument !== 'flute' ||
                one.chair !== chair.chair,
            ),
          };
          const left = new Set(
            plan.engagements.filter((one) => !without.engagements.includes(one)).map((one) => one.musicianId),
          );
          const now = left.size === 1 ? plan : without;
          const { ranked } = substitutesFor(problem, plan, chair);
          const hard = hardViolations(problem, without).length;
          for (const { id } of problem.musicians) {
            const found = ranked.find((one) => one.musicianId === id);
            const after = { ...without, engagements: [...without.engagements, seatOn(chair, id)] };
            if (found !== undefined) {
              expect(hardViolations(problem, after).length).toBeLessThanOrEqual(hard);
              expect(found.extraCost).toBe(penaltyOf(problem, after) - penaltyOf(problem, now));
            } else if (!left.has(id) && hard === 0) {
              expect(hardViolations(problem, after).length).toBeGreaterThan(0);
            }
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('come in the order primary, doubles asked for, rank, local, continuity, pay', () => {
    const musicians = [
      aMusician('doubler', { instrument: 'oboe', doubles: ['flute'] }),
      aMusician('roman', { instrument: 'flute', locationId: 'rome', rank: 'principal' }),
      aMusician('second', { instrument: 'flute' }),
      aMusician('first', { instrument: 'flute', rank: 'principal' }),
      aMusician('dear', { instrument: 'flute', rank: 'principal', rate: { minor: 50_000, currency: 'EUR' } }),
      aMusician('away', { instrument: 'flute', available: [] }),
    ];
    const problem = aProblem({ locations: [vienna, rome], musicians });
    const session = aSession('s', '2023-03-07T10:00', { seats: { players: { flute: 1 }, doubles: [] } });
    const plan = { sessions: [session], engagements: [] };
    const { ranked, supply, reason } = substitutesFor(problem, plan, {
      sessionId: 's',
      instrument: 'flute',
      chair: 1,
    });
    expect(ranked.map((one) => one.musicianId)).toEqual(['first', 'dear', 'roman', 'second', 'doubler']);
    expect(ranked[0]).toMatchObject({
      extraCost: 18_000,
      reason: 'primary instrument, principal, local, no other call there, EUR 180.00 for the call',
    });
    expect(supply).toEqual({ exist: 6, unavailable: 1, resting: 0, seated: 0, free: 5 });
    expect(reason).toBeNull();
  });

  it('are none, with the reason, where the chair is none or nobody plays it', () => {
    const plan = { sessions: [aSession('s', '2023-03-07T10:00')], engagements: [] };
    const problem = aProblem();
    const ask = (instrument: string, chair: number, sessionId = 's'): string | null =>
      substitutesFor(problem, plan, { sessionId, instrument, chair }).reason;
    expect(ask('violin', 1, 'nowhere')).toBe('There is no session "nowhere" in the plan.');
    expect(ask('violin', 5)).toContain('is not called');
    expect(ask('violin', 1)).toContain('nobody on the roster plays it');
  });
});

describe('sessions for a pass', () => {
  const standing = aPass('standing', { seconds: 500 });
  const session = aSession('s', '2023-03-07T10:00', { runOrder: ['standing'] });
  const problem = aProblem({ passes: [standing] });
  const plan = { sessions: [session], engagements: [] };

  it('begin with the one that has room and needs nobody else', () => {
    const { ranked } = sessionsFor(problem, plan, aPass('new', { seconds: 400 }));
    expect(ranked[0]).toMatchObject({ sessionId: 's', slotId: null, extraCost: 0, extraChairs: 0 });
    expect(ranked[1]).toMatchObject({ sessionId: null, extraCost: 300_000 + 4 * 18_000, extraChairs: 4 });
  });

  it('leave out, with the rule, those that cannot take it', () => {
    const { ranked, refused } = sessionsFor(problem, plan, aPass('new', { seconds: 401 }));
    expect(ranked.every((one) => one.sessionId === null)).toBe(true);
    expect(refused.find((one) => one.sessionId === 's')?.code).toBe('SESSION.CAP_EXCEEDED');
    expect(refused.filter((one) => one.slotId !== null).map((one) => one.code)).toContain(
      'SESSION.ROOM_DOUBLE_BOOKED',
    );
  });

  it('keep the order of passes and break no rule', () => {
    const after = aPass('new', { after: ['standing'] });
    const { ranked } = sessionsFor(problem, plan, after);
    expect(ranked[0]?.session.runOrder).toEqual(['standing', 'new']);
    const whole = { ...problem, passes: [standing, after] };
    for (const one of ranked) {
      const sessions = one.sessionId === null ? [session, one.session] : [one.session];
      expect(hardViolations(whole, { sessions, engagements: [] })).toEqual([]);
    }
    expect(ranked.some((one) => one.session.start < session.start)).toBe(false);
  });
});
