import fc from 'fast-check';
import { instrumentById } from '#lineup';
import { percentOf, portion, splitExactly } from '../money/portion.js';
import { RateTable } from '../money/exchange.js';
import { aCall, aPayee, termsOf } from '../spec-support/calls.js';
import { shippedBook } from '../terms/shipped-book.js';
import { porterageClasses } from './data/porterage-classes.js';
import { type PaidCall, type Payee } from './paid-call.js';
import { type PayLine } from './pay-line.js';
import { payOfCall, totalsOf } from './pay-of-call.js';

const payee = fc
  .record({
    instrument: fc.constantFrom('flute', 'timpani', 'percussion', 'viola', 'double-bass', 'violin-1'),
    chair: fc.integer({ min: 1, max: 16 }),
    doubles: fc.subarray(['piccolo', 'alto-flute', 'percussion', 'piano']),
    rank: fc.constantFrom(null, 'leader', 'principal', 'contractor'),
    own: fc.option(fc.record({ minor: fc.integer({ min: 1, max: 99_999 }), currency: fc.constant('EUR') })),
    actualMinutes: fc.option(fc.integer({ min: 60, max: 400 })),
    usedSeconds: fc.option(fc.integer({ min: 0, max: 900 })),
    noticeHours: fc.option(fc.integer({ min: 0, max: 400 }), { freq: 5 }),
  })
  .map((given) => aPayee(given));

const payees = fc
  .array(payee, { maxLength: 40 })
  .map((all) => all.map((one, nth) => ({ ...one, engagement: `e${nth}`, chair: nth + 1 })));

const call = (agreement: string, of: readonly Payee[], minutes: number): PaidCall =>
  aCall(termsOf(agreement), { payees: of, minutes, headcount: of.length });

const agreement = fc.constantFrom(...shippedBook.agreements.map(({ id }) => id));
const length = fc.constantFrom(60, 90, 180, 240, 330);

const asText = (line: PayLine): string => JSON.stringify({ ...line, term: line.term?.parameter });

describe('a bill', () => {
  it('is the same whoever is written down first', () => {
    fc.assert(
      fc.property(agreement, payees, length, (id, all, minutes) => {
        const there = payOfCall(call(id, all, minutes))
          .map(asText)
          .sort();
        const back = payOfCall(call(id, [...all].reverse(), minutes))
          .map(asText)
          .sort();
        expect(back).toEqual(there);
      }),
    );
  });

  it('loses and makes no money: the lines of each engagement sum to the whole', () => {
    fc.assert(
      fc.property(agreement, payees, length, (id, all, minutes) => {
        const lines = payOfCall(call(id, all, minutes));
        const parts = [null, ...all.map(({ engagement }) => engagement)].map((engagement) =>
          totalsOf(lines.filter((line) => line.engagement === engagement)),
        );
        expect(totalsOf(parts.flat())).toEqual(totalsOf(lines));
        for (const { minor } of lines) expect(minor === null || Number.isSafeInteger(minor)).toBe(true);
      }),
    );
  });

  it('names the figure or says that there is none, of every line', () => {
    fc.assert(
      fc.property(agreement, payees, length, (id, all, minutes) => {
        for (const { kind, term, minor, note } of payOfCall(call(id, all, minutes))) {
          const isAgreed = kind === 'own-rate' || kind === 'group-fee';
          expect(isAgreed || (minor === null ? note !== '' || term === null : term !== null)).toBe(true);
        }
      }),
    );
  });
});

describe('money', () => {
  it('is split without a remainder, nearly in proportion', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 }),
        (whole, weights) => {
          const parts = splitExactly(whole, weights);
          const sum = weights.reduce((all, one) => all + one, 0);
          expect(parts.reduce((all, one) => all + one, 0)).toBe(whole);
          if (sum > 0)
            parts.forEach((part, at) =>
              expect(Math.abs(part - (whole * (weights[at] ?? 0)) / sum)).toBeLessThan(1.001),
            );
        },
      ),
    );
  });

  it('is rounded once, half up, whatever its size', () => {
    expect([portion(1, 1, 2), portion(3, 1, 2), portion(-1, 1, 2), portion(100, 1, 3)]).toEqual([
      1, 2, -1, 33,
    ]);
    expect(portion(9_007_199_254_740_991, 3, 3)).toBe(9_007_199_254_740_991);
    expect(percentOf(24_050, 12.5)).toBe(3_006);
  });

  it('is exchanged at the rate of the day, read backwards if need be, and never at none', () => {
    const table = new RateTable([
      { from: 'EUR', to: 'GBP', date: '2023-01-01', numerator: 88, denominator: 100 },
      { from: 'EUR', to: 'GBP', date: '2023-03-01', numerator: 9, denominator: 10 },
    ]);
    const euros = { minor: 1_000, currency: 'EUR' };
    expect(table.convert(euros, 'GBP', '2023-02-28')).toBe(880);
    expect(table.convert(euros, 'GBP', '2023-03-01')).toBe(900);
    expect(table.convert({ minor: 900, currency: 'GBP' }, 'EUR', '2023-04-01')).toBe(1_000);
    expect(table.convert(euros, 'GBP', '2022-12-31')).toBeNull();
    expect(table.convert(euros, 'CHF', '2023-04-01')).toBeNull();
    expect(table.convert(euros, 'EUR', '1999-01-01')).toBe(1_000);
  });
});

describe('classes of porterage', () => {
  it.each(Object.keys(porterageClasses))('know %s as the vocabulary does', (id) => {
    expect(instrumentById(id)?.id).toBe(id);
  });
});
