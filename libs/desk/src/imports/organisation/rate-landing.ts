import { type RateDraft } from '#rosters';
import { exchangeRates, type ExchangeRateRecord } from '../../model/money.js';
import { type Landing, type LandingSetting } from '../landing.js';
import { Ledger } from '../ledger.js';
import { LooksLanding } from '../looks-landing.js';
import { withoutBlanks } from '../merge.js';

/** Of one pair of currencies there is one rate from a day on. */
const rateKey = ({ from, to, date }: Pick<ExchangeRateRecord, 'from' | 'to' | 'date'>): string =>
  `${from}|${to}|${date}`;

export async function openRateLanding({ books, telling }: LandingSetting): Promise<Landing<RateDraft>> {
  const ledger = new Ledger(exchangeRates, books.exchangeRates, await books.exchangeRates.all({}), rateKey);
  return new LooksLanding((draft) => {
    const look = ledger.look(rateKey(draft), withoutBlanks({ ...draft }));
    return Promise.resolve({ looks: [look], write: () => ledger.write(look) });
  }, telling);
}
