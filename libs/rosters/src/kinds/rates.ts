import { readCurrencyCell } from '../cells/amounts.js';
import { minorDigits } from '../cells/currency.js';
import { readDateCell } from '../cells/dates.js';
import { type DateKnowledge } from '../cells/date-order.js';
import { readNotes } from '../cells/short-text.js';
import { type RowReading } from '../table/row-reading.js';
import { notesColumn } from './data/shared-columns.js';
import { dated } from './dated.js';
import { type RateDraft } from './drafts.js';
import { type Kind } from './kind.js';

type Field = 'from' | 'to' | 'date' | 'rate' | 'notes';
type Row = RowReading<Field>;

/** A rate is kept as a fraction of whole numbers, each no larger than this. */
const LARGEST = 1_000_000_000n;

const divisor = (one: bigint, other: bigint): bigint => (other === 0n ? one : divisor(other, one % other));

type Fraction = Pick<RateDraft, 'numerator' | 'denominator'>;

/** `0.885` of EUR into GBP is 177 pence for 200 cents, exactly; null: no such figure, or too long a one. */
function fractionOf(text: string, from: string, to: string): Fraction | null {
  const [, whole = '', decimals = ''] =
    /^(\d{1,9})(?:[.,](\d{1,12}))?$/.exec(text.replaceAll(/\s/g, '')) ?? [];
  if (whole === '') return null;
  const top = BigInt(whole + decimals) * 10n ** BigInt(minorDigits(to));
  const bottom = 10n ** BigInt(decimals.length + minorDigits(from));
  if (top === 0n) return null;
  const common = divisor(top, bottom);
  const [numerator, denominator] = [top / common, bottom / common];
  if (numerator > LARGEST || denominator > LARGEST) return null;
  return { numerator: Number(numerator), denominator: Number(denominator) };
}

function read(row: Row, dates: DateKnowledge): RateDraft {
  const currency = (field: 'from' | 'to'): string => {
    const found = readCurrencyCell(row, field);
    if (found === null && row.text(field) === '') missing(row, field);
    return found ?? '';
  };
  const [from, to] = [currency('from'), currency('to')];
  const date = readDateCell(row, 'date', dates);
  if (date === null && row.text('date') === '') missing(row, 'date');
  const text = row.text('rate');
  const isKnown = from !== '' && to !== '';
  const fraction = isKnown ? fractionOf(text, from, to) : null;
  if (text === '') missing(row, 'rate');
  else if (isKnown && fraction === null) {
    const message = `"${text}" is no rate like 0.885, with at most nine digits that count.`;
    row.error('rate', 'RATES.NOT_A_RATE', message, { was: text });
  }
  if (isKnown && from === to) {
    row.error('to', 'EXCHANGE_RATE.SAME_CURRENCY', `${from} needs no rate into itself.`, { was: to });
  }
  return {
    from,
    to,
    date: date ?? '',
    ...(fraction ?? { numerator: 1, denominator: 1 }),
    notes: readNotes(row, 'notes'),
  };
}

const missing = (row: Row, field: Field): void =>
  row.error(field, 'IMPORT.MISSING_VALUE', `"${row.header(field)}" must not be empty.`);

/** Rates of exchange: `From,To,Date,Rate`. */
export const rates: Kind<Field, RateDraft> = {
  columns: [
    {
      field: 'from',
      names: 'from currency, base, base currency, currency, von, währung, da, valuta, de, devise',
      about: 'The currency that is exchanged.',
      example: 'EUR',
    },
    {
      field: 'to',
      names: 'to currency, into, quote, quote currency, target, nach, in, a, vers',
      about: 'The currency it is worth something in.',
      example: 'GBP',
    },
    {
      field: 'date',
      names: 'day, on, valid from, since, datum, tag, ab, gültig ab, data, giorno, dal, jour',
      about: 'The day from which on it holds.',
      example: '2023-03-01',
    },
    {
      field: 'rate',
      names: 'exchange rate, value, price, kurs, wechselkurs, cambio, tasso, cours, taux',
      about: 'What one unit of the first is worth in the second.',
      example: '0.885',
    },
    notesColumn,
  ],
  needs: [['from'], ['to'], ['date'], ['rate']],
  prepare: (head, options) => dated(head, options, ['date'], read),
};
