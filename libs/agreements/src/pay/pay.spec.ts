import { aCall, aPayee, deal, section, termsOf } from '../spec-support/calls.js';
import { type PaidCall, type Payee } from './paid-call.js';
import { type PayLine } from './pay-line.js';
import { payOfCall, totalsOf } from './pay-of-call.js';

const bill = (call: PaidCall): readonly string[] =>
  payOfCall(call).map(({ kind, minor, currency }) =>
    `${kind} ${minor ?? 'no rate'} ${currency ?? ''}`.trim(),
  );

const total = (call: PaidCall): number | undefined => totalsOf(payOfCall(call))[0]?.minor;

const of = (call: PaidCall, kind: PayLine['kind']): PayLine | undefined =>
  payOfCall(call).find((line) => line.kind === kind);

describe('the size of the orchestra', () => {
  // The scale of independent film: USD 132 for 24 to 34 players, USD 120 from 35 on; a contractor who does not play is
  // paid 200 % of scale from ten players on. Second violas alone: nobody leads, nobody sits on a first chair.
  const session = (players: number): PaidCall =>
    aCall(termsOf('afm-low-budget'), { payees: section(players) });

  it('makes the 35th player lower the bill', () => {
    // 34 × 132 = 4,488, and 2 × 132 = 264 for the contractor: 4,752.
    expect(total(session(34))).toBe(475_200);
    // 35 × 120 = 4,200, and 2 × 120 = 240: 4,440. One player more, USD 312 less.
    expect(total(session(35))).toBe(444_000);
  });

  it('says which figure it went by, and how far that can be trusted', () => {
    const line = of(session(35), 'scale');
    expect(line).toMatchObject({ rate: 12_000, currency: 'USD', parameter: 'scale' });
    expect(line?.term).toMatchObject({ source: 'old-edition', standing: 'old', confidence: 'low' });
  });
});

describe('doubles', () => {
  const flute = (...doubles: readonly string[]): Payee => aPayee({ instrument: 'flute', doubles });

  it('are half a scale for the first and a fifth for each further one: a flute with piccolo and alto', () => {
    // One player: USD 140. Piccolo 50 % = 70, alto flute 20 % = 28: 238.
    const call = aCall(termsOf('afm-low-budget'), { payees: [flute('piccolo', 'alto-flute')] });
    expect(bill(call)).toEqual(['scale 14000 USD', 'double 7000 USD', 'double 2800 USD']);
    expect(total(call)).toBe(23_800);
  });

  it('are a fee for each in Switzerland', () => {
    // CHF 185 for the call, 2 × CHF 32.
    expect(total(aCall(termsOf('smv'), { payees: [flute('piccolo', 'alto-flute')] }))).toBe(24_900);
  });

  it('are none between timpani and percussion, nor between two kinds of percussion', () => {
    const drums = aPayee({ instrument: 'timpani', doubles: ['percussion', 'xylophone'] });
    expect(bill(aCall(termsOf('afm-low-budget'), { payees: [drums] }))).toEqual(['scale 14000 USD']);
    const mallets = aPayee({ instrument: 'percussion', doubles: ['piano'] });
    expect(bill(aCall(termsOf('afm-low-budget'), { payees: [mallets] }))).toContain('double 7000 USD');
  });

  it('are said to have no rate where none is known, and are usually in the fee of a buy-out', () => {
    expect(bill(aCall(termsOf('mu-pact'), { payees: [flute('piccolo')] }))).toEqual([
      'scale 24050 GBP',
      'double no rate',
    ]);
    const own = { minor: 12_000, currency: 'EUR' };
    const player = { ...flute('piccolo'), own };
    expect(bill(aCall(termsOf('buy-out-vienna'), { payees: [player] }))).toEqual([
      'own-rate 12000 EUR',
      'double 0 EUR',
    ]);
  });
});

describe('a BPI session of three hours', () => {
  it('with a player who trebles, and the porterage of a double bass', () => {
    const call = aCall(termsOf('bpi'), {
      payees: [
        aPayee({ engagement: 'reeds', instrument: 'flute', doubles: ['piccolo', 'alto-flute'] }),
        aPayee({ engagement: 'bass', instrument: 'double-bass' }),
      ],
    });
    // Reeds: GBP 130 and 40 % for both doubles together = 52: 182. Bass: GBP 130 and class B, 13.77: 143.77.
    expect(bill(call)).toEqual([
      'scale 13000 GBP',
      'double 5200 GBP',
      'scale 13000 GBP',
      'porterage 1377 GBP',
    ]);
    expect(total(call)).toBe(32_577);
  });
});

describe('rank', () => {
  it('pays the leader and the contractor twice', () => {
    const payees = [
      aPayee({ engagement: 'leader', instrument: 'violin-1', chair: 1 }),
      aPayee({ engagement: 'contractor', rank: 'contractor' }),
      ...section(33),
    ];
    // 35 × 120 = 4,200; leader and contractor 100 % of 120 more each.
    expect(total(aCall(termsOf('afm-low-budget'), { payees }))).toBe(444_000);
  });

  it('pays Swiss principals CHF 32', () => {
    expect(bill(aCall(termsOf('smv'), { payees: [aPayee({ chair: 1 })] }))).toEqual([
      'scale 18500 CHF',
      'principal 3200 CHF',
    ]);
  });
});

describe('overtime', () => {
  it('is paid by started units: 16 minutes are two quarters of an hour', () => {
    // CHF 23 for each started 15 minutes.
    const call = aCall(termsOf('smv'), { actualMinutes: 196 });
    expect(of(call, 'overtime')).toMatchObject({ quantity: 2, rate: 2_300, minor: 4_600 });
    expect(of(aCall(termsOf('smv'), { actualMinutes: 195 }), 'overtime')).toMatchObject({ quantity: 1 });
    expect(of(aCall(termsOf('smv'), { actualMinutes: 170 }), 'overtime')).toBeUndefined();
  });

  it('of an Italian turno has no rate until one is agreed', () => {
    const late = { actualMinutes: 200 };
    expect(of(aCall(termsOf('italy-turno'), late), 'overtime')).toMatchObject({ minor: null });
    const agreed = termsOf(
      'italy-turno',
      deal('italy-turno', { parameter: 'overtime-unit-minutes', value: 15, unit: 'minutes' }),
      deal('italy-turno', { parameter: 'overtime-percent', value: 50, unit: 'percent' }),
    );
    // EUR 55 for 180 minutes: 15 of them are worth 4.58⅓; with half on top 6.875, so 6.88. Twenty minutes are two units.
    expect(of(aCall(agreed, late), 'overtime')).toMatchObject({ quantity: 2, rate: 688, minor: 1_376 });
    expect(total(aCall(agreed, late))).toBe(6_876);
  });

  it('begins where the longest call that the agreement knows ends', () => {
    // Four and a half hours are a call of three and six quarters of an hour.
    const call = aCall(termsOf('smv'), { minutes: 270 });
    expect(bill(call)).toEqual(['scale 18500 CHF', 'overtime 13800 CHF']);
  });
});

describe('a call from 20:00 to 00:30 in the night in which the clocks go back', () => {
  const night = (zone: string, start: string, minutes: number): PaidCall =>
    aCall(termsOf('afm-low-budget'), { zone, start: Date.parse(start), minutes });

  it('is four and a half hours where they go back at two: half an hour of it is night', () => {
    // Los Angeles, 4 November 2023, 20:00 PDT. USD 140 for 180 min; 30 min at half a scale more:
    // 140 × 30/180 × 50 % = 11.67. The six started quarters beyond three hours have no known rate.
    const call = night('America/Los_Angeles', '2023-11-05T03:00:00Z', 270);
    expect(of(call, 'night')).toMatchObject({ quantity: 30, minor: 1_167 });
    expect(of(call, 'overtime')).toMatchObject({ quantity: 6, minor: null });
  });

  it('is five and a half where they go back at one to midnight: an hour and a half of it is night', () => {
    // The Azores, 28 October 2023: 20:00 is 20:00 UTC; 00:00–01:00 comes twice. 140 × 90/180 × 50 % = 35.
    const call = night('Atlantic/Azores', '2023-10-28T20:00:00Z', 330);
    expect(of(call, 'night')).toMatchObject({ quantity: 90, minor: 3_500 });
  });
});

describe('holidays and weekends', () => {
  it('pay a holiday at 200 %', () => {
    const call = aCall(termsOf('afm-low-budget'), { holidays: { '2023-03-14': 'A holiday' } });
    expect(of(call, 'holiday')).toMatchObject({ minor: 14_000, note: 'A holiday', quantity: 180 });
  });

  it('pay a minute once, as whichever is more', () => {
    const sunday = Date.parse('2023-03-12T10:00:00Z');
    const percent = (value: number): ReturnType<typeof termsOf> =>
      termsOf(
        'afm-low-budget',
        deal('afm-low-budget', {
          parameter: 'weekend-percent',
          value,
          unit: 'percent',
          when: { weekdays: [6, 7] },
        }),
      );
    const on = (value: number): readonly string[] =>
      bill(aCall(percent(value), { start: sunday, holidays: { '2023-03-12': 'A holiday' } }));
    expect(on(50)).toEqual(['scale 14000 USD', 'holiday 14000 USD']);
    expect(on(150)).toEqual(['scale 14000 USD', 'weekend 21000 USD']);
  });
});

describe('a Swiss session', () => {
  it('costs more when the cut uses more of it', () => {
    // CHF 185 and CHF 3.20 for each minute used: 4:30 are 14.40, 6:15 are 20.00.
    const used = (usedSeconds: number | null): number | undefined =>
      total(aCall(termsOf('smv'), { payees: [aPayee({ usedSeconds })] }));
    expect([used(null), used(0), used(270), used(375)]).toEqual([18_500, 18_500, 19_940, 20_500]);
  });
});

describe('what is not a scale', () => {
  it('is the player’s own rate, a group’s fee, or what the payroll says', () => {
    const own = { minor: 30_000, currency: 'EUR' };
    const of3 = [
      aPayee({ own }),
      aPayee({ kind: 'group', instrument: 'choir', own: { minor: 250_000, currency: 'EUR' } }),
      aPayee({ own, paid: { minor: 31_000, currency: 'EUR' } }),
    ];
    expect(bill(aCall(termsOf('italy-turno'), { payees: of3 }))).toEqual([
      'own-rate 30000 EUR',
      'group-fee 250000 EUR',
      'paid 31000 EUR',
    ]);
  });

  it('is "no rate", never nought, where nobody knows', () => {
    expect(bill(aCall(termsOf('buy-out-vienna')))).toEqual(['scale no rate']);
    expect(payOfCall(aCall(null))[0]).toMatchObject({
      minor: null,
      note: 'nothing is known of the agreement on this day',
    });
  });
});

describe('short and cancelled calls', () => {
  it('are topped up to the shortest that is paid', () => {
    // One hour under the SRLA is paid as the special session of 90 min: 434.21 × 60/180 = 144.74, topped up to 217.11.
    expect(bill(aCall(termsOf('afm-srla'), { minutes: 60 }))).toEqual([
      'scale 14474 USD',
      'minimum-call 7237 USD',
    ]);
  });

  it('are paid by the notice that was given', () => {
    const percent = (value: number, from: number, to: number | null): ReturnType<typeof deal> =>
      deal('bpi', {
        parameter: 'cancellation-percent',
        value,
        unit: 'percent',
        when: { noticeHours: { from, to } },
      });
    const agreed = termsOf('bpi', percent(100, 0, 47), percent(50, 48, 167));
    const after = (noticeHours: number): readonly string[] =>
      bill(aCall(agreed, { payees: [aPayee({ noticeHours, doubles: ['viola-d-amore'] })] }));
    expect(after(20)).toEqual(['cancellation 13000 GBP']);
    expect(after(72)).toEqual(['cancellation 6500 GBP']);
    expect(after(300)).toEqual(['cancellation no rate']);
  });
});

describe('what is paid on top', () => {
  it('is reckoned on the wages, not on porterage', () => {
    const agreed = termsOf(
      'bpi',
      deal('bpi', { parameter: 'pension-percent', value: 12.5, unit: 'percent' }),
      deal('bpi', { parameter: 'health-fee', value: 500, unit: 'minor', currency: 'GBP' }),
    );
    // Wages 130 and 25 % for one double = 162.50; 12.5 % of that is 20.3125. Porterage of the bass does not count.
    const bass = aPayee({ instrument: 'double-bass', doubles: ['bass-guitar'] });
    expect(bill(aCall(agreed, { payees: [bass] }))).toEqual([
      'scale 13000 GBP',
      'double 3250 GBP',
      'porterage 1377 GBP',
      'pension 2031 GBP',
      'health 500 GBP',
    ]);
  });
});
