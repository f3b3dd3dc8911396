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

const IN_BRACKETS = /\((\d{1,3})(?:\s*\p{L}+)?\)\s*$/u;
const AT_AN_END = /^(\d{1,3})\s+\p{L}|\p{L}[\s:]+(\d{1,3})$/u;

/** The figure of "Drum corps (26)" or "Boys' choir 24"; of a name, "Section 8", only one in brackets counts. */
function figureIn(instrument: string, name: string): number | undefined {
  const found = IN_BRACKETS.exec(instrument) ?? AT_AN_END.exec(instrument) ?? IN_BRACKETS.exec(name);
  const figure = Number(found?.[1] ?? found?.[2] ?? 0);
  return figure === 0 ? undefined : figure;
}

export interface GroupSize {
  readonly members: number | null;
  readonly playingMembers: number | null;
}

/**
 * Members of a group, and how many of them play. Where no column says, a figure beside the kind or the name
 * does ("Choir (40)"), or a word for a small ensemble ("Quartet": 4); both as a guess. Else the size stays unknown, with a
 * warning.
 */
export function readGroupSize(
  row: RowReading<'members' | 'playingMembers' | 'name' | 'instrument'>,
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
  const size =
    figureIn(row.text('instrument'), name) ?? sizeIn(name) ?? sizeIn(instrumentById(instrument)?.name ?? '');
  if (size === undefined) {
    row.warn(
      'name',
      'ROSTER.GROUP_SIZE_UNKNOWN',
      'The group’s size is not given: it counts as 1 until it is.',
    );
    return { members: null, playingMembers: null };
  }
  row.info('name', 'ROSTER.GUESSED_GROUP_SIZE', `The size is taken from what is written: ${size}.`, {
    became: String(size),
  });
  return { members: size, playingMembers: size };
}
