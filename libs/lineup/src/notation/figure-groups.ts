import { stronger } from './atoms.js';
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

/** Figures with nothing between them but brackets, `22(ca)22`, are one digit each. */
function digitByDigit(run: readonly FigureElement[]): readonly FigureElement[] {
  const compact = run.every((figure, at) => at === 0 || figure.separator === 'none');
  const digits = run.reduce((sum, { number }) => sum + number.digits.length, 0);
  if (!compact || digits !== 4 || run.length === 4) return run;
  return run.flatMap((figure) => {
    const letters = [...figure.number.digits];
    return letters.map((digits, at): FigureElement => {
      const spot = figure.atom.at + at;
      const number = { ...figure.number, digits, value: Number(digits), at: spot, end: spot + 1 };
      const last = at === letters.length - 1;
      const atom = last
        ? { ...figure.atom, at: spot, number }
        : { at: spot, separator: figure.separator, unknownNumber: false, additions: [], list: [], number };
      return { kind: 'figure', separator: at === 0 ? figure.separator : 'none', atom, number };
    });
  });
}

/** Ways to part digits written without marks into five figures of one or two digits. */
function stringSplits(digits: string, parts = 5): readonly string[] {
  if (parts === 0) return digits === '' ? [''] : [];
  return [1, 2].flatMap((length) => {
    const head = digits.slice(0, length);
    if (head.length < length || head.startsWith('0')) return [];
    return stringSplits(digits.slice(length), parts - 1).map((tail) =>
      tail === '' ? head : `${head}.${tail}`,
    );
  });
}

const fromSplit = (figure: FigureElement, split: string): readonly FigureElement[] =>
  split.split('.').map((digits, at) => {
    const number = { ...figure.number, digits, value: Number(digits) };
    return {
      kind: 'figure',
      separator: at === 0 ? figure.separator : 'dot',
      atom: { ...figure.atom, number },
      number,
    };
  });

/** Five to ten digits in a row: two groups of four, or strings with some figures of two digits. */
function compactFigure(figure: FigureElement, choices: Choices): readonly FigureGroup[] | Problem {
  const { digits, at } = figure.number;
  const chosen = choices.get(choiceKey('digits', at));
  if (chosen !== undefined) {
    const figures = fromSplit(figure, chosen);
    return figures.length === 8 ? cut(figures, [4, 4]) : [group(figures)];
  }
  const eight = digits.length === 8 ? [[...digits].join('.')] : [];
  const splits = digits.length > 10 ? [] : [...eight, ...stringSplits(digits)];
  if (splits.length === 0) {
    return problemAt(
      at,
      'LINEUP.FIGURE_COUNT',
      'these digits are no groups of four (winds, brass) or five (strings)',
    );
  }
  if (splits.length === 1 && digits.length === 5) return [group(fromSplit(figure, splits[0] ?? ''))];
  return problemAt(
    at,
    'LINEUP.AMBIGUOUS',
    'digits without marks between them can be parted in more than one way',
    {
      of: 'digits',
      alternatives: splits.map((choice) => ({ choice, explanation: `the figures are ${choice}` })),
    },
  );
}

/** Parts a run at its strongest marks, `2.2.2.2/4.3.3.1`, until every piece is a group. */
function groupsOfRun(run: readonly FigureElement[], choices: Choices): readonly FigureGroup[] | Problem {
  const [only] = run;
  const digits = only?.number.digits.length ?? 0;
  const bare = only?.atom.bracket === undefined && only?.atom.additions.length === 0;
  if (run.length === 1 && only !== undefined && bare && digits > 4) return compactFigure(only, choices);
  const figures = digitByDigit(run);
  if (figures.length === 4) return [group(figures)];
  const inner = figures.slice(1).map(({ separator }) => separator);
  const strongest = inner.reduce(stronger, 'none');
  const sizes = RUNS[figures.length];
  if (sizes !== undefined && inner.every((separator) => separator === strongest)) return cut(figures, sizes);
  const pieces: FigureElement[][] = [];
  for (const [at, figure] of figures.entries()) {
    const previous = pieces.at(-1);
    if (at === 0 || previous === undefined || figure.separator === strongest) pieces.push([figure]);
    else previous.push(figure);
  }
  if (pieces.length > 1 && pieces.length < figures.length) {
    const groups: FigureGroup[] = [];
    for (const piece of pieces) {
      const found = groupsOfRun(piece, choices);
      if (isProblem(found)) return found;
      groups.push(...found);
    }
    return groups;
  }
  return choices.has(choiceKey('noughts', figures[0]?.atom.at ?? 0))
    ? [group(padded(figures))]
    : wrongCount(figures);
}

const padded = (figures: readonly FigureElement[]): readonly FigureElement[] => {
  const [first] = figures;
  if (first === undefined) return figures;
  const number = { ...first.number, digits: '0', value: 0 };
  const atom = {
    at: first.atom.at,
    separator: 'dot' as const,
    unknownNumber: false,
    additions: [],
    list: [],
    number,
  };
  const nought: FigureElement = { kind: 'figure', separator: 'dot', atom, number };
  return [...figures, ...Array.from({ length: 4 - figures.length }, () => nought)];
};

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
