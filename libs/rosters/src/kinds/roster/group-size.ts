import { instrumentById } from '#lineup';
import { readWhole } from '../../cells/numbers.js';
import { type RowReading } from '../../table/row-reading.js';

/** What the words for small ensembles say of their size. */
const SIZES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:duo|duet|duett|duetto)\b/i, 2],
  [/\b(?:trio|terzett|terzetto)\b/i, 3],
  [/\b(?:quartett?|quartetto|quatuor)\b/i, 4],
  [/\b(?:quintett?|quintetto|quintette)\b/i, 5],
  [/\b(?:sextett?|sestetto|sextuor)\b/i, 6],
  [/\b(?:septett?|settimino|septuor)\b/i, 7],
  [/\b(?:octett?|oktett|ottetto|octuor)\b/i, 8],
  [/\b(?:nonett?|nonetto)\b/i, 9],
];

const sizeIn = (text: string): number | undefined => SIZES.find(([word]) => word.test(text))?.[1];

export interface GroupSize {
  readonly members: number | null;
  readonly playingMembers: number | null;
}

/**
 * Members of a group, and how many of them play. Where no column says, a word for a small ensemble does ("Quartet": 4, as
 * a guess); else the size stays unknown, with a warning.
 */
export function readGroupSize(
  row: RowReading<'members' | 'playingMembers' | 'name'>,
  name: string,
  instrument: string,
): GroupSize {
  const members = readWhole(row, 'members', 1, 2_000);
  const playingMembers = readWhole(row, 'playingMembers', 0, 2_000);
  if (members !== null && playingMembers !== null && playingMembers > members) {
    const message = `${playingMembers} of ${members} members cannot play.`;
    row.error('playingMembers', 'ROSTER.MORE_PLAYING_THAN_MEMBERS', message, { was: String(playingMembers) });
  }
  if (members !== null || playingMembers !== null || row.failed) return { members, playingMembers };
  const size = sizeIn(name) ?? sizeIn(instrumentById(instrument)?.name ?? '');
  if (size === undefined) {
    row.warn(
      'name',
      'ROSTER.GROUP_SIZE_UNKNOWN',
      'The group’s size is not given: it counts as 1 until it is.',
    );
    return { members: null, playingMembers: null };
  }
  row.info('name', 'ROSTER.GUESSED_GROUP_SIZE', `The size is taken from the name: ${size}.`, {
    became: String(size),
  });
  return { members: size, playingMembers: size };
}
