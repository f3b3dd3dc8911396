import { type Separator } from './atoms.js';
import { digitByDigit, filledUp, partDigits } from './compact-figures.js';
import { type Element, type FigureElement } from './elements.js';
import { choiceKey, type Choices, isProblem, type Problem, problemAt } from './problem.js';

/** Figures that belong together: four winds or brass, or five strings. */
export interface FigureGroup {
  readonly at: number;
  readonly figures: readonly FigureElement[];
  /** Named elements written among the figures: the `asax` of `2.2.2.asax.2`. */
  readonly within: readonly Element[];
}

export type GroupedElement = FigureGroup | Exclude<Element, FigureElement>;

export const isGroup = (element: GroupedElement): element is FigureGroup =>
  'figures' in element && 'within' in element;

const group = (figures: readonly FigureElement[], within: readonly Element[] = []): FigureGroup => ({
  at: figures[0]?.atom.at ?? 0,
  figures,
  within,
});

/** Sizes of groups that a run of figures with one kind of mark between them can only be. */
const RUNS: Readonly<Record<number, readonly number[]>> = {
  4: [4],
  5: [5],
  8: [4, 4],
  9: [4, 5],
  13: [4, 4, 5],
};

function cut(run: readonly FigureElement[], sizes: readonly number[]): readonly FigureGroup[] {
  let from = 0;
  return sizes.map((size) => {
    from += size;
    return group(run.slice(from - size, from));
  });
}

/** Cuts a run at one kind of mark: `2.2.2.2/4.3.3.1` at the slash. */
function piecesAt(figures: readonly FigureElement[], mark: Separator): readonly (readonly FigureElement[])[] {
  const pieces: FigureElement[][] = [];
  for (const figure of figures) {
    const previous = pieces.at(-1);
    if (previous === undefined || figure.separator === mark) pieces.push([figure]);
    else previous.push(figure);
  }
  return pieces;
}

/** The cut that leaves only groups; `2.2.2.2 4.3.3.1` falls apart at the space, `2 2 2 2, 4 3 3 1` at the comma. */
function fittingPieces(figures: readonly FigureElement[]): readonly (readonly FigureElement[])[] | undefined {
  const marks = new Set(figures.slice(1).map(({ separator }) => separator));
  return [...marks]
    .map((mark) => piecesAt(figures, mark))
    .find((pieces) => pieces.every(({ length }) => length === 4 || length === 5));
}

const isBare = ({ atom }: FigureElement): boolean =>
  atom.bracket === undefined && atom.additions.length === 0;

/** The figures of a run, with digits that stand together taken apart. */
function figuresOf(run: readonly FigureElement[], choices: Choices): readonly FigureElement[] | Problem {
  const [only] = run;
  const isLong = run.length === 1 && only !== undefined && isBare(only) && only.number.digits.length > 4;
  return isLong ? partDigits(only, choices) : digitByDigit(run);
}

/** Parts a run into groups, at its marks if its length alone does not say how. */
function groupsOfRun(run: readonly FigureElement[], choices: Choices): readonly FigureGroup[] | Problem {
  const figures = figuresOf(run, choices);
  if (isProblem(figures)) return figures;
  const sizes = RUNS[figures.length];
  const isUniform = new Set(figures.slice(1).map(({ separator }) => separator)).size < 2;
  if (sizes !== undefined && (isUniform || figures.length === 4)) return cut(figures, sizes);
  const pieces = fittingPieces(figures);
  if (pieces !== undefined) return pieces.map((piece) => group(piece));
  const isFilled = choices.has(choiceKey('noughts', figures[0]?.atom.at ?? 0));
  return isFilled ? [group(filledUp(figures))] : wrongCount(figures);
}

function wrongCount(figures: readonly FigureElement[]): Problem {
  const at = figures[0]?.atom.at ?? 0;
  if (figures.length === 1) {
    return problemAt(
      at,
      'LINEUP.UNNAMED_FIGURE',
      'a figure on its own needs an instrument: 35 bongos, timp.2perc',
    );
  }
  return problemAt(
    at,
    'LINEUP.FIGURE_COUNT',
    `there are ${figures.length} figures here; woodwinds and brass have four (fl.ob.cl.bn, hn.tpt.tbn.tba), strings five`,
    figures.length < 4
      ? {
          of: 'noughts',
          alternatives: [{ choice: '0', explanation: 'the figures that are missing are noughts' }],
        }
      : {},
  );
}

const isCompact = (figure: FigureElement): boolean => figure.number.digits.length >= 4;

/** Runs of figures with the named elements among them, up to a dash, a compact group, or four figures. */
class Grouping {
  private readonly done: GroupedElement[] = [];
  private figures: FigureElement[] = [];
  private within: Exclude<Element, FigureElement>[] = [];

  constructor(private readonly choices: Choices) {}

  add(element: Element): Problem | undefined {
    const compact = element.kind === 'figure' && isCompact(element);
    if (element.separator === 'dash' || compact) {
      const problem = this.close();
      if (problem !== undefined) return problem;
    }
    if (element.kind === 'figure') {
      this.figures.push(element);
      return compact && element.atom.bracket === undefined ? this.close() : undefined;
    }
    // Behind a complete group a name stands for itself; before that it is written among the figures.
    if (this.figures.length >= 4 || this.figures.length === 0) {
      const problem = this.close();
      this.done.push(element);
      return problem;
    }
    this.within.push(element);
    return undefined;
  }

  close(): Problem | undefined {
    if (this.figures.length === 0) {
      this.done.push(...this.within);
    } else {
      const groups = groupsOfRun(this.figures, this.choices);
      if (isProblem(groups)) return groups;
      this.done.push(...groups.map((one, at) => (at === 0 ? { ...one, within: this.within } : one)));
    }
    this.figures = [];
    this.within = [];
    return undefined;
  }

  result(): readonly GroupedElement[] {
    return this.done;
  }
}

/** Gathers figures into groups; the elements keep their order. */
export function groupFigures(
  elements: readonly Element[],
  choices: Choices,
): readonly GroupedElement[] | Problem {
  const grouping = new Grouping(choices);
  for (const element of elements) {
    const problem = grouping.add(element);
    if (problem !== undefined) return problem;
  }
  return grouping.close() ?? grouping.result();
}

/** Figures of a named section, `str(1210864)` as much as `str(12.10.8.6.4)`, as one group. */
export function groupOfSection(figures: readonly FigureElement[], choices: Choices): FigureGroup | Problem {
  const [only] = figures;
  if (figures.length === 1 && only !== undefined && isCompact(only)) {
    const groups = groupsOfRun([only], choices);
    if (isProblem(groups)) return groups;
    return groups.length === 1 && groups[0] !== undefined ? groups[0] : wrongCount(figures);
  }
  return group(figures);
}
