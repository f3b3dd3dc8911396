import { portion } from './portion.js';

/** Integer minor units (cents, pence, Rappen) of an ISO 4217 currency. */
export interface Amount {
  readonly minor: number;
  readonly currency: string;
}

/**
 * From `date` on, `denominator` minor units of `from` are worth `numerator` of `to`, until a later rate of the pair.
 * The ratio is of minor units, so currencies with other fractions (JPY) need no special case.
 */
export interface ExchangeRate {
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Rates as somebody gave them, by date. A pair that is only there the other way round is read backwards; no rate is made
 * out of two others, and none is ever taken for one to one.
 */
export class RateTable {
  private readonly byPair = new Map<string, ExchangeRate[]>();

  constructor(rates: readonly ExchangeRate[]) {
    for (const rate of [...rates].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
      const { from, to, numerator, denominator } = rate;
      this.keep(rate);
      this.keep({ ...rate, from: to, to: from, numerator: denominator, denominator: numerator }, true);
    }
  }

  /** The rate in force on a date; null: none is known. */
  at(from: string, to: string, date: string): ExchangeRate | null {
    if (from === to) return { from, to, date, numerator: 1, denominator: 1 };
    const given = (this.byPair.get(`${from}>${to}`) ?? []).findLast((one) => one.date <= date);
    return given ?? (this.byPair.get(`${from}>${to}?`) ?? []).findLast((one) => one.date <= date) ?? null;
  }

  /** An amount in another currency, rounded to its minor unit; null: no rate is known. */
  convert({ minor, currency }: Amount, to: string, date: string): number | null {
    const rate = this.at(currency, to, date);
    return rate === null ? null : portion(minor, rate.numerator, rate.denominator);
  }

  private keep(rate: ExchangeRate, backwards = false): void {
    const key = `${rate.from}>${rate.to}${backwards ? '?' : ''}`;
    const others = this.byPair.get(key);
    if (others === undefined) this.byPair.set(key, [rate]);
    else others.push(rate);
  }
}
