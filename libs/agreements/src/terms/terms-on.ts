/**
 * The terms of an agreement on a date.
 *
 *     const found = termsOn('bpi', '2023-03-14', book);      // book: whose figures; left out: those that ship
 *     if (!found.ok) return …;                               // AGREEMENT.UNKNOWN, AGREEMENT.NOT_IN_FORCE
 *     const scale = found.value.figure('scale', { callMinutes: 180, headcount: 35 });
 *     if (scale === null) return noRate();                   // not known is not nought
 *     scale.value, scale.unit, scale.currency, scale.standing, scale.source, scale.year, scale.note
 */
import { type AgreementBook } from './agreement-book.js';
import { shippedBook } from './shipped-book.js';
import { type TermsInForce } from './terms-in-force.js';

/** An expected "no": `AGREEMENT.UNKNOWN`, or `AGREEMENT.NOT_IN_FORCE` where nothing is known for that date. */
export interface AgreementRefusal {
  readonly ok: false;
  readonly code: 'AGREEMENT.UNKNOWN' | 'AGREEMENT.NOT_IN_FORCE';
  readonly message: string;
  /** The agreements there are, where there is none of that name. */
  readonly known: readonly string[] | null;
}

export type AgreementResult<T> = { readonly ok: true; readonly value: T } | AgreementRefusal;

/** The terms of an agreement on a local date (`YYYY-MM-DD`). */
export function termsOn(
  agreement: string,
  date: string,
  book: AgreementBook = shippedBook,
): AgreementResult<TermsInForce> {
  if (book.find(agreement) === undefined) {
    const known = book.agreements.map((one) => one.id);
    const message = `There is no agreement "${agreement}". Known: ${known.join(', ')}.`;
    return { ok: false, code: 'AGREEMENT.UNKNOWN', message, known };
  }
  const value = book.inForce(agreement, date);
  if (value === null) {
    const message = `No figures of ${agreement} are known for ${date}.`;
    return { ok: false, code: 'AGREEMENT.NOT_IN_FORCE', message, known: null };
  }
  return { ok: true, value };
}
