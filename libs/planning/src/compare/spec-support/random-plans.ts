import fc from 'fast-check';
import { type Problem } from '../../model/problem.js';
import { type Engagement, type Session } from '../../model/session.js';
import { judged } from '../../check/judged.js';
import { publishedPlan } from '../../replan/published-plan.js';
import { type Proposal } from '../../view/plan-view.js';
import {
  aGroup,
  aMusician,
  anEngagement,
  aPass,
  aProblem,
  aSession,
  hall,
} from '../../test-support/builders.js';
import { type ComparedPlan } from '../compared.js';

const MUSICIANS = ['anna', 'bela', 'clara', 'dora'];
const PASSES = ['1m1', '1m2', '1m3', '1m4', '1m5'];
const SESSIONS = ['s1', 's2', 's3', 's4', 's5'];
const ROOMS = [hall, { ...hall, id: 'studio', locationId: 'rome' }];

const session = (id: string): fc.Arbitrary<Session> =>
  fc
    .record({
      room: fc.constantFrom(...ROOMS),
      start: fc.constantFrom('2023-03-07T10:00', '2023-03-07T14:00', '2023-03-08T10:00'),
      minutes: fc.constantFrom(180, 240),
      violins: fc.integer({ min: 1, max: 3 }),
      double: fc.boolean(),
      runOrder: fc.shuffledSubarray(PASSES, { maxLength: 3 }),
      fixed: fc.boolean(),
    })
    .map(({ room, start, minutes, violins, double, runOrder, fixed }) =>
      aSession(id, start, {
        roomId: room.id,
        locationId: room.locationId,
        minutes,
        seats: {
          players: { 'violin-1': violins, choir: 2 },
          doubles: double ? [{ instrument: 'violin-1', player: 1, double: 'viola' }] : [],
        },
        runOrder,
        fixed,
      }),
    );

const engagement = (sessionIds: readonly string[]): fc.Arbitrary<Engagement> =>
  fc.oneof(
    fc
      .record({
        sessionId: fc.constantFrom(...sessionIds),
        musicianId: fc.constantFrom(...MUSICIANS),
        instrument: fc.constantFrom('violin-1', 'violin-2'),
        chair: fc.integer({ min: 1, max: 3 }),
        standing: fc.constantFrom('proposed', 'pencil', 'firm'),
      })
      .map(({ sessionId, musicianId, ...seat }) => anEngagement(sessionId, musicianId, seat)),
    fc
      .record({ sessionId: fc.constantFrom(...sessionIds), groupId: fc.constantFrom('coro', 'drums') })
      .map(({ sessionId, groupId }) => anEngagement(sessionId, null, { groupId, instrument: 'choir' })),
  );

const proposal: fc.Arbitrary<Proposal> = fc.subarray(SESSIONS).chain((ids) =>
  fc.record({
    sessions: fc.tuple(...ids.map(session)),
    engagements: ids.length === 0 ? fc.constant([]) : fc.array(engagement(ids), { maxLength: 8 }),
  }),
);

const problem: fc.Arbitrary<Problem> = fc
  .record({
    passes: fc.subarray(PASSES),
    seconds: fc.array(fc.constantFrom(0, 60, 120), { minLength: PASSES.length, maxLength: PASSES.length }),
    members: fc.integer({ min: 0, max: 3 }),
    target: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ passes, seconds, members, target }) =>
    aProblem({
      slots: [],
      rooms: ROOMS,
      passes: passes.map((id, index) => aPass(id, { seconds: seconds[index] ?? 0 })),
      musicians: MUSICIANS.map((id) => aMusician(id)),
      groups: [aGroup('coro', { playingMembers: members }), aGroup('drums', { playingMembers: 2 })],
      targetMusicians: target,
    }),
  );

/** Plans as bad as they come, each of its own problem: rooms and chairs taken twice, passes nobody knows, groups of nobody. */
export const randomPlan: fc.Arbitrary<ComparedPlan> = fc
  .record({ problem, proposal })
  .map(({ problem, proposal }) => ({ problem, plan: judged(problem, publishedPlan(problem, proposal, [])) }));
