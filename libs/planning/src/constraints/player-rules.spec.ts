import { type Problem } from '../model/problem.js';
import { type Standing } from '../model/session.js';
import { type Violation } from '../model/violation.js';
import { aGroup, aMusician, anEngagement, aProblem, aSession, at, vienna } from '../test-support/builders.js';
import { breachesOf } from '../test-support/find.js';

const anna = aMusician('anna', { name: 'Anna Gruber' });
const day = '2023-03-14';

/** One player in calls that begin at these local times. */
const calls = (
  constraint: string,
  starts: readonly string[],
  change: Partial<Problem> = {},
): readonly Violation[] =>
  breachesOf(
    constraint,
    aProblem({ musicians: [anna], ...change }),
    starts.map((start) => aSession(start, start)),
    starts.map((start) => anEngagement(start, 'anna')),
  );

describe('a chair', () => {
  const taken = (change: Partial<typeof anna>, instrument: string): number =>
    breachesOf(
      'plays-instrument',
      aProblem({ musicians: [{ ...anna, ...change }] }),
      [aSession('s', `${day}T10:00`, { seats: { players: { [instrument]: 4 }, doubles: [] } })],
      [anEngagement('s', 'anna', { instrument })],
    ).length;

  it('is taken by somebody who plays its instrument, as primary or as a double', () => {
    expect(taken({}, 'violin')).toBe(0);
    expect(taken({}, 'viola')).toBe(1);
    expect(taken({ doubles: ['viola'] }, 'viola')).toBe(0);
  });

  it('of either violin section is any violinist’s', () => {
    expect(taken({}, 'violin-1')).toBe(0);
    expect(taken({ instrument: 'violin-2' }, 'violin-1')).toBe(0);
  });

  it.each<[Standing, Standing, number]>([
    ['firm', 'firm', 1],
    ['proposed', 'firm', 1],
    ['pencil', 'firm', 0],
    ['pencil', 'pencil', 0],
  ])('that is %s to one and %s to another is a breach %i times', (one, other, times) => {
    const problem = aProblem({ musicians: [anna, aMusician('berta')] });
    const seats = [
      anEngagement('s', 'anna', { standing: one }),
      anEngagement('s', 'berta', { standing: other }),
    ];
    expect(breachesOf('chair-once', problem, [aSession('s', `${day}T10:00`)], seats)).toHaveLength(times);
  });

  it('has to be called; where nobody is called yet every chair is open', () => {
    const fifth = [anEngagement('s', 'anna', { chair: 5 })];
    const problem = aProblem({ musicians: [anna] });
    expect(breachesOf('chair-called', problem, [aSession('s', `${day}T10:00`)], fifth)).toMatchObject([
      { code: 'ENGAGEMENT.NO_SUCH_CHAIR', amount: 1 },
    ]);
    const uncalled = aSession('s', `${day}T10:00`, { seats: { players: {}, doubles: [] } });
    expect(breachesOf('chair-called', problem, [uncalled], fifth)).toEqual([]);
  });

  it('that nobody takes is counted by instrument, but not in the past', () => {
    const problem = aProblem({ musicians: [anna] });
    const found = breachesOf(
      'chairs-filled',
      problem,
      [aSession('s', `${day}T10:00`), aSession('past', '2023-03-05T10:00')],
      [anEngagement('s', 'anna', { chair: 2 })],
    );
    expect(found).toMatchObject([{ amount: 3, penalty: 300_000 }]);
    expect(found[0]?.message).toContain('3 open chairs of violin (1, 3, 4)');
  });
});

describe('a player', () => {
  it('has time for the whole call', () => {
    const away = [
      { start: at(`${day}T12:59`), end: at(`${day}T20:00`), kind: 'away', why: 'opera' },
    ] as const;
    const [breach] = calls('person-available', [`${day}T10:00`], { musicians: [{ ...anna, busy: away }] });
    expect([breach?.amount, breach?.unit]).toEqual([1, 'minutes']);
    expect(breach?.message).toBe(
      'Vienna, 2023-03-14 10:00 CET (Europe/Vienna): Anna Gruber (violin, chair 1) cannot come (opera)',
    );
    const mornings = [{ start: at(`${day}T10:00`), end: at(`${day}T13:00`) }];
    const limited = { musicians: [{ ...anna, available: mornings }] };
    expect(calls('person-available', [`${day}T10:00`], limited)).toEqual([]);
    expect(calls('person-available', [`${day}T14:00`], limited)).toHaveLength(1);
  });

  it('is not bound twice at one time, nor in another production', () => {
    expect(calls('person-once', [`${day}T10:00`, `${day}T12:00`])).toMatchObject([
      { code: 'ENGAGEMENT.DOUBLE_BOOKED', amount: 60, unit: 'minutes' },
    ]);
    expect(calls('person-once', [`${day}T10:00`, `${day}T13:00`])).toEqual([]);
    const busy = [
      { start: at(`${day}T08:00`), end: at(`${day}T10:01`), kind: 'engaged', why: 'elsewhere' },
    ] as const;
    expect(calls('person-once', [`${day}T10:00`], { musicians: [{ ...anna, busy }] })).toMatchObject([
      { amount: 1, unit: 'minutes' },
    ]);
  });

  it('may be pencilled for calls that overlap, and has then no rest to keep', () => {
    const sessions = [aSession('a', `${day}T10:00`), aSession('b', `${day}T12:00`)];
    const pencils = sessions.map(({ id }) => anEngagement(id, 'anna', { standing: 'pencil' }));
    const problem = aProblem({ musicians: [anna] });
    for (const rule of ['person-once', 'rest', 'day-limit'])
      expect(breachesOf(rule, problem, sessions, pencils)).toEqual([]);
  });

  it('has an hour between calls of a day', () => {
    expect(calls('rest', [`${day}T10:00`, `${day}T14:00`])).toEqual([]);
    expect(calls('rest', [`${day}T10:00`, `${day}T13:30`])).toMatchObject([
      { code: 'ENGAGEMENT.REST_TOO_SHORT', amount: 30, unit: 'minutes' },
    ]);
  });

  it('has eleven hours between days, in time that really passed', () => {
    expect(calls('rest', [`${day}T19:00`, '2023-03-15T09:00'])).toEqual([]);
    expect(calls('rest', [`${day}T20:00`, '2023-03-15T09:00'])).toMatchObject([{ amount: 60 }]);
  });

  it('loses an hour of rest in the night the clocks are set forward', () => {
    expect(calls('rest', ['2023-03-25T20:00', '2023-03-26T10:00'])).toMatchObject([{ amount: 60 }]);
    expect(calls('rest', ['2023-03-25T19:00', '2023-03-26T10:00'])).toEqual([]);
  });

  it('gains one in the night they are set back', () => {
    const october = { window: { from: '2023-10-23', to: '2023-11-05' } };
    expect(calls('rest', ['2023-10-28T20:00', '2023-10-29T09:00'], october)).toEqual([]);
  });

  it('has a call that ends after midnight on the day on which it began', () => {
    expect(calls('day-limit', [`${day}T10:00`, `${day}T22:30`, '2023-03-15T12:30'])).toEqual([]);
    expect(calls('rest', [`${day}T22:30`, '2023-03-15T12:29'])).toMatchObject([{ amount: 1 }]);
    expect(calls('rest', [`${day}T22:30`, '2023-03-15T12:30'])).toEqual([]);
  });

  it('has two calls a day at most', () => {
    expect(calls('day-limit', [`${day}T06:00`, `${day}T10:00`, `${day}T14:00`])).toMatchObject([
      { code: 'ENGAGEMENT.TOO_MANY_SESSIONS', amount: 180, unit: 'minutes' },
    ]);
    expect(calls('day-limit', [`${day}T10:00`, `${day}T14:00`])).toEqual([]);
  });

  it('is engaged where he lives; a journey costs', () => {
    const visitor = { musicians: [{ ...anna, locationId: null }] };
    expect(calls('local-first', [`${day}T10:00`])).toEqual([]);
    expect(calls('local-first', [`${day}T10:00`], visitor)).toMatchObject([
      { level: 'cost', penalty: 40_000 },
    ]);
  });

  it('plays the doubles asked of the chair, as a wish', () => {
    const seats = { players: { violin: 1 }, doubles: [{ instrument: 'violin', player: 1, double: 'viola' }] };
    const check = (doubles: readonly string[]): number =>
      breachesOf(
        'doubles-covered',
        aProblem({ musicians: [{ ...anna, doubles }] }),
        [aSession('s', `${day}T10:00`, { seats })],
        [anEngagement('s', 'anna')],
      ).length;
    expect([check(['viola']), check([])]).toEqual([0, 1]);
  });

  it('is a principal on the first chair of a section, as a wish; a rank that is not known is not held against anybody', () => {
    const check = (rank: string | null, chair: number): number =>
      breachesOf(
        'section-led',
        aProblem({ musicians: [{ ...anna, rank }] }),
        [aSession('s', `${day}T10:00`, { seats: { players: { violin: 2 }, doubles: [] } })],
        [anEngagement('s', 'anna', { chair })],
      ).length;
    expect([check('Tutti', 1), check('Tutti', 2), check('Stimmführer', 1), check(null, 1)]).toEqual([
      1, 0, 0, 0,
    ]);
  });

  it('keeps the chair from one session to the next, as a wish', () => {
    const problem = aProblem({ musicians: [anna, aMusician('berta', { name: 'Berta Holm' })] });
    const sessions = ['a', 'b', 'c'].map((id, index) => aSession(id, `2023-03-1${4 + index}T10:00`));
    const seats = ['anna', 'anna', 'berta'].map((who, index) => anEngagement(sessions[index]?.id ?? '', who));
    const [change, ...more] = breachesOf('continuity', problem, sessions, seats);
    expect(more).toEqual([]);
    expect(change?.message).toContain('Berta Holm takes over violin, chair 1 from Anna Gruber');
    const pencils = seats.map((one) => ({ ...one, standing: 'pencil' as const }));
    expect(breachesOf('continuity', problem, sessions, pencils)).toEqual([]);
  });
});

describe('a group', () => {
  const choir = aGroup('choir', { name: 'Coro' });
  const session = (count: number): ReturnType<typeof aSession> =>
    aSession('s', `${day}T10:00`, { seats: { players: { choir: count }, doubles: [] } });
  const seat = anEngagement('s', null, { groupId: 'choir', instrument: 'choir' });
  const problem = aProblem({ groups: [choir], targetMusicians: 30 });

  it('comes whole: it fills as many chairs as it has playing members, and those beyond come too', () => {
    expect(breachesOf('chairs-filled', problem, [session(24)], [seat])).toEqual([]);
    expect(breachesOf('chairs-filled', problem, [session(26)], [seat])).toMatchObject([{ amount: 2 }]);
    expect(breachesOf('group-whole', problem, [session(20)], [seat])).toMatchObject([
      { amount: 4, unit: 'players', penalty: 8_000 },
    ]);
  });

  it('has to fit the room with all its members', () => {
    const rooms = problem.rooms.map((room) => ({ ...room, capacity: 22 }));
    expect(breachesOf('room-capacity', { ...problem, rooms }, [session(20)], [seat])).toMatchObject([
      { amount: 2 },
    ]);
  });

  it('counts with its playing members towards the target', () => {
    expect(breachesOf('distinct-musicians', problem, [session(24)], [seat])).toMatchObject([
      { message: '24 of 30 musicians', amount: 6, penalty: 300_000 },
    ]);
  });
});

describe('money', () => {
  const sessions = [aSession('s', `${day}T10:00`)];
  const seats = [anEngagement('s', 'anna'), anEngagement('s', 'berta', { chair: 2 })];
  const berta = aMusician('berta', { rate: { minor: 20_000, currency: 'EUR' } });

  it('is the own rate, else the location’s', () => {
    const found = breachesOf('chair-pay', aProblem({ musicians: [anna, berta] }), sessions, seats);
    expect(found).toMatchObject([{ cost: { minor: 38_000, currency: 'EUR' } }]);
  });

  it('is weighed in the production’s currency, and kept in its own', () => {
    const inFrancs = aMusician('berta', { rate: { minor: 20_000, currency: 'CHF' } });
    const problem = aProblem({ musicians: [anna, inFrancs], exchange: { CHF: 1_050_000 } });
    expect(breachesOf('chair-pay', problem, sessions, seats)).toMatchObject([
      { amount: 21_000, penalty: 21_000, unit: 'minor', cost: { minor: 20_000, currency: 'CHF' } },
      { amount: 18_000, penalty: 18_000, cost: { minor: 18_000, currency: 'EUR' } },
    ]);
  });

  it('that nobody knows is said, and is in no sum', () => {
    const locations = [{ ...vienna, chairRate: null }];
    const [found] = breachesOf(
      'chair-pay',
      aProblem({ musicians: [anna, berta], locations }),
      sessions,
      seats,
    );
    expect(found?.cost).toEqual({ minor: 20_000, currency: 'EUR' });
    expect(found?.message).toContain('1 without a known rate');
  });
});
