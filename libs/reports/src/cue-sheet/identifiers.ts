/** Numbers by which rights societies know works, people and recordings; each in one form, or null where it is none. */

const digitsOf = (text: string): readonly number[] => [...text].map(Number);

const only = (text: string, kept: RegExp): string => text.toUpperCase().replaceAll(kept, '');

/**
 * A musical work: `T-034.524.680-1`, in any punctuation. The check digit makes 1 + Σ place × digit + check a multiple of
 * ten (ISO 15707, Annex C).
 */
export function readIswc(text: string): string | null {
  const [, number = '', check = ''] = /^T(\d{9})(\d)$/.exec(only(text, /[\s.\-–]|^ISWC:?/g)) ?? [];
  if (number === '') return null;
  const sum = digitsOf(number).reduce((total, digit, at) => total + (at + 1) * digit, 1);
  return (sum + Number(check)) % 10 === 0 ? `T-${number.replace(/(...)(...)/, '$1.$2.')}-${check}` : null;
}

/**
 * A name number of the IPI: eleven digits, noughts at the front may be left out. The last two are what is missing from
 * Σ weight × digit to a multiple of 101, the weights falling from ten to two over the nine digits before them (CISAC's
 * IPI; as the validators of Common Works Registration have it). Where 100 is missing, 00 is written.
 */
export function readIpi(text: string): string | null {
  const digits = only(text, /[\s.\-–]|^IPI:?/g);
  if (!/^\d{8,11}$/.test(digits)) return null;
  const whole = digits.padStart(11, '0');
  const sum = digitsOf(whole.slice(0, 9)).reduce((total, digit, at) => total + (10 - at) * digit, 0);
  const missing = (101 - (sum % 101)) % 101;
  return Number(whole.slice(9)) === missing % 100 ? whole : null;
}

/** A recording: country or agency, registrant, year, designation, as twelve characters (ISO 3901); it has no check digit. */
export function readIsrc(text: string): string | null {
  const compact = only(text, /[\s\-–]|^ISRC:?/g);
  return /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(compact) ? compact : null;
}
