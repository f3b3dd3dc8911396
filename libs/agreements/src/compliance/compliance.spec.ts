import fc from 'fast-check';
import { agreementFiles } from '../data/index.js';
import { AgreementBook } from '../terms/agreement-book.js';
import { shippedBook } from '../terms/shipped-book.js';
import { type Breach } from './breach.js';
import { checkCalls } from './check-calls.js';
import { findRepair } from './find-repair.js';
import { type CallChange, type RepairCost, type RepairLimits } from './repair.js';
import { aCall, music } from './spec-support/a-call.js';
import { type CheckedCall } from './view.js';

const check = (...calls: CheckedCall[]): readonly Breach[] => checkCalls(calls, shippedBook);
const brief = (breaches: readonly Breach[]): unknown =>
  breaches.map(({ rule, severity, parameter, amount, unit }) => [rule, severity, parameter, amount, unit]);

const FREE: RepairLimits = { stands: () => true, holidayOn: () => null, costOf: () => null };
const isMoved = ({ before, after }: CallChange): boolean => before.start !== after.start;
const repairOf = (calls: readonly CheckedCall[], limits = FREE): string | undefined => {
  const [first] = checkCalls(calls, shippedBook);
  return first === undefined ? undefined : findRepair(first, calls, shippedBook, limits)?.words;
};

describe('rest between two calls', () => {
  // 20:00 + 3 h = 23:00; until 09:00 that is 10 h; 11 h are due: 60 minutes are missing.
  const late = aCall('late', '2023-03-14T20:00');
  const early = aCall('early', '2023-03-15T09:00');

  it('of ten hours is a breach of sixty minutes, by law', () => {
    const found = check(late, early);
    expect(brief(found)).toEqual([['rest', 'hard', 'statutory-rest-minutes', 60, 'minutes']]);
    expect(found[0]).toMatchObject({
      date: '2023-03-15',
      who: [{ id: 'anna' }],
      term: { source: 'statute', confidence: 'high' },
    });
  });

  it('is mended by beginning an hour later, tried on a copy', () => {
    expect(repairOf([late, early])).toBe(
      'begin the call of 2023-03-15 09:00 Europe/Vienna 1 h later, at 10:00',
    );
  });

  it('is mended by the earlier call, or by other players, where the later one cannot move', () => {
    const only = (id: string): RepairLimits => ({
      ...FREE,
      stands: (changes) =>
        changes.every(
          (one) => !isMoved(one) || (one.before.id === id && one.after.localStart < '2023-03-15'),
        ),
    });
    expect(repairOf([late, early], only('late'))).toMatch(/20:00 Europe\/Vienna 1 h earlier, at 19:00$/);
    expect(repairOf([late, early], only('none'))).toMatch(/^let Anna Gruber go from the call of 2023-03-15/);
  });

  it('is not mended by what breaks another rule', () => {
    // Another call of hers at 14:00: beginning at 10:00 ends at 13:00, an hour before; it may still move.
    const noon = aCall('noon', '2023-03-15T13:00');
    // 09:00–12:00 moved by an hour ends at 13:00 and leaves no hour to the call at 13:00.
    expect(repairOf([late, early, noon])).toMatch(/1 h earlier, at 19:00$/);
  });

  it('counts the hour that passes twice in the autumn night', () => {
    // 29 October 2023: 03:00 CEST becomes 02:00 CET. From 23:00 to 09:00 the wall clock says 10 h; 11 h pass.
    expect(check(aCall('late', '2023-10-28T20:00'), aCall('early', '2023-10-29T09:00'))).toEqual([]);
    // In spring the same night has 9 h: 120 minutes are missing.
    const spring = check(aCall('late', '2023-03-25T20:00'), aCall('early', '2023-03-26T09:00'));
    expect(spring[0]).toMatchObject({ rule: 'rest', amount: 120 });
  });

  it('is mended by whatever costs least, and last by what has no known rate', () => {
    const priced = (costOf: RepairLimits['costOf']): string | undefined =>
      repairOf([late, early], { ...FREE, costOf });
    const cost = (change: number, withoutRate = 0): RepairCost => ({ change, withoutRate, currency: 'EUR' });
    // Beginning late is dear, beginning early saves a little, and what letting her go costs is not known.
    const ofChange = ([change]: readonly CallChange[]): RepairCost => {
      if (change === undefined || !isMoved(change)) return cost(-50_000, 1);
      return change.before.id === 'early' ? cost(9_000) : cost(-500);
    };
    expect(priced(ofChange)).toMatch(/1 h earlier, at 19:00$/);
    expect(priced(([one]) => (one !== undefined && isMoved(one) ? cost(1, 1) : cost(2)))).toMatch(
      /^let Anna/,
    );
  });

  it('cannot be mended when both are history', () => {
    expect(
      repairOf([
        { ...late, isPast: true },
        { ...early, isPast: true },
      ]),
    ).toBeUndefined();
  });
});

describe('the music of a call', () => {
  // 16 minutes are 960 s; 14 minutes (840 s) are agreed in a turno: 120 s too much.
  const turno = (id: string, at: string, ...seconds: number[]): CheckedCall =>
    aCall(id, at, {
      agreement: 'italy-turno',
      locationId: 'rome',
      roomId: 'forum',
      zone: 'Europe/Rome',
      music: seconds.map((one, index) => music(`${id}${index}`, one)),
    });

  it('of sixteen minutes is two too many in a turno', () => {
    const [found] = check(turno('a', '2023-03-14T10:00', 600, 240, 120));
    expect(found).toMatchObject({ rule: 'recorded-cap', amount: 120, unit: 'seconds', severity: 'hard' });
  });

  it('moves to another call by the shortest pass that is long enough', () => {
    const calls = [turno('a', '2023-03-14T10:00', 600, 240, 120), turno('b', '2023-03-14T15:00', 700)];
    expect(repairOf(calls)).toBe('record a2 in the call of 2023-03-14 15:00 Europe/Rome instead');
  });

  it('does not move to a call that has no room for it', () => {
    const calls = [turno('a', '2023-03-14T10:00', 600, 240, 120), turno('b', '2023-03-14T15:00', 800)];
    expect(repairOf(calls)).toBeUndefined();
  });
});

describe('a call by itself', () => {
  it('over the autumn clock change has the night minutes that really passed', () => {
    // 4 November 2023, Los Angeles: 20:00 to 00:30 is before the change at 02:00. From midnight: 30 minutes.
    const film = { agreement: 'afm-film', zone: 'America/Los_Angeles', locationId: 'la' };
    const before = check(aCall('a', '2023-11-04T20:00', { ...film, minutes: 270 }));
    expect(before.find(({ rule }) => rule === 'premiums')).toMatchObject({ amount: 30, severity: 'cost' });
    // 23:00 and six hours: 02:00 comes twice, the call ends at 04:00 by the clock; 5 h lie after midnight.
    const over = check(aCall('b', '2023-11-04T23:00', { ...film, minutes: 360 }));
    expect(over.find(({ rule }) => rule === 'premiums')).toMatchObject({ amount: 300 });
  });

  it('at night begins earlier where that costs less; what must be paid for is not avoided for more', () => {
    const film = { agreement: 'afm-film', zone: 'America/Los_Angeles', locationId: 'la', minutes: 270 };
    const night = aCall('a', '2023-11-01T20:00', film);
    const breach = check(night).find(({ rule }) => rule === 'premiums');
    if (breach === undefined) throw new Error('there is half an hour of night');
    const mended = (change: number): string | undefined =>
      findRepair(breach, [night], shippedBook, {
        ...FREE,
        costOf: () => ({ change, withoutRate: 0, currency: 'USD' }),
      })?.words;
    expect(mended(-1_167)).toMatch(/30 min earlier, at 19:30$/);
    expect(mended(1)).toBeUndefined();
  });

  it('on a holiday is held on another day that is none', () => {
    const film = { agreement: 'afm-film', zone: 'America/Los_Angeles', holiday: 'A holiday' };
    const limits: RepairLimits = {
      ...FREE,
      holidayOn: (_call, date) => (date === '2023-03-15' ? 'Another' : null),
      costOf: () => ({ change: -1, withoutRate: 0, currency: 'USD' }),
    };
    expect(repairOf([aCall('a', '2023-03-14T10:00', film)], limits)).toBe(
      'hold the call of 2023-03-14 10:00 America/Los_Angeles on 2023-03-13 at 10:00 instead',
    );
  });

  it('has a length its agreement knows, or one is proposed that holds the music', () => {
    const call = aCall('a', '2023-03-14T10:00', { minutes: 200, music: [music('m', 1_000)] });
    // 180 minutes hold 900 s, 240 hold 1,200: the nearer one is too short for 1,000 s. The cap of 200 is 1,000 in proportion.
    expect(brief(check(call))).toEqual([['call-length', 'hard', 'call-minutes', 20, 'minutes']]);
    expect(repairOf([call])).toMatch(/240 minutes long$/);
  });

  it('on a date of which nothing is known, or under no known agreement, is flagged', () => {
    const [old] = check(aCall('a', '1999-03-14T10:00'));
    expect(old).toMatchObject({ rule: 'in-force', code: 'RULES.IN_FORCE', severity: 'hard', term: null });
    expect(check(aCall('a', '2023-03-14T10:00', { agreement: 'sag' }))[0]?.rule).toBe('in-force');
  });

  it('of ten players or more has a contractor under the film agreement', () => {
    const film = { agreement: 'afm-film', zone: 'America/New_York' };
    const rules = (headcount: number, hasContractor = false): readonly string[] =>
      check(aCall('a', '2023-03-14T10:00', { ...film, headcount, hasContractor })).map(({ rule }) => rule);
    expect([rules(9), rules(10), rules(10, true)]).toEqual([[], ['thresholds'], []]);
  });
});

describe('a day', () => {
  const srla = (id: string, at: string, minutes = 180): CheckedCall =>
    aCall(id, at, { agreement: 'afm-srla', zone: 'America/New_York', minutes });

  it('under the SRLA has half an hour between sessions and two of them', () => {
    expect(check(srla('a', '2023-03-14T10:00'), srla('b', '2023-03-14T13:30'))).toEqual([]);
    // 13:00 to 13:15: 15 of 30 minutes.
    expect(brief(check(srla('a', '2023-03-14T10:00'), srla('b', '2023-03-14T13:15')))).toEqual([
      ['rest', 'hard', 'minutes-between-sessions', 15, 'minutes'],
    ]);
    const three = [
      srla('a', '2023-03-14T09:00', 90),
      srla('b', '2023-03-14T12:00', 90),
      srla('c', '2023-03-14T15:00', 90),
    ];
    expect(brief(check(...three))).toEqual([['day-limit', 'hard', 'sessions-per-day', 90, 'minutes']]);
  });
});

describe('a production’s own figure', () => {
  it('takes the place of the shipped one', () => {
    const book = new AgreementBook(
      agreementFiles,
      [],
      [
        {
          agreement: 'italy-turno',
          parameter: 'recorded-seconds',
          value: 960,
          unit: 'seconds',
          when: { callMinutes: 180 },
          validFrom: '2023-01-01',
          validTo: null,
          severity: 'hard',
          source: 'deal',
          confidence: 'high',
        },
      ],
    );
    const call = aCall('a', '2023-03-14T10:00', { agreement: 'italy-turno', music: [music('m', 960)] });
    expect(check(call)).toHaveLength(1);
    expect(checkCalls([call], book)).toEqual([]);
  });
});

describe('the order of calls', () => {
  it('means nothing', () => {
    const call = fc
      .record({
        day: fc.integer({ min: 13, max: 16 }),
        hour: fc.integer({ min: 7, max: 22 }),
        who: fc.subarray(['a', 'b', 'c']),
      })
      .map(({ day, hour, who }) => ({ at: `2023-03-${day}T${String(hour).padStart(2, '0')}:00`, who }));
    fc.assert(
      fc.property(fc.array(call, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (drawn, keys) => {
        const calls = drawn.map(({ at, who }, index) =>
          aCall(`c${index}`, at, { players: who.map((id) => ({ id, name: id })) }),
        );
        const mixed = calls
          .map((one) => [keys.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(checkCalls(mixed, shippedBook)).toEqual(checkCalls(calls, shippedBook));
      }),
    );
  });
});
