import { headerKey } from './header-key.js';

/** Headers of bank data and social-security numbers; the service has no use for either and never keeps them. */
const PRIVATE_NAMES = [
  'account, acct, iban, bic, swift, swift code, bic swift, iban bic, iban number, bank, bank name, bank details, bank data, bank account',
  'bank account number, account number, account no, acct no, acct number, account holder, sort code, sortcode, routing number',
  'routing no, aba, aba number, credit card, card number, paypal, payment details, direct deposit',
  'bankverbindung, bankdaten, kontonummer, konto, kontonr, konto nr, kontoinhaber, blz, bankleitzahl, postkonto, pc konto',
  'conto, conto corrente, conto bancario, coordinate bancarie, numero conto, banca, intestatario conto',
  'compte, compte bancaire, numero de compte, coordonnees bancaires, rib, banque, titulaire du compte, ccp',
  'ssn, social security, social security number, social security no, social insurance number, sin, national insurance',
  'national insurance number, national insurance no, ni number, ni no, nino, nin, tax id, tax number, tin, itin',
  'sozialversicherungsnummer, sozialversicherung, sozialversicherungsnr, sv nummer, sv nr, svnr, sozialversicherungs nr',
  'rentenversicherungsnummer, steuernummer, steuer id, steueridentifikationsnummer, steuer nr, ahv, ahv nummer, ahv nr',
  'codice fiscale, cod fiscale, cod fisc, cf, numero previdenza sociale, matricola inps, avs, avs ai, no avs, numero avs',
  'numero de securite sociale, no securite sociale, n securite sociale, securite sociale, num secu, nir, insee',
];

const names = new Set(PRIVATE_NAMES.flatMap((line) => line.split(',').map(headerKey)));
const TELLING =
  /(?:^|[^a-z])(?:iban|swift|ssn|nino|social sec|social security|bank account|kontonummer|codice fiscale)(?:$|[^a-z])/i;

export const isPrivateHeader = (header: string): boolean =>
  names.has(headerKey(header)) || TELLING.test(header.replace(/_/g, ' '));

const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/gi;
const US_SSN = /\b(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}\b/g;
const UK_NINO = /\b[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi;
const SWISS_AHV = /\b756\.\d{4}\.\d{4}\.\d{2}\b/g;
const ITALIAN_CODE = /\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b/gi;
const SHAPES = [US_SSN, UK_NINO, SWISS_AHV, ITALIAN_CODE];

/** ISO 13616: the number with its head moved to the end, letters as 10–35, is 1 modulo 97. */
function isIban(text: string): boolean {
  const compact = text.replaceAll(' ', '').toUpperCase();
  if (compact.length < 15 || compact.length > 34) return false;
  let rest = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** A text in which every bank or social-security number is replaced; the same text when it holds none. */
export function withoutPrivateNumbers(text: string): string {
  if (!/\d{2}/.test(text)) return text;
  let clean = text.replace(IBAN, (found) => (isIban(found) ? '[removed]' : found));
  for (const shape of SHAPES) clean = clean.replace(shape, '[removed]');
  return clean;
}

/** Whether a column is one of private numbers by what stands in it: half of its cells or more. */
export function holdsPrivateNumbers(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const numbers = filled.filter((cell) => withoutPrivateNumbers(cell) === '[removed]');
  return numbers.length > 0 && numbers.length * 2 >= filled.length;
}
