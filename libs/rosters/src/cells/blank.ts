import { headerKey } from '../columns/header-key.js';

/** What people write into a cell that has no value yet. */
const NOTHING = new Set(
  [
    'tbc, tba, tbd, n/a, na, n.a., nil, none, null, nn, unknown, vacant, open, ???, to be confirmed, to be announced, not applicable, dep',
    'offen, unbekannt, vakant, k.a., keine angabe, wird noch bestätigt, folgt, keine, keiner',
    'da definire, da confermare, sconosciuto, nessuno, vacante, n.d.',
    'à définir, à confirmer, inconnu, aucun, aucune, vacant, néant, n.c.',
  ].flatMap((line) => line.split(',').map(headerKey)),
);

const ONLY_MARKS = /^[-–—_.?*/\\x×\s]*$/i;

/** Whether a cell says that there is nothing: empty, dashes, "TBC", "n/a", "N.N.", "offen". */
export function saysNothing(text: string): boolean {
  if (text.length > 25) return false;
  return ONLY_MARKS.test(text) || (/\p{L}/u.test(text) && NOTHING.has(headerKey(text)));
}
