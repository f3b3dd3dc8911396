import { findInstrument, type Instrument } from '#lineup';

/** Words that only the name of a group has. */
const GROUP_WORD =
  /\b(?:choir|chorus|chorale|choral|choristers|singers|glee club|orchestra|philharmonic|symphony|sinfonietta|ensemble|quartett?|quintett?|sextett?|octet|trio|consort|band|drum corps|corps|chor|kinderchor|orchester|philharmoniker|kapelle|coro|orchestra|banda|quartetto|quintetto|ch[oœ]e?ur|orchestre|quatuor|ma[iî]trise|society|company|union|voices|school|section|boychoir|class)\b/iu;

/** Whether a name is certainly a group's: "Juilliard String Quartet". A comma makes it a person's ("Band, Heather"). */
export const isGroupName = (name: string): boolean => !name.includes(',') && GROUP_WORD.test(name);

/** "Altay, Derin" on a list of ensembles is one of its members, not an ensemble. */
export const isPersonName = (name: string): boolean =>
  /^[^,]{2,40}, [^,]{2,40}$/.test(name) && !GROUP_WORD.test(name) && groupName(name) === name;

/** The kind of group that the words at the end of its name say: "American Brass Quintet" is a brass quintet. */
export function groupKindOf(name: string): Instrument | undefined {
  const words = name
    .replace(/\(.*\)/, '')
    .trim()
    .split(' ');
  for (let length = Math.min(4, words.length); length > 0; length -= 1) {
    for (const tail of [words.slice(-length), words.slice(0, length)]) {
      const match = findInstrument(tail.join(' '));
      if (match.kind === 'instrument' && match.instrument.engagedAs === 'group') return match.instrument;
    }
  }
  return undefined;
}

/** "Choir of the Advent, The" is "The Choir of the Advent". */
export function groupName(written: string): string {
  const article = /^(.*), (the|a|die|der|das|il|la|le|les)$/i.exec(written);
  return article === null ? written : `${article[2]} ${article[1]}`;
}
