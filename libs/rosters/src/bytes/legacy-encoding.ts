import iconv from 'iconv-lite';

/** The two one-byte encodings that rosters of Windows and of old Macs come in. */
type LegacyEncoding = 'windows-1252' | 'macroman';

/** Letters that names and instruments of our languages are full of; others are possible but rare. */
const COMMON = new Set('äöüÄÖÜßéèêëàâáçñíóúøåæïîôûùìòÉÅØ');
/** Marks that stand in ordinary text between or beside words. */
const MARKS = new Set('’‘“”„–—…€£°ªº«»©® ·');
const IN_WORD = /\p{L}/u;

const table = (encoding: LegacyEncoding): readonly string[] =>
  Array.from(
    iconv.decode(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
      encoding,
    ),
  );

const isUpper = (character: string): boolean => character !== character.toLowerCase();
const isLower = (character: string): boolean => character !== character.toUpperCase();

/** The characters around one: two before it, one behind. */
interface Place {
  readonly earlier: string;
  readonly before: string;
  readonly after: string;
}

/** How plausible a mark is: `d’amour` and `O’Neill` have an apostrophe after one letter, other marks stand between words. */
function plausibleMark(mark: string, { earlier, before, after }: Place): number {
  const insideWord = IN_WORD.test(before) && IN_WORD.test(after);
  if (!MARKS.has(mark)) return insideWord ? -6 : -3;
  if (!insideWord) return 1;
  return mark === '’' && !IN_WORD.test(earlier) ? 6 : -4;
}

/** How plausible a character is where it stands: a letter in the case of its neighbours, a mark between words. */
function plausibility(character: string, place: Place): number {
  const { before, after } = place;
  if (!IN_WORD.test(character)) return plausibleMark(character, place);
  if (!IN_WORD.test(before) && !IN_WORD.test(after)) return -1;
  const common = COMMON.has(character) || (character === 'œ' && after === 'u') ? 3 : 0;
  if (isUpper(character) && isLower(before)) return -4;
  if (isUpper(character)) return common + (isLower(after) ? 1 : 0);
  return common + (isUpper(before) && isUpper(after) ? -2 : 1);
}

function score(bytes: Uint8Array, characters: readonly string[]): number {
  const at = (index: number): string => characters[bytes[index] ?? 0x20] ?? ' ';
  let total = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    total += plausibility(at(index), { earlier: at(index - 2), before: at(index - 1), after: at(index + 1) });
  }
  return total;
}

/** Whether a text that is no Unicode was more likely written on Windows or on an old Mac; Windows when it is a draw. */
export function likelierLegacyEncoding(bytes: Uint8Array): LegacyEncoding {
  const windows = score(bytes, table('windows-1252'));
  return score(bytes, table('macroman')) > windows ? 'macroman' : 'windows-1252';
}
