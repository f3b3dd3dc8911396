import { bracketOf } from '../columns/header-key.js';
import { type RowReading } from '../table/row-reading.js';
import { readCurrency } from './currency.js';
import { readMoney } from './money.js';

interface Amount {
  readonly minor: number | null;
  /** null: neither the amount nor anything around it names one. */
  readonly currency: string | null;
}

/** A currency cell, checked; "" gives null. */
export function readCurrencyCell<F extends string>(row: RowReading<F>, field: F): string | null {
  const text = row.text(field);
  if (text === '') return null;
  const currency = readCurrency(text);
  if (currency !== undefined) return currency;
  row.error(field, 'IMPORT.UNKNOWN_CURRENCY', `"${text}" is not a currency code like EUR.`, { was: text });
  return null;
}

/** An amount with its currency: from the cell itself, the currency column, the header's brackets, or the user's word. */
export function readAmount<F extends string>(
  row: RowReading<F>,
  field: F,
  currencyField: F | null,
  fallback: string | undefined,
): Amount {
  const column = currencyField === null ? null : readCurrencyCell(row, currencyField);
  const text = row.text(field);
  if (text === '') return { minor: null, currency: column };
  const around = column ?? readCurrency(bracketOf(row.header(field))) ?? fallback ?? null;
  const money = readMoney(text, around);
  if (money === null) {
    row.error(field, 'IMPORT.NOT_AN_AMOUNT', `"${text}" is not an amount like 130.00.`, { was: text });
    return { minor: null, currency: around };
  }
  if (money.guessed) {
    const became = String(money.minor);
    const message = `The mark in "${text}" is taken for thousands, not decimals.`;
    row.info(field, 'IMPORT.GUESSED_NUMBER', message, { was: text, became });
  }
  if (money.currency !== null && column !== null && money.currency !== column) {
    const message = `"${text}" is in ${money.currency}, but the row says ${column}.`;
    row.error(field, 'IMPORT.CURRENCY_CONFLICT', message, { was: text });
  }
  return { minor: money.minor, currency: money.currency ?? around };
}
