import { instrumentById } from '../vocabulary/instruments.js';
import { readAtoms } from './atoms.js';
import { assignSections, type GroupMeaning, instrumentsOf, meaningOfSection } from './assign-sections.js';
import { collectSeats } from './collect.js';
import { type Element, type NamedElement, readElements, type SectionElement } from './elements.js';
import { type FigureGroup, groupFigures, groupOfSection } from './figure-groups.js';
import { seatsOfElement } from './figure-seats.js';
import { type LineUp } from './line-up.js';
import { seatsOfNamed } from './named-seats.js';
import { isProblem, type Problem, problemAt } from './problem.js';
import { type Surroundings } from './resolve-name.js';
import { type OpenSeat, playersFor, type Seat, type Settings } from './seats.js';
import { tokenize } from './tokens.js';

type Seats = readonly (Seat | OpenSeat)[];

const CHOIR_VOICES = ['soprano-voice', 'alto-voice', 'tenor-voice', 'bass-voice'];

function seatsOfFigures(
  group: FigureGroup,
  instruments: readonly string[],
  settings: Settings,
): Seats | Problem {
  const seats: Seat[] = [];
  for (const [place, { atom, number }] of group.figures.entries()) {
    const instrument = instruments[place];
    if (instrument === undefined)
      return problemAt(atom.at, 'LINEUP.FIGURE_COUNT', 'there is a figure too many here');
    const found = seatsOfElement(
      atom,
      instrument,
      playersFor(instrument, number.value, settings.reading),
      settings,
    );
    if (isProblem(found)) return found;
    seats.push(...found);
  }
  return seats;
}

function seatsOfSection(element: SectionElement, settings: Settings): Seats | Problem {
  if (element.figures.length === 0) return [{ open: element.section }];
  const group = groupOfSection(element.figures, settings.choices);
  if (isProblem(group)) return group;
  if (element.section === 'choir') return seatsOfFigures(group, CHOIR_VOICES, settings);
  const meaning = meaningOfSection(group, element.section, settings.choices);
  return typeof meaning === 'object' ? meaning : seatsOfFigures(group, instrumentsOf[meaning], settings);
}

const AFTER = { strings: 'strings', voices: 'voices' } as const;

/** What the last seat says about a word like "bass" behind it. */
function surroundingsAfter(seats: Seats): Surroundings {
  const last = seats.at(-1);
  const instrument = last !== undefined && 'instrument' in last ? instrumentById(last.instrument) : undefined;
  if (instrument?.id.endsWith('saxophone')) return { after: 'saxophones' };
  const section = instrument?.section;
  return section === 'strings' || section === 'voices' ? { after: AFTER[section] } : {};
}

/** `pf/cel` is one player with a double, unless slashes part the groups: `2232/4331/timp/hp/str`. */
function joinSlashed(elements: readonly Element[]): readonly Element[] {
  const partsGroups = elements.some(
    (element, at) =>
      element.separator === 'slash' && element.kind !== 'figure' && elements[at - 1]?.kind === 'figure',
  );
  if (partsGroups) return elements;
  const joined: Element[] = [];
  for (const element of elements) {
    const previous = joined.at(-1);
    if (element.kind === 'named' && previous?.kind === 'named' && isSlashed(element)) {
      joined[joined.length - 1] = {
        ...previous,
        atom: { ...previous.atom, list: [...previous.atom.list, element.name] },
      };
    } else joined.push(element);
  }
  return joined;
}

const isSlashed = ({ separator, number, atom }: NamedElement): boolean =>
  separator === 'slash' &&
  number === undefined &&
  atom.bracket === undefined &&
  atom.additions.length === 0 &&
  !atom.unknownNumber;

function seatsOf(
  element: FigureGroup | Exclude<Element, { kind: 'figure' }>,
  meanings: ReadonlyMap<number, GroupMeaning>,
  before: Seats,
  settings: Settings,
): Seats | Problem {
  if (!('within' in element)) {
    return element.kind === 'section'
      ? seatsOfSection(element, settings)
      : seatsOfNamed(element, surroundingsAfter(before), settings);
  }
  const own = seatsOfFigures(element, instrumentsOf[meanings.get(element.at) ?? 'woodwinds'], settings);
  if (isProblem(own)) return own;
  const seats = [...own];
  for (const inner of element.within) {
    if (inner.kind === 'figure') continue;
    const found = seatsOf(inner, meanings, [], settings);
    if (isProblem(found)) return found;
    seats.push(...found);
  }
  return seats;
}

/** Reads a whole text with the choices made so far: a line-up, or the first problem met. */
export function readLineUp(text: string, settings: Settings): LineUp | Problem {
  const tokens = tokenize(text);
  if (isProblem(tokens)) return tokens;
  const atoms = readAtoms(tokens);
  if (isProblem(atoms)) return atoms;
  if (atoms.length === 0)
    return problemAt(0, 'LINEUP.EMPTY', 'there is no figure and no instrument in this text');
  const elements = readElements(atoms);
  if (isProblem(elements)) return elements;
  const grouped = groupFigures(joinSlashed(elements), settings.choices);
  if (isProblem(grouped)) return grouped;
  const meanings = assignSections(grouped, settings.choices);
  if ('problem' in meanings) return meanings;
  const seats: (Seat | OpenSeat)[] = [];
  for (const element of grouped) {
    const found = seatsOf(element, meanings, seats, settings);
    if (isProblem(found)) return found;
    seats.push(...found);
  }
  return collectSeats(seats);
}
