import { moneyWords } from './words.js';

describe('money in words', () => {
  it('has its currency and as many decimals as that has', () => {
    expect(moneyWords({ minor: 123_450, currency: 'EUR' })).toBe('EUR 1,234.50');
    expect(moneyWords({ minor: 123_450, currency: 'JPY' })).toBe('JPY 123,450');
    expect(moneyWords({ minor: 0, currency: 'CHF' })).toBe('CHF 0.00');
    expect(moneyWords({ minor: 150, currency: 'thalers' })).toBe('thalers 1.50');
  });

  it('can do without them', () => {
    expect(moneyWords({ minor: 123_450, currency: 'GBP' }, 'whole')).toBe('GBP 1,235');
    expect(moneyWords({ minor: 123_449, currency: 'GBP' }, 'whole')).toBe('GBP 1,234');
  });
});
