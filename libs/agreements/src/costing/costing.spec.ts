import fc from 'fast-check';
import { type ExchangeRate, RateTable } from '../money/exchange.js';
import { type PaidCall } from '../pay/paid-call.js';
import { totalsOf } from '../pay/pay-of-call.js';
import { aCall, aPayee, deal, section, termsOf } from '../spec-support/calls.js';
import { type City, type Music } from './city-call.js';
import { compareCities } from './cities.js';
import { type CostedCall, costOfCall, sumOfCosts } from './cost-of-call.js';
import { marginsOf } from './margins.js';
import { packPasses, type PackedPass } from './pack-passes.js';

const rate = (from: string, numerator: number, denominator: number): ExchangeRate => ({
  from,
  to: 'GBP',
  date: '2023-01-01',
  numerator,
  denominator,
});
const RATES = new RateTable([rate('EUR', 885, 1_000), rate('USD', 83, 100)]);

const costed = (call: PaidCall): CostedCall => ({ call, date: '2023-03-14', hire: null, staff: [] });

describe('the costs of a call', () => {
  it('are exchanged in one and shared out without a remainder, the room and staff included', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999 }), { maxLength: 30 }), (rates) => {
        const payees = rates.map((minor, nth) =>
          aPayee({ engagement: `e${nth}`, chair: nth + 2, own: { minor, currency: 'EUR' } }),
        );
        const fee = { minor: 41_111, currency: 'EUR' };
        const lines = costOfCall(
          { ...costed(aCall(termsOf('italy-turno'), { payees })), hire: fee, staff: [{ id: 'x', fee }] },
          RATES,
          'GBP',
        );
        const billed = totalsOf(lines)[0]?.minor ?? 0;
        expect(sumOfCosts(lines).home).toBe(Math.round((billed * 885) / 1_000));
      }),
    );
  });

  it('say what cannot be exchanged, and never take it one to one', () => {
    const lines = costOfCall(costed(aCall(termsOf('smv'))), RATES, 'GBP');
    expect(lines[0]).toMatchObject({ minor: 18_500, currency: 'CHF', home: null });
    expect(sumOfCosts(lines)).toEqual({ home: 0, withoutRate: 0, withoutExchange: 1 });
  });
});

describe('one thing more or less', () => {
  const margin = (call: PaidCall, kind: string): number | undefined =>
    marginsOf(costed(call), RATES, 'USD').find((one) => one.kind === kind)?.change;

  it('the 35th player lowers the bill by 312 dollars', () => {
    // As in the bills: 34 players and a contractor cost 4,752, 35 cost 4,440.
    const call = aCall(termsOf('afm-low-budget'), { payees: section(34) });
    expect(margin(call, 'player-more')).toBe(-31_200);
    expect(margin(aCall(termsOf('afm-low-budget'), { payees: section(35) }), 'player-less')).toBe(31_200);
  });

  it('looks a little further for a scale that is cheaper', () => {
    // 30 players and a contractor: 32 × 132 = 4,224. With 35: 37 × 120 = 4,440.
    const call = aCall(termsOf('afm-low-budget'), { payees: section(30) });
    expect(margin(call, 'next-tier')).toBe(21_600);
    expect(margin(aCall(termsOf('afm-low-budget'), { payees: section(10) }), 'next-tier')).toBeUndefined();
  });

  it('a double more is half a scale, and the last of two a fifth', () => {
    const flutes = [
      aPayee({ engagement: 'f2', instrument: 'flute' }),
      aPayee({ engagement: 'f3', instrument: 'flute', chair: 3, doubles: ['piccolo', 'alto-flute'] }),
    ];
    const call = aCall(termsOf('afm-low-budget'), { payees: flutes });
    expect(margin(call, 'double-more')).toBe(7_000);
    expect(margin(call, 'double-less')).toBe(-2_800);
  });

  it('a quarter of an hour more begins a unit of overtime for everybody, where that has a rate', () => {
    const timed = termsOf(
      'afm-low-budget',
      deal('afm-low-budget', { parameter: 'overtime-percent', value: 50, unit: 'percent' }),
    );
    // Two players at USD 140: 15 of 180 minutes at one and a half, 17.50 each.
    expect(margin(aCall(timed, { payees: section(2) }), 'quarter-hour-more')).toBe(3_500);
    const [unknown] = marginsOf(costed(aCall(termsOf('mu-pact'))), RATES, 'GBP').filter(
      ({ kind }) => kind === 'quarter-hour-more',
    );
    expect(unknown).toMatchObject({ change: 0, withoutRate: 1 });
  });
});

const aPass = (given: Partial<PackedPass>): PackedPass => ({
  id: 'p',
  name: '1m1 v1 strings',
  version: given.id ?? 'v',
  seconds: 300,
  seats: { viola: 2 },
  doubles: [],
  usedSeconds: null,
  ...given,
});

describe('passes in calls', () => {
  it('keep to the limit, lose nothing, and leave out what no call may hold', () => {
    const passes = fc.array(
      fc.record({ seconds: fc.integer({ min: 1, max: 1_000 }), viola: fc.integer({ min: 1, max: 9 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(passes, (given) => {
        const all = given.map(({ seconds, viola }, nth) =>
          aPass({ id: `p${nth}`, seconds, seats: { viola } }),
        );
        const { calls, tooLong } = packPasses(all, 840);
        for (const call of calls)
          expect(call.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThanOrEqual(840);
        const found = [...calls.flat(), ...tooLong].map(({ id }) => id);
        expect(found.sort()).toEqual(all.map(({ id }) => id).sort());
        expect(tooLong.every(({ seconds }) => seconds > 840)).toBe(true);
      }),
    );
  });
});

describe('the same music in several cities', () => {
  const city = (id: string, agreement: string, given: Partial<City> = {}): City => ({
    id,
    agreement,
    terms: termsOf(agreement),
    zone: 'Europe/London',
    start: Date.parse('2023-03-14T10:00:00Z'),
    date: '2023-03-14',
    rooms: [{ id: 'r', capacity: 60, hire: { minor: 100_000, currency: 'GBP' } }],
    rosterRate: null,
    groups: {},
    ...given,
  });
  const music: Music = {
    passes: [1, 2, 3, 4].map((nth) => aPass({ id: `p${nth}`, seconds: 300 })),
    asGroups: new Set(),
  };

  it('takes as many calls as caps and passes allow, and is shown cheapest first', () => {
    // Twenty minutes in passes of five. London: 20 in 3 h, one call: 2 × 240.50 + 1,000 = 1,481.
    // Rome: 14 in 3 h hold two passes of five, so two calls: 2 × (2 × 55.00 EUR × 0.885 + 1,000) = 2,194.70.
    const offers = compareCities(
      music,
      [city('rome', 'italy-turno'), city('london', 'mu-pact')],
      RATES,
      'GBP',
    );
    expect(
      offers.map(({ city: id, calls, minutes, capSeconds, cost }) => [id, calls, minutes, capSeconds, cost]),
    ).toEqual([
      ['london', 1, 180, 1_200, 148_100],
      ['rome', 2, 360, 1_680, 219_470],
    ]);
    expect(offers.map(({ uncertain }) => uncertain.map(({ standing }) => standing))).toEqual([
      ['proxy'],
      ['old'],
    ]);
  });

  it('is reckoned with the rates agreed with the city’s players where there is no scale, else it has none', () => {
    const agreed = { minor: 12_000, currency: 'EUR' };
    const [vienna, budapest] = compareCities(
      music,
      [city('vienna', 'buy-out-vienna', { rosterRate: agreed }), city('budapest', 'buy-out-budapest')],
      RATES,
      'GBP',
    );
    // Four hours hold the twenty minutes: 2 × 120 EUR × 0.885 = 212.40, and the room.
    expect(vienna).toMatchObject({ city: 'vienna', callMinutes: 240, cost: 121_240, atRosterRate: 2 });
    expect(budapest).toMatchObject({ city: 'budapest', withoutRate: 2 });
  });

  it('is not legal where a pass is longer than the cap, nor possible where no room seats the players', () => {
    const long = { ...music, passes: [aPass({ seconds: 900, seats: { viola: 80 } })] };
    const [offer] = compareCities(long, [city('rome', 'italy-turno')], RATES, 'GBP');
    expect(offer).toMatchObject({
      calls: 0,
      obstacles: ['1m1 v1 strings (900 s) is longer than the 840 s that a call may yield.'],
    });
    const [large] = compareCities(long, [city('london', 'mu-pact')], RATES, 'GBP');
    expect(large?.obstacles).toEqual([
      'No room for 1 of 1 calls: they seat up to 80, the largest room of the city 60.',
    ]);
  });
});
