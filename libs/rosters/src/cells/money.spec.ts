import fc from 'fast-check';
import { readMoney } from './money.js';

describe('amounts of money', () => {
  it.each([
    ['1.234,56 €', 123_456, 'EUR', false],
    ['£130', 13_000, 'GBP', false],
    ['130.00', 13_000, null, false],
    ["CHF 1'250.–", 125_000, 'CHF', false],
    ['1 234,5', 123_450, null, false],
    ['1,234', 123_400, null, true],
    ['1,234,567.8', 123_456_780, null, false],
    ['EUR 97.20 per call', 9_720, 'EUR', false],
    ['¥12000', 12_000, 'JPY', false],
    ['130,-', 13_000, null, false],
  ])('reads %s', (text, minor, currency, guessed) => {
    expect(readMoney(text, null)).toEqual({ minor, currency, guessed });
  });

  it.each(['scale', '', '12.34.56', '1.2345', '130/h', 'EUR 12 GBP', '-5', '12,34,56'])(
    'refuses %j',
    (text) => {
      expect(readMoney(text, null)).toBeNull();
    },
  );

  it('reads back any amount as it is written in our countries', () => {
    const locales = ['en-GB', 'de-DE', 'it-IT', 'fr-FR', 'de-CH'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_00 }), fc.constantFrom(...locales), (minor, locale) => {
        const text = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(
          minor / 100,
        );
        expect(readMoney(text, null)).toEqual({ minor, currency: 'EUR', guessed: false });
      }),
    );
  });
});
