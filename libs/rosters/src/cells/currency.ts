/** ISO 4217 codes that are in use, as the platform lists them. */
const CODES = new Set(Intl.supportedValuesOf('currency'));

/** Signs and words that stand for one currency; `$` alone and `kr` are shared by several. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  us$: 'USD',
  $: 'USD',
  can$: 'CAD',
  ca$: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  sfr: 'CHF',
  'sfr.': 'CHF',
  'fr.': 'CHF',
  '¥': 'JPY',
  kč: 'CZK',
  kc: 'CZK',
  ft: 'HUF',
  zł: 'PLN',
  zl: 'PLN',
  ден: 'MKD',
};

/** The currency a code, sign or word stands for, or undefined. A lone `$` is the US dollar. */
export function readCurrency(text: string): string | undefined {
  const word = text.trim();
  const code = word.toUpperCase();
  if (CODES.has(code) && /^[A-Z]{3}$/.test(code)) return code;
  return SIGNS[word.toLowerCase()];
}

const digits = new Map<string, number>();

/** Decimal places of a currency's minor unit: 2 for EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const found = format.resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, found);
  return found;
}
