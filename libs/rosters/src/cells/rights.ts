import { headerKey } from '../columns/header-key.js';
import { type CreditRole, type CueUsage } from '../kinds/drafts.js';
import { type RowReading } from '../table/row-reading.js';

const USAGES: readonly (readonly [CueUsage, string])[] = [
  [
    'background-instrumental',
    'bi, background, instrumental, score, underscore, hintergrund, sottofondo, fond',
  ],
  ['background-vocal', 'bv, vocal, background song, song'],
  ['visual-instrumental', 'vi, visual, source, featured instrumental, on screen'],
  ['visual-vocal', 'vv, featured vocal, on screen vocal, performed'],
  [
    'main-title',
    'mt, ot, opening title, opening titles, main titles, title, vorspann, titoli di testa, générique début',
  ],
  [
    'end-title',
    'et, ct, end titles, end credits, closing title, credits, abspann, titoli di coda, générique fin',
  ],
  ['theme', 't, th, tt, theme song, thema, tema, thème'],
  ['logo', 'l, lg, bed, ident, sonic logo'],
];

const ROLES: readonly (readonly [CreditRole, string])[] = [
  [
    'composer',
    'c, comp, music by, music, komponist, komponistin, compositore, compositrice, compositeur, compositrice',
  ],
  ['author', 'a, lyricist, lyrics, lyrics by, words, text, textdichter, autor, autore, auteur, parolier'],
  ['composer-author', 'ca, songwriter, writer, composer lyricist, composer author, cantautore'],
  ['arranger', 'ar, arr, arranged by, arrangeur, arrangeurin, arrangiatore'],
  ['sub-author', 'sa, translator, sub lyricist, übersetzer, traduttore, traducteur'],
  ['publisher', 'e, pub, original publisher, op, verlag, verleger, editore, éditeur'],
  ['sub-publisher', 'se, sub pub, subverlag, sub editore, sous éditeur'],
  ['administrator', 'am, admin, administered by'],
];

const wordsOf = <T extends string>(list: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(
    list.flatMap(([name, words]) =>
      [name, ...words.split(',')].map((word) => [headerKey(word), name] as const),
    ),
  );

const usages = wordsOf(USAGES);
const roles = wordsOf(ROLES);

/** How a cue is used, in words or as one of the codes of cue sheets; null: not said. What is no usage is kept as a note. */
export function readUsage<F extends string>(row: RowReading<F>, field: F): CueUsage | null {
  const text = row.text(field);
  if (text === '') return null;
  const usage = usages.get(headerKey(text));
  if (usage !== undefined) return usage;
  row.warn(field, 'CUES.UNKNOWN_USAGE', `"${text}" is no usage of a cue sheet: kept as a note.`, {
    was: text,
  });
  row.note(`${row.header(field)}: ${text}`);
  return null;
}

/** What a credit is for; null, with an error, where no known word says it. */
export function readRole<F extends string>(row: RowReading<F>, field: F): CreditRole | null {
  const text = row.text(field);
  const role = roles.get(headerKey(text));
  if (role !== undefined) return role;
  const known = ROLES.map(([name]) => name).join(', ');
  const message =
    text === '' ? `The row does not say the role: ${known}.` : `"${text}" is no role; there are ${known}.`;
  row.error(field, text === '' ? 'IMPORT.MISSING_VALUE' : 'CREDITS.UNKNOWN_ROLE', message, { was: text });
  return null;
}

const SHARE = /^(\d{1,3})(?:[.,](\d{1,6}))?\s*(%?)$/;
const WHOLE = 10_000;

/**
 * A share in hundredths of a percent. `50 %`, `33.33` and, as spreadsheets keep what they show as 50 %, `0.5`; a bare `1`
 * could be a hundredth or all, and is not guessed.
 */
export function readShare<F extends string>(row: RowReading<F>, field: F): number | null {
  const text = row.text(field);
  const fault = (code: string, message: string): null => {
    row.error(field, code, message, { was: text });
    return null;
  };
  if (text === '') return fault('IMPORT.MISSING_VALUE', 'The row gives no share.');
  const [, whole, decimals = '0', sign] = SHARE.exec(text) ?? [];
  if (whole === undefined) return fault('CREDITS.NOT_A_SHARE', `"${text}" is no share like 50 %.`);
  const figure = Number(`${whole}.${decimals}`);
  if (sign === '' && figure === 1)
    return fault('CREDITS.AMBIGUOUS_SHARE', `"${text}" may be 1 % or 100 %: write which.`);
  const points = Math.round(figure * (isFraction(figure, sign) ? WHOLE : 100));
  if (points > WHOLE) return fault('CREDITS.NOT_A_SHARE', `"${text}" is more than all.`);
  if (isFraction(figure, sign)) {
    const became = `${points / 100} %`;
    row.info(field, 'CREDITS.GUESSED_SHARE', `"${text}" is taken for ${became}.`, { was: text, became });
  }
  return points;
}

const isFraction = (figure: number, sign: string | undefined): boolean =>
  sign === '' && figure > 0 && figure < 1;
