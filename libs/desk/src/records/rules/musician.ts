import { musicians } from '../../model/people.js';
import { personKey } from '../../model/person-key.js';
import { ok, type Fault } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { refuseInput } from '../read-input.js';
import { collect, instrumentId } from './instruments.js';

export const musicianKeeper = defineKeeper({
  kind: musicians,
  name: 'musician',
  shelf: (books) => books.musicians,
  references: [{ field: 'locationId', to: 'location' }],
  unique: [['email']],
  settle(fields) {
    const instrument = instrumentId(fields.instrument, '/instrument');
    const named = fields.doubles.map((double, index) =>
      instrumentId(double.instrument, `/doubles/${index}/instrument`),
    );
    const { values, faults } = collect([instrument, ...named]);
    const [primary, ...others] = values;
    if (faults.length > 0 || primary === undefined) return Promise.resolve(refuseInput(faults));
    const repeated = repeatedDoubles([primary, ...others]);
    if (repeated.length > 0) return Promise.resolve(refuseInput(repeated));
    return Promise.resolve(
      ok({
        ...fields,
        instrument: primary,
        doubles: fields.doubles.map((double, index) => ({ ...double, instrument: others[index] ?? '' })),
        personKey: personKey(fields.name, fields.city),
      }),
    );
  },
  check: (musician) => Promise.resolve(rateFaults('/rateMinor', musician.rateMinor, musician.currency)),
  uses: [{ by: 'engagement', count: (books, { id }) => books.engagements.count({ musicianId: id }) }],
  clear: (books, { id }) => books.availability.removeAll({ subjectKind: 'musician', subjectId: id }),
});

/** A double is another instrument than the primary one, named once. */
const repeatedDoubles = (instruments: readonly string[]): readonly Fault[] =>
  instruments.flatMap((one, index) =>
    instruments.indexOf(one) === index
      ? []
      : [
          {
            pointer: `/doubles/${index - 1}/instrument`,
            code: 'MUSICIAN.DOUBLE_REPEATED',
            message: `${one} is named more than once.`,
          },
        ],
  );

/** An amount of money without a currency means nothing. */
export const rateFaults = (
  pointer: string,
  amount: number | null,
  currency: string | null,
  currencyPointer = '/currency',
): readonly Fault[] =>
  amount === null || currency !== null
    ? []
    : [
        {
          pointer: currencyPointer,
          code: 'MONEY.CURRENCY_MISSING',
          message: `${pointer.slice(1)} needs a currency.`,
        },
      ];
