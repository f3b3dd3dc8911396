import { exchangeRates } from '../../model/money.js';
import { defineKeeper } from '../define-keeper.js';

/** Of one pair there is one rate from a day on; a currency in itself is always worth itself. */
export const exchangeRateKeeper = defineKeeper({
  kind: exchangeRates,
  name: 'exchangeRate',
  shelf: (books) => books.exchangeRates,
  unique: [['from', 'to', 'date']],
  check: ({ from, to }) =>
    Promise.resolve(
      from === to
        ? [
            {
              pointer: '/to',
              code: 'EXCHANGE_RATE.SAME_CURRENCY',
              message: `${from} needs no rate into itself: name the other currency.`,
            },
          ]
        : [],
    ),
});
