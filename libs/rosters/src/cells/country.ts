import { headerKey } from '../columns/header-key.js';

const LANGUAGES = ['en', 'de', 'it', 'fr'];
const ALSO: Readonly<Record<string, string>> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  greatbritain: 'GB',
  usa: 'US',
  unitedstatesofamerica: 'US',
  holland: 'NL',
  czechrepublic: 'CZ',
  tschechischerepublik: 'CZ',
  macedonia: 'MK',
};

/** The code that took the place of one that is no longer in force: `DD` is `DE`, whose German name it shares. */
const inForce = (code: string): string => new Intl.Locale(`und-${code}`).region ?? code;

let index: ReadonlyMap<string, string> | undefined;

/** Names of all countries in four languages; the platform has them, and knows which codes exist. */
function byName(): ReadonlyMap<string, string> {
  if (index !== undefined) return index;
  const found = new Map(Object.entries(ALSO));
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of letters) {
      for (const second of letters) {
        const code = first + second;
        const name = names.of(code);
        if (name === undefined || /^(?:EU|EZ|UN|XA|XB|ZZ|QO)$/.test(code)) continue;
        const current = ALSO[code.toLowerCase()] ?? inForce(code);
        if (!found.has(headerKey(name))) found.set(headerKey(name), current);
        found.set(code.toLowerCase(), current);
      }
    }
  }
  index = found;
  return found;
}

/** The ISO 3166 code of a country's code or name ("IT", "Italia", "Switzerland", "UK"), or undefined. */
export const readCountry = (text: string): string | undefined => byName().get(headerKey(text));
