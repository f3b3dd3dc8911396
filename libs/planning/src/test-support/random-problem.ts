import fc from 'fast-check';
import { type Pass } from '../model/music.js';
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
  rules,
  vienna,
} from './builders.js';

const INSTRUMENTS = ['violin-1', 'violin-2', 'horn', 'tuba', 'choir'] as const;
const DOUBLES: readonly (readonly string[])[] = [[], ['horn'], ['tuba']];
const rome = { ...vienna, id: 'rome', slug: 'rome', name: 'Rome', zone: 'Europe/Rome' };
const studio = { ...hall, id: 'studio', locationId: 'rome', name: 'Studio A', capacity: 14 };

const places = fc.constantFrom('vienna', 'rome');
const busy = fc.option(
  fc.integer({ min: 6, max: 9 }).map((day) => ({
    start: at(`2023-03-0${day}T12:00`),
    end: at(`2023-03-0${day}T16:00`),
    kind: 'away' as const,
    why: 'teaching',
  })),
  { nil: null },
);

const pass = (index: number): fc.Arbitrary<Pass> =>
  fc
    .record({
      seconds: fc.integer({ min: 0, max: 950 }),
      players: fc.dictionary(fc.constantFrom(...INSTRUMENTS), fc.integer({ min: 1, max: 5 }), { minKeys: 1 }),
      locationIds: fc.uniqueArray(places, { maxLength: 2 }),
      after: fc.option(fc.nat({ max: Math.max(0, index - 1) }), { nil: null, freq: 2 }),
    })
    .map(({ seconds, players, locationIds, after }) =>
      aPass(`pass ${String(index).padStart(2, '0')}`, {
        seconds,
        seats: { players, doubles: [] },
        locationIds,
        after: after === null || index === 0 ? [] : [`pass ${String(after).padStart(2, '0')}`],
      }),
    );

const people = fc.array(
  fc.record({
    locationId: places,
    instrument: fc.constantFrom('violin', 'horn', 'tuba'),
    doubles: fc.constantFrom(...DOUBLES),
    away: busy,
  }),
  { maxLength: 24 },
);

/** Small productions of two cities over four days: too few players, too much music and awkward staff included. */
export const randomProblem: fc.Arbitrary<Problem> = fc
  .record({
    passes: fc
      .integer({ min: 0, max: 10 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => pass(index)))),
    people,
    groups: fc.array(fc.record({ locationId: places, playingMembers: fc.integer({ min: 1, max: 6 }) }), {
      maxLength: 2,
    }),
    conductor: fc.boolean(),
    held: fc.boolean(),
    target: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ passes, people: players, groups, conductor, held, target }) => {
    const musicians = players.map(({ away, ...one }, index) =>
      aMusician(`musician ${String(index).padStart(2, '0')}`, { ...one, busy: away === null ? [] : [away] }),
    );
    const first = musicians.find(
      (one) => one.locationId === 'vienna' && one.instrument === 'horn' && one.busy.length === 0,
    );
    const stands = held && first !== undefined;
    return aProblem({
      window: { from: '2023-03-06', to: '2023-03-09' },
      rules: [rules],
      locations: [vienna, rome],
      rooms: [{ ...hall, capacity: 18 }, studio],
      passes: [...passes],
      musicians,
      groups: groups.map((one, index) => aGroup(`group ${index}`, one)),
      staff: conductor ? [aStaffMember('conductor')] : [],
      sessions: stands
        ? [aSession('held', '2023-03-07T10:00', { seats: { players: { horn: 2 }, doubles: [] } })]
        : [],
      engagements: stands
        ? [anEngagement('held', first.id, { instrument: 'horn', standing: 'firm', id: 'e1' })]
        : [],
      targetMusicians: target,
    });
  });
