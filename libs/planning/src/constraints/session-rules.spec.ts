import { type Problem } from '../model/problem.js';
import { aPass, aProblem, aSession, aStaffMember, at, hall, vienna } from '../test-support/builders.js';
import { breachesOf } from '../test-support/find.js';

const tutti = { players: { violin: 10, horn: 4 }, doubles: [] };

describe('the music of a session', () => {
  const passes = [
    aPass('1m1', { seconds: 500 }),
    aPass('1m2', { seconds: 401 }),
    aPass('1m3', { after: ['1m1'] }),
    aPass('1m4', { locationIds: ['rome'] }),
    aPass('1m5', { seats: tutti }),
  ];
  const rome = { ...vienna, id: 'rome', slug: 'rome', name: 'Rome', zone: 'Europe/Rome' };
  const problem = aProblem({ passes, locations: [vienna, rome] });
  const session = (
    runOrder: readonly string[],
    id = 's',
    local = '2023-03-14T10:00',
  ): ReturnType<typeof aSession> => aSession(id, local, { runOrder });

  it('is no longer than the agreement’s cap, and the breach is in seconds', () => {
    expect(breachesOf('recorded-cap', problem, [session(['1m1'])])).toEqual([]);
    expect(breachesOf('recorded-cap', problem, [session(['1m1', '1m2'])])).toMatchObject([
      { code: 'SESSION.CAP_EXCEEDED', level: 'hard', amount: 1, unit: 'seconds' },
    ]);
  });

  it('has a cap in proportion in a call of another length', () => {
    const long = aSession('s', '2023-03-14T10:00', { runOrder: ['1m1', '1m2'], minutes: 240 });
    expect(breachesOf('recorded-cap', problem, [long])).toEqual([]);
    expect(breachesOf('call-length', problem, [long])).toMatchObject([
      { code: 'SESSION.CALL_LENGTH', amount: 60, unit: 'minutes' },
    ]);
  });

  it('is recorded where it may be', () => {
    const [breach] = breachesOf('allowed-location', problem, [session(['1m4'])]);
    expect([breach?.amount, breach?.unit]).toEqual([200, 'seconds']);
    expect(breach?.message).toBe(
      'Vienna, 2023-03-14 10:00 CET (Europe/Vienna): 1m4 may be recorded in Rome only',
    );
  });

  it('follows what it must follow: earlier in the session, or in one that is over', () => {
    const order = (...sessions: readonly ReturnType<typeof aSession>[]): number =>
      breachesOf('pass-order', problem, sessions).length;
    expect(order(session(['1m1', '1m3']))).toBe(0);
    expect(order(session(['1m3', '1m1']))).toBe(1);
    expect(order(session(['1m1'], 'a'), session(['1m3'], 'b', '2023-03-14T14:00'))).toBe(0);
    expect(order(session(['1m3'], 'a'), session(['1m1'], 'b', '2023-03-14T14:00'))).toBe(1);
    expect(order(session(['1m1'], 'a'), session(['1m3'], 'b', '2023-03-14T12:00'))).toBe(1);
    expect(order(session(['1m3']))).toBe(0);
  });

  it('is recorded at most once, and missing music is counted', () => {
    const twice = [session(['1m1'], 'a'), session(['1m1'], 'b', '2023-03-15T10:00')];
    expect(breachesOf('recorded-once', problem, twice)).toMatchObject([{ amount: 500, unit: 'seconds' }]);
    expect(breachesOf('passes-recorded', problem, twice)).toHaveLength(4);
  });

  it('has everybody called whom it needs', () => {
    expect(breachesOf('called-line-up', problem, [session(['1m5'])])).toMatchObject([
      { code: 'SESSION.LINE_UP_TOO_SMALL', amount: 10, unit: 'chairs' },
    ]);
  });
});

describe('the place and time of a session', () => {
  const check = (constraint: string, change: Partial<Problem>, ...starts: readonly string[]): number =>
    breachesOf(
      constraint,
      aProblem(change),
      starts.map((start, index) => aSession(`s${index}`, start, { fixed: false })),
    ).length;

  it('has a room that seats everybody who is called', () => {
    const small = { rooms: [{ ...hall, capacity: 3 }] };
    expect(breachesOf('room-capacity', aProblem(small), [aSession('s', '2023-03-14T10:00')])).toMatchObject([
      { amount: 1, unit: 'players' },
    ]);
    expect(check('room-capacity', {}, '2023-03-14T10:00')).toBe(0);
  });

  it('has a room that is to be had for the whole call', () => {
    const morning = [{ start: at('2023-03-14T10:00'), end: at('2023-03-14T13:00') }];
    const rooms = [{ ...hall, available: morning }];
    expect(check('room-available', { rooms }, '2023-03-14T10:00')).toBe(0);
    expect(check('room-available', { rooms }, '2023-03-14T10:15')).toBe(1);
    const busy = [
      { start: at('2023-03-14T12:59'), end: at('2023-03-14T15:00'), kind: 'engaged', why: 'held by others' },
    ] as const;
    const [held] = breachesOf('room-available', aProblem({ rooms: [{ ...hall, busy }] }), [
      aSession('s', '2023-03-14T10:00'),
    ]);
    expect(held?.message).toContain('Synchron Stage is not to be had (held by others)');
    expect([held?.amount, held?.unit]).toEqual([1, 'minutes']);
  });

  it('has the room for itself; sessions that touch do not clash', () => {
    expect(check('room-once', {}, '2023-03-14T10:00', '2023-03-14T13:00')).toBe(0);
    expect(check('room-once', {}, '2023-03-14T10:00', '2023-03-14T12:59')).toBe(1);
  });

  it('lies in the planning window and not before the moment planned from', () => {
    expect(check('planning-window', {}, '2023-03-06T10:00', '2023-03-19T18:00')).toBe(0);
    expect(check('planning-window', {}, '2023-03-05T10:00', '2023-03-20T10:00')).toBe(2);
    expect(
      breachesOf('planning-window', aProblem(), [
        aSession('early', '2023-03-03T10:00'),
        aSession('late', '2023-03-21T10:00'),
      ]),
    ).toMatchObject([
      { amount: 3, unit: 'days' },
      { amount: 2, unit: 'days' },
    ]);
    expect(check('not-in-the-past', { asOf: at('2023-03-14T10:00') }, '2023-03-14T10:00')).toBe(0);
    expect(check('not-in-the-past', { asOf: at('2023-03-14T10:01') }, '2023-03-14T10:00')).toBe(1);
  });

  it('is kept off holidays, which is a wish and not a must', () => {
    const feast = { ...vienna, holidays: { '2023-03-14': 'a feast' } };
    const [breach] = breachesOf('working-day', aProblem({ locations: [feast] }), [
      aSession('s', '2023-03-14T10:00'),
    ]);
    expect(breach).toMatchObject({ level: 'preference', penalty: 50_000 });
  });
});

describe('the staff that every session needs', () => {
  const rome = { ...vienna, id: 'rome', slug: 'rome', name: 'Rome' };
  const studio = { ...hall, id: 'studio', locationId: 'rome', name: 'Studio A' };
  const day = (staff: ReturnType<typeof aStaffMember>, romeStart: string): ReturnType<typeof breachesOf> =>
    breachesOf(
      'staff-in-one-place',
      aProblem({ staff: [staff], locations: [vienna, rome], rooms: [hall, studio] }),
      [aSession('v', '2023-03-14T10:00'), aSession('r', romeStart, { roomId: 'studio', locationId: 'rome' })],
    );

  it('travels between cities, as long as that takes', () => {
    const conductor = aStaffMember('Mara Lind', { travelMinutes: { 'vienna>rome': 240 } });
    expect(day(conductor, '2023-03-14T17:00')).toEqual([]);
    expect(day(conductor, '2023-03-14T16:59')).toMatchObject([{ amount: 1, unit: 'minutes' }]);
  });

  it('knows the way back as long as the way there, and an unknown one as a day’s journey', () => {
    expect(day(aStaffMember('a', { travelMinutes: { 'rome>vienna': 240 } }), '2023-03-14T17:00')).toEqual([]);
    expect(day(aStaffMember('a'), '2023-03-14T22:59')).toHaveLength(1);
    expect(day(aStaffMember('a'), '2023-03-14T23:00')).toEqual([]);
  });

  it('may be on the way for longer than a week, by way of the base', () => {
    const far = aStaffMember('a', {
      baseLocationId: 'basel',
      travelMinutes: { 'basel>vienna': 9_000, 'basel>rome': 9_000 },
    });
    expect(day(far, '2023-03-24T10:00')).toMatchObject([{ amount: 18_000 - (9 * 24 + 21) * 60 }]);
  });

  it('listens to one session at a time from afar, without a journey', () => {
    const remote = aStaffMember('a', { attendance: 'remote' });
    expect(day(remote, '2023-03-14T13:00')).toEqual([]);
    expect(day(remote, '2023-03-14T12:59')).toHaveLength(1);
  });

  it('has time, if required; others do not bind the plan', () => {
    const away = { available: [], busy: [] };
    const found = (required: boolean): number =>
      breachesOf('staff-available', aProblem({ staff: [aStaffMember('a', { ...away, required })] }), [
        aSession('v', '2023-03-14T10:00'),
      ]).length;
    expect([found(true), found(false)]).toEqual([1, 0]);
  });
});
