import { type Atom, readAtoms, type Separator } from './atoms.js';
import { isProblem, type Problem } from './problem.js';
import { type NameToken, type NumberToken, type SectionWord } from './tokens.js';

/** A figure with no name: its place says what it counts. */
export interface FigureElement {
  readonly kind: 'figure';
  readonly separator: Separator;
  readonly atom: Atom;
  readonly number: NumberToken;
}

/** An instrument or group by its name, with or without a figure. */
export interface NamedElement {
  readonly kind: 'named';
  readonly separator: Separator;
  readonly atom: Atom;
  readonly name: NameToken;
  readonly number?: NumberToken;
  /** The figure stands behind the name: `flute 2`. */
  readonly behind: boolean;
}

/** A section's word with the figures that belong to it: `str(8.8.6.5.4)`, `strings 14/12/10/8/6`, `str`. */
export interface SectionElement {
  readonly kind: 'section';
  readonly separator: Separator;
  readonly at: number;
  readonly section: SectionWord | 'choir';
  readonly figures: readonly FigureElement[];
}

export type Element = FigureElement | NamedElement | SectionElement;

const asFigure = (atom: Atom): FigureElement | undefined =>
  atom.number !== undefined && atom.spoken === undefined
    ? { kind: 'figure', separator: atom.separator, atom, number: atom.number }
    : undefined;

const isBare = (element: Element | undefined): element is FigureElement =>
  element?.kind === 'figure' && element.atom.bracket === undefined && element.atom.additions.length === 0;

/** Names a count may be bound to: no figure of its own yet. */
const takesCount = (element: Element | undefined): element is NamedElement =>
  element?.kind === 'named' && element.number === undefined && !element.atom.unknownNumber;

const FIGURES_OF = { woodwinds: 4, brass: 4, strings: 5, choir: 4 } as const;

/** The section a word opens; a choir is one when the figures of its four voices follow. */
function sectionOfAtom(atom: Atom): SectionElement['section'] | undefined {
  if (atom.spoken?.type === 'section') return atom.spoken.section;
  const match = atom.spoken?.match;
  return match?.kind === 'instrument' && match.instrument.id === 'choir' ? 'choir' : undefined;
}

/** Figures behind a section's word, as far as they are parted by the same mark. */
function figuresBehind(atoms: readonly Atom[], from: number, most: number): readonly FigureElement[] {
  const figures: FigureElement[] = [];
  for (const atom of atoms.slice(from, from + most)) {
    const figure = asFigure(atom);
    const first = figures[1]?.separator ?? atom.separator;
    const continues =
      figures.length === 0
        ? atom.separator === 'space'
        : atom.separator === first && atom.separator !== 'dash';
    if (figure === undefined || !continues) break;
    figures.push(figure);
  }
  return figures;
}

const named = (atom: Atom, name: NameToken): NamedElement => ({
  kind: 'named',
  separator: atom.separator,
  atom,
  name,
  behind: false,
  ...(atom.number && { number: atom.number }),
});

/** A section with the figures before it, in its brackets or behind it, and how many atoms that took. */
function sectionElement(
  atoms: readonly Atom[],
  at: number,
): { readonly element: SectionElement; readonly taken: number } | undefined | Problem {
  const atom = atoms[at];
  const section = atom && sectionOfAtom(atom);
  if (atom === undefined || section === undefined) return undefined;
  const bracketed = atom.bracket === undefined ? [] : readAtoms(atom.bracket.tokens);
  if (isProblem(bracketed)) return bracketed;
  const inside = bracketed.map(asFigure).filter((figure) => figure !== undefined);
  const own = atom.number && {
    kind: 'figure' as const,
    separator: atom.separator,
    atom: { ...atom, additions: [] },
    number: atom.number,
  };
  const behind = own || atom.bracket ? [] : figuresBehind(atoms, at + 1, FIGURES_OF[section]);
  const figures = own ? [own] : atom.bracket ? inside : behind;
  // A choir with one figure, or none, is a group like any other.
  if (section === 'choir' && figures.length < 4) return undefined;
  return {
    element: { kind: 'section', separator: atom.separator, at: atom.at, section, figures },
    taken: 1 + behind.length,
  };
}

/** No figure is larger than the one before: the usual shape of a string section. */
export const shrinks = (values: readonly number[]): boolean =>
  values.every((value, at) => at === 0 || value <= (values[at - 1] ?? 0));

/** Whether a run of figures is a string section on its own: five, large, and not growing. */
export const looksLikeStrings = (values: readonly number[]): boolean =>
  values.length === 5 && (values[0] ?? 0) >= 6 && shrinks(values);

/** Whether the last of these figures counts the name behind it, rather than being the last of a group. */
function lastCountsTheName(run: readonly FigureElement[]): boolean {
  const last = run.at(-1);
  if (last === undefined || last.number.digits.length > 3) return false;
  if (run.length === 4 || run.length === 8 || run.length === 13) return false;
  return run.length !== 5 || !looksLikeStrings(run.map(({ number }) => number.value));
}

/** Figures that end at `at`, back to a name, a dash or a compact group such as `4331`. */
function figureRunTo(elements: readonly Element[], at: number): readonly FigureElement[] {
  const run: FigureElement[] = [];
  for (let back = at; back >= 0; back -= 1) {
    const element = elements[back];
    if (element?.kind !== 'figure' || (back < at && element.number.digits.length > 3)) break;
    run.unshift(element);
    if (element.separator === 'dash') break;
  }
  return run;
}

/** `flute 2 oboe 1`: every name of the run has its figure behind it. */
function bindBehind(run: readonly Element[]): readonly Element[] | undefined {
  const bound: Element[] = [];
  for (let at = 0; at < run.length; at += 2) {
    const [name, figure] = [run[at], run[at + 1]];
    if (!takesCount(name) || !isBare(figure)) return undefined;
    bound.push({ ...name, number: figure.number, behind: true });
  }
  return bound;
}

/** `60 strings`: one figure, too short for a group of its own. */
const countsTheSection = (run: readonly FigureElement[]): boolean =>
  run.length === 1 && lastCountsTheName(run);

const isLoneSection = (element: Element | undefined): element is SectionElement =>
  element?.kind === 'section' && element.figures.length === 0;

/** `2 flutes 1 oboe`, `4 3 3 1 2 perc`: a figure before a name counts it unless it completes a group of figures. */
function bindBefore(elements: readonly Element[], from: number, to: number): readonly Element[] {
  const bound: Element[] = [];
  for (let at = from; at < to; at += 1) {
    const [element, next] = [elements[at], elements[at + 1]];
    if (element === undefined) continue;
    if (at + 1 < to && isBare(element) && takesCount(next) && lastCountsTheName(figureRunTo(elements, at))) {
      bound.push({ ...next, separator: element.separator, number: element.number });
      at += 1;
    } else if (
      at + 1 < to &&
      isBare(element) &&
      isLoneSection(next) &&
      countsTheSection(figureRunTo(elements, at))
    ) {
      bound.push({ ...next, separator: element.separator, figures: [element] });
      at += 1;
    } else bound.push(element);
  }
  return bound;
}

/** Gives figures that stand beside a name with only a space between to that name, before or behind it. */
function bindCounts(elements: readonly Element[]): readonly Element[] {
  const bound: Element[] = [];
  for (let from = 0; from < elements.length;) {
    let to = from + 1;
    while (elements[to]?.separator === 'space') to += 1;
    bound.push(...(bindBehind(elements.slice(from, to)) ?? bindBefore(elements, from, to)));
    from = to;
  }
  return bound;
}

/** The elements of a line-up, every figure with the name or section it belongs to, if it belongs to one. */
export function readElements(atoms: readonly Atom[]): readonly Element[] | Problem {
  const elements: Element[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    const atom = atoms[at];
    const section = sectionElement(atoms, at);
    if (atom === undefined) continue;
    if (section !== undefined) {
      if (isProblem(section)) return section;
      elements.push(section.element);
      at += section.taken - 1;
      continue;
    }
    const figure = asFigure(atom);
    if (figure !== undefined) elements.push(figure);
    else if (atom.spoken?.type === 'name') elements.push(named(atom, atom.spoken));
  }
  return bindCounts(elements);
}
