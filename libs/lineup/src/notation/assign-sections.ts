import { besidePosition, positions } from '../data/notation-words.js';
import { looksLikeStrings, shrinks } from './elements.js';
import { type FigureGroup, type GroupedElement, isGroup } from './figure-groups.js';
import { type Alternative, choiceKey, type Choices, type Problem, problemAt } from './problem.js';
import { type NameToken, type Token } from './tokens.js';

/** Which instruments the figures of a group count. */
export type GroupMeaning =
  | 'woodwinds'
  | 'brass'
  | 'strings'
  | 'strings-without-basses'
  | 'strings-with-violins-together'
  | 'woodwinds-and-horns';

export const instrumentsOf: Readonly<Record<GroupMeaning, readonly string[]>> = {
  ...positions,
  'strings-without-basses': positions.strings.slice(0, 4),
  'strings-with-violins-together': ['violin', 'viola', 'cello', 'double-bass'],
  'woodwinds-and-horns': [...positions.woodwinds, 'horn'],
};

const EXPLANATIONS: Readonly<Record<GroupMeaning, string>> = {
  woodwinds: 'woodwinds: flutes, oboes, clarinets, bassoons',
  brass: 'brass: horns, trumpets, trombones, tubas',
  strings: 'strings: violins I, violins II, violas, cellos, basses',
  'strings-without-basses': 'strings without basses: violins I, violins II, violas, cellos',
  'strings-with-violins-together': 'strings with undivided violins: violins, violas, cellos, basses',
  'woodwinds-and-horns': 'woodwinds and horns: flutes, oboes, clarinets, bassoons, horns',
};

const isMeaning = (choice: string): choice is GroupMeaning => choice in EXPLANATIONS;

const valuesOf = (group: FigureGroup): readonly number[] => group.figures.map(({ number }) => number.value);

const isName = (token: Token): token is NameToken => token.type === 'name';

/** Names beside the figures, each with the place of its figure. */
function namesIn(group: FigureGroup): readonly { readonly name: NameToken; readonly place: number }[] {
  return group.figures.flatMap(({ atom }, place) => {
    const added = atom.additions.flatMap(({ name, bracket }) => [
      ...(name ? [name] : []),
      ...(bracket?.tokens.filter(isName) ?? []),
    ]);
    return [...(atom.bracket?.tokens.filter(isName) ?? []), ...added].map((name) => ({ name, place }));
  });
}

/** What the doubles of a group say it is: a piccolo makes it woodwinds, a bass trombone brass. */
function evidence(group: FigureGroup): 'woodwinds' | 'brass' | undefined {
  const speaks = (section: 'woodwinds' | 'brass', name: NameToken, place: number): boolean =>
    besidePosition[positions[section][place] ?? '']?.[name.word] !== undefined ||
    (name.match.kind === 'instrument' && name.match.instrument.section === section);
  const within = group.within.map((element) => (element.kind === 'named' ? element.name : undefined));
  const all = [
    ...namesIn(group),
    ...within.filter((name) => name !== undefined).map((name) => ({ name, place: -1 })),
  ];
  const winds = all.some(
    ({ name, place }) => speaks('woodwinds', name, place) && !speaks('brass', name, place),
  );
  const brass = all.some(
    ({ name, place }) => speaks('brass', name, place) && !speaks('woodwinds', name, place),
  );
  return winds === brass ? undefined : winds ? 'woodwinds' : 'brass';
}

/** No orchestra has more of one wind instrument than this; more are strings. */
const MOST_WINDS = 9;

function meaningsOfFour(values: readonly number[]): readonly GroupMeaning[] {
  const winds: readonly GroupMeaning[] = Math.max(...values) > MOST_WINDS ? [] : ['woodwinds', 'brass'];
  const strings = (values[0] ?? 0) >= 6 && shrinks(values);
  return strings || winds.length === 0 ? [...winds, ...FOUR_STRINGS] : winds;
}

const FOUR_STRINGS: readonly GroupMeaning[] = ['strings-without-basses', 'strings-with-violins-together'];

const ambiguous = (group: FigureGroup, message: string, meanings: readonly GroupMeaning[]): Problem =>
  problemAt(group.at, 'LINEUP.AMBIGUOUS', message, {
    of: 'section',
    alternatives: meanings.map((choice): Alternative => ({ choice, explanation: EXPLANATIONS[choice] })),
  });

/** Sections the text has already given figures to by name. */
function namedSections(elements: readonly GroupedElement[]): ReadonlySet<string> {
  return new Set(
    elements.flatMap((one) =>
      !isGroup(one) && one.kind === 'section' && one.figures.length > 0 ? [one.section] : [],
    ),
  );
}

interface Neighbours {
  readonly fours: number;
  readonly fives: number;
  /** How many groups of four stand before this one. */
  readonly before: number;
  readonly named: ReadonlySet<string>;
}

function meaningOfFive(group: FigureGroup, near: Neighbours): GroupMeaning | Problem {
  if (near.named.has('strings') || near.fives > 1) {
    return problemAt(group.at, 'LINEUP.SECTION_TWICE', 'the strings have their figures twice');
  }
  if (near.before < near.fours) {
    return problemAt(
      group.at,
      'LINEUP.FIGURE_COUNT',
      'five figures stand before a group of four; woodwinds and brass have four each',
    );
  }
  if (near.fours > 0 || near.named.size > 0 || looksLikeStrings(valuesOf(group))) return 'strings';
  const values = valuesOf(group);
  if (Math.max(...values) > MOST_WINDS) return 'strings';
  return ambiguous(group, 'five figures alone can be strings, or woodwinds and horns', [
    'strings',
    'woodwinds-and-horns',
  ]);
}

function meaningOfFour(group: FigureGroup, near: Neighbours): GroupMeaning | Problem {
  const free = (['woodwinds', 'brass'] as const).filter((section) => !near.named.has(section));
  const taken = near.fours > free.length ? near.before : near.before + free.length - near.fours;
  if (near.fours < free.length) {
    const said = evidence(group);
    if (said !== undefined) return said;
    return ambiguous(
      group,
      'four figures alone do not say which section they count',
      meaningsOfFour(valuesOf(group)),
    );
  }
  const section = free[taken];
  if (section !== undefined) return section;
  if (near.before > free.length || near.fives > 0 || near.named.has('strings')) {
    return problemAt(group.at, 'LINEUP.SECTION_TWICE', 'these figures have no section left to count');
  }
  return ambiguous(group, 'strings have five figures (vn1.vn2.va.vc.db); here are four', FOUR_STRINGS);
}

/** What each group of figures counts, by the group's offset in the text. */
export function assignSections(
  elements: readonly GroupedElement[],
  choices: Choices,
): ReadonlyMap<number, GroupMeaning> | Problem {
  const groups = elements.filter(isGroup);
  const fours = groups.filter(({ figures }) => figures.length === 4);
  const named = namedSections(elements);
  const meanings = new Map<number, GroupMeaning>();
  for (const group of groups) {
    const chosen = choices.get(choiceKey('section', group.at));
    if (chosen !== undefined && isMeaning(chosen)) {
      meanings.set(group.at, chosen);
      continue;
    }
    const before = fours.filter(({ at }) => at < group.at).length;
    const near = { fours: fours.length, fives: groups.length - fours.length, before, named };
    const meaning = group.figures.length === 4 ? meaningOfFour(group, near) : meaningOfFive(group, near);
    if (typeof meaning === 'object') return meaning;
    meanings.set(group.at, meaning);
  }
  return meanings;
}

/** What the figures behind a section's word count. */
export function meaningOfSection(
  group: FigureGroup,
  section: 'woodwinds' | 'brass' | 'strings',
  choices: Choices,
): GroupMeaning | Problem {
  const chosen = choices.get(choiceKey('section', group.at));
  if (chosen !== undefined && isMeaning(chosen)) return chosen;
  if (group.figures.length === positions[section].length) return section;
  if (section === 'strings' && group.figures.length === 4) {
    return ambiguous(group, 'strings have five figures (vn1.vn2.va.vc.db); here are four', FOUR_STRINGS);
  }
  const message = `${section} have ${positions[section].length} figures; here are ${group.figures.length}`;
  return problemAt(group.at, 'LINEUP.FIGURE_COUNT', message);
}
