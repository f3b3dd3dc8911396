import { type Problem } from '../model/problem.js';
import { defaultWeights } from '../model/weights.js';
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
} from '../test-support/builders.js';
import { checkProblem } from './check-problem.js';

const faultsOf = (
  change: Partial<Problem>,
): readonly (readonly [code: string, pointer: string, message: string])[] =>
  checkProblem(aProblem(change)).map(({ code, pointer, message }) => [code, pointer, message]);

const codesOf = (change: Partial<Problem>): readonly string[] => faultsOf(change).map(([code]) => code);

const day = '2023-03-14';
const seats = (players: Readonly<Record<string, number>>) => ({ players, doubles: [] });

describe('a problem that can be planned from', () => {
  it('has no faults', () => {
    expect(faultsOf({})).toEqual([]);
    expect(
      faultsOf({
        passes: [aPass('1m1'), aPass('1m2', { after: ['1m1'], seconds: 0 })],
        musicians: [
          aMusician('anna'),
          aMusician('berta', { locationId: null, rate: { minor: 0, currency: 'EUR' } }),
        ],
        groups: [aGroup('coro')],
        staff: [aStaffMember('karl', { baseLocationId: 'vienna' })],
        sessions: [aSession('s', `${day}T10:00`, { runOrder: ['1m1'] })],
        engagements: [anEngagement('s', 'anna'), anEngagement('s', 'berta', { chair: 2 })],
      }),
    ).toEqual([]);
  });
});

describe('ids', () => {
  it('are there once in each list', () => {
    expect(
      faultsOf({
        passes: [aPass('p', { name: '1m1' }), aPass('p', { name: '1m2' })],
        musicians: [aMusician('a', { name: 'Anna' }), aMusician('a', { name: 'Berta' })],
      }),
    ).toEqual([
      ['PROBLEM.DUPLICATE_ID', '/passes/p', 'Two of the passes have the same id: "1m1" and "1m2".'],
      ['PROBLEM.DUPLICATE_ID', '/musicians/a', 'Two of the musicians have the same id: "Anna" and "Berta".'],
    ]);
    const session = aSession('s', `${day}T10:00`);
    expect(
      codesOf({ rules: [rules, rules], locations: [vienna, vienna], rooms: [hall, hall], slots: [] }),
    ).toEqual(Array.from({ length: 3 }, () => 'PROBLEM.DUPLICATE_ID'));
    const twice = [anEngagement('s', 'anna', { id: 'e' }), anEngagement('s', 'berta', { id: 'e', chair: 2 })];
    expect(
      faultsOf({
        groups: [aGroup('g'), aGroup('g')],
        staff: [aStaffMember('k'), aStaffMember('k')],
        musicians: [aMusician('anna'), aMusician('berta')],
        sessions: [session],
        engagements: twice,
      }).map(([, pointer]) => pointer),
    ).toEqual(['/groups/g', '/staff/k', '/engagements/e']);
  });

  it('name what is in the problem', () => {
    const found = faultsOf({
      rooms: [hall, { ...hall, id: 'attic', name: 'Attic', locationId: 'atlantis' }],
      passes: [aPass('p', { name: '1m1', locationIds: ['atlantis'], after: ['q'] })],
      musicians: [aMusician('anna', { locationId: 'atlantis' })],
      groups: [aGroup('coro', { locationId: 'atlantis' })],
      staff: [aStaffMember('karl', { baseLocationId: 'atlantis', travelMinutes: { 'vienna>eden': 10 } })],
      sessions: [aSession('s', `${day}T10:00`, { runOrder: ['q'], rulesId: 'none', roomId: 'cellar' })],
      engagements: [anEngagement('t', 'nobody'), anEngagement('s', null, { groupId: 'none' })],
      slots: [],
    });
    expect(new Set(found.map(([code]) => code))).toEqual(new Set(['PROBLEM.UNKNOWN_ID']));
    expect(found.map(([, pointer]) => pointer)).toEqual([
      '/rooms/attic/locationId',
      '/sessions/s/roomId',
      '/sessions/s/rulesId',
      '/passes/p/locationIds',
      '/passes/p/after',
      '/sessions/s/runOrder',
      '/musicians/anna/locationId',
      '/groups/coro/locationId',
      '/staff/karl/baseLocationId',
      '/staff/karl/travelMinutes',
      '/engagements/0/sessionId',
      '/engagements/0/musicianId',
      '/engagements/1/groupId',
    ]);
    expect(found[3]?.[2]).toBe('The pass "1m1" names the location "atlantis", which is not in the problem.');
    expect(found[5]?.[2]).toBe(
      'The session in cellar, Vienna, 2023-03-14 10:00 (Europe/Vienna) names the pass "q", which is not in the problem.',
    );
  });
});

describe('amounts', () => {
  it.each<[string, Partial<Problem>]>([
    ['/targetMusicians', { targetMusicians: -1 }],
    ['/asOf', { asOf: Number.NaN, slots: [] }],
    ['/weights/vacancy', { weights: { ...defaultWeights, vacancy: 0.5 } }],
    ['/exchange/CHF', { exchange: { CHF: -1 } }],
    [
      '/locations/vienna/chairRate/minor',
      { locations: [{ ...vienna, chairRate: { minor: -1, currency: 'EUR' } }] },
    ],
    ['/rooms/hall/capacity', { rooms: [{ ...hall, capacity: 1.5 }] }],
    ['/rooms/hall/hire/minor', { rooms: [{ ...hall, hire: { minor: -1, currency: 'EUR' } }] }],
    ['/rules/vienna@2000-01-01/minutesBetween', { rules: [{ ...rules, minutesBetween: -60 }] }],
    [
      '/rules/vienna@2000-01-01/calls',
      { rules: [{ ...rules, calls: [{ minutes: 180, capSeconds: -1 }] }], slots: [] },
    ],
    ['/passes/p/seconds', { passes: [aPass('p', { seconds: 1.5 })] }],
    ['/passes/p/seats/players/violin', { passes: [aPass('p', { seats: seats({ violin: -1 }) })] }],
    [
      '/passes/p/seats/doubles',
      {
        passes: [
          aPass('p', {
            seats: { players: {}, doubles: [{ instrument: 'flute', player: 0, double: 'piccolo' }] },
          }),
        ],
      },
    ],
    ['/sessions/s/minutes', { sessions: [{ ...aSession('s', `${day}T10:00`), minutes: 0 }] }],
    [
      '/sessions/s/seats/players/horn',
      { sessions: [aSession('s', `${day}T10:00`, { seats: seats({ horn: 0.5 }) })] },
    ],
    ['/musicians/m/rate/minor', { musicians: [aMusician('m', { rate: { minor: -5, currency: 'EUR' } })] }],
    ['/groups/g/playingMembers', { groups: [aGroup('g', { playingMembers: -1 })] }],
    ['/groups/g/fee/minor', { groups: [aGroup('g', { fee: { minor: 0.1, currency: 'EUR' } })] }],
    [
      '/staff/k/travelMinutes/vienna>vienna',
      { staff: [aStaffMember('k', { travelMinutes: { 'vienna>vienna': -1 } })] },
    ],
    [
      '/engagements/0/chair',
      {
        musicians: [aMusician('m')],
        sessions: [aSession('s', `${day}T10:00`)],
        engagements: [anEngagement('s', 'm', { chair: 0 })],
      },
    ],
  ])('are whole and not negative: %s', (pointer, change) => {
    expect(faultsOf(change).map(([code, where]) => [code, where])).toEqual([['PROBLEM.BAD_AMOUNT', pointer]]);
  });

  it('of calls that may be opened count too', () => {
    const [slot] = aProblem().slots;
    if (slot === undefined) throw new Error('there are calls in the hall');
    const found = faultsOf({ slots: [{ ...slot, capSeconds: -1, dislike: 0.5, minutes: 0 }] });
    expect(found.map(([, pointer]) => pointer)).toEqual(
      ['minutes', 'capSeconds', 'dislike'].map((field) => `/slots/${slot.id}/${field}`),
    );
  });

  it('are told with names', () => {
    expect(faultsOf({ passes: [aPass('p', { name: '3m21 strings', seconds: -1 })] })[0]?.[2]).toBe(
      'The length of pass "3m21 strings", in seconds, is -1, which is not a whole number from 0.',
    );
  });
});

describe('times', () => {
  const backwards = { start: at(`${day}T13:00`), end: at(`${day}T10:00`) };

  it('end after they begin', () => {
    const away = [{ ...backwards, kind: 'away', why: 'on tour' }] as const;
    expect(
      faultsOf({
        sessions: [{ ...aSession('s', `${day}T13:00`), ...backwards }],
        musicians: [aMusician('m', { busy: away })],
        staff: [aStaffMember('k', { available: [backwards] })],
      }),
    ).toEqual([
      [
        'PROBLEM.BAD_TIME',
        '/sessions/s/end',
        'The session in Synchron Stage, Vienna, 2023-03-14 13:00 (Europe/Vienna) has to begin at an instant and end after it.',
      ],
      [
        'PROBLEM.BAD_TIME',
        '/musicians/m/busy',
        'What keeps m busy has to begin at an instant and end after it.',
      ],
      [
        'PROBLEM.BAD_TIME',
        '/staff/k/available',
        'What is said to be available of k has to begin at an instant and end after it.',
      ],
    ]);
    const [slot] = aProblem().slots;
    const empty = slot === undefined ? [] : [{ ...slot, end: slot.start }];
    expect(codesOf({ slots: empty })).toEqual(['PROBLEM.BAD_TIME']);
  });

  it('lie in a window of two dates', () => {
    for (const window of [
      { from: '2023-03-20', to: '2023-03-19' },
      { from: '2023-02-30', to: '2023-03-19' },
    ])
      expect(faultsOf({ window, slots: [] }).map(([code, pointer]) => [code, pointer])).toEqual([
        ['PROBLEM.BAD_TIME', '/window'],
      ]);
  });
});

describe('a pass', () => {
  const long = aPass('p', { name: '3m21 strings', seconds: 901 });

  it('is no longer than every call it could be recorded in', () => {
    expect(faultsOf({ passes: [long] })).toEqual([
      [
        'PROBLEM.PASS_TOO_LONG',
        '/passes/p/seconds',
        'The pass "3m21 strings" lasts 15 min 1 s; the longest call it could be recorded in (180 minutes: Synchron Stage, Vienna, 2023-03-06 10:00 (Europe/Vienna)) may yield no more than 15 min.',
      ],
    ]);
    expect(faultsOf({ passes: [{ ...long, seconds: 900 }] })).toEqual([]);
  });

  it('may be as long as one call of one room allows, where nothing is said as long as it likes', () => {
    const roomy = { ...hall, id: 'large', capacity: 50, name: 'Large Hall' };
    const problem = aProblem({ rooms: [{ ...hall, capacity: 4 }, roomy] });
    const [last] = problem.slots.filter((slot) => slot.roomId === 'large').slice(-1);
    const slots = problem.slots.map((slot) => (slot === last ? { ...slot, capSeconds: 1_200 } : slot));
    const of = (violin: number, seconds: number) => ({
      ...problem,
      slots,
      passes: [{ ...long, seconds, seats: seats({ violin }) }],
    });
    expect(checkProblem(of(5, 1_200))).toEqual([]);
    expect(checkProblem(of(5, 1_201))[0]?.message).toContain('Large Hall, Vienna');
    expect(
      checkProblem({ ...of(5, 9_999), slots: slots.map((slot) => ({ ...slot, capSeconds: null })) }),
    ).toEqual([]);
  });

  it('is the plan’s matter where there is no call for it, and a session’s where it stands in one', () => {
    expect(faultsOf({ passes: [long], rooms: [] })).toEqual([]);
    expect(faultsOf({ passes: [{ ...long, seats: seats({ violin: 101 }) }] })).toEqual([]);
    expect(
      faultsOf({ passes: [long], sessions: [aSession('s', `${day}T10:00`, { runOrder: ['p'] })] }),
    ).toEqual([]);
  });
});

describe('all that is wrong', () => {
  it('is said at once', () => {
    const found = codesOf({
      targetMusicians: -1,
      window: { from: '2023-03-19', to: '2023-03-06' },
      slots: aProblem().slots,
      passes: [
        aPass('a', { after: ['a'] }),
        aPass('b', { seconds: 5_000 }),
        aPass('b', { locationIds: ['eden'] }),
      ],
      sessions: [aSession('s', `${day}T10:00`), aSession('t', `${day}T11:00`)],
      engagements: [anEngagement('s', null)],
    });
    expect([...new Set(found)]).toEqual([
      'PROBLEM.DUPLICATE_ID',
      'PROBLEM.UNKNOWN_ID',
      'PROBLEM.BAD_AMOUNT',
      'PROBLEM.BAD_TIME',
      'PROBLEM.BAD_ENGAGEMENT',
      'PROBLEM.CYCLIC_ORDER',
      'PROBLEM.PASS_TOO_LONG',
      'PROBLEM.OVERLAPPING_PINS',
    ]);
  });
});
