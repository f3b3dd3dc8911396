import { type FigureElement, shrinks } from './elements.js';
import { choiceKey, type Choices, type Problem, problemAt } from './problem.js';

/** A figure without brackets or additions, cut out of `figure` at an offset of its digits. */
function bareFigure(figure: FigureElement, digits: string, offset: number): FigureElement {
  const at = figure.number.at + offset;
  const number = { ...figure.number, digits, value: Number(digits), at, end: at + digits.length };
  const separator = offset === 0 ? figure.separator : 'none';
  return {
    kind: 'figure',
    separator,
    atom: { at, separator, unknownNumber: false, additions: [], list: [], number },
    number,
  };
}

/** Figures with nothing between them but brackets, `22(ca)22`, are one digit each; brackets go with the last digit. */
export function digitByDigit(run: readonly FigureElement[]): readonly FigureElement[] {
  const isCompact = run.every((figure, at) => at === 0 || figure.separator === 'none');
  const length = run.reduce((sum, { number }) => sum + number.digits.length, 0);
  if (!isCompact || length !== 4 || run.length === 4) return run;
  return run.flatMap((figure) => {
    const digits = [...figure.number.digits].map((digit, at) => bareFigure(figure, digit, at));
    const last = digits.at(-1);
    if (last === undefined) return [];
    return [
      ...digits.slice(0, -1),
      { ...last, atom: { ...figure.atom, at: last.atom.at, number: last.number } },
    ];
  });
}

/** Ways to part digits into figures of one or two digits without leading noughts. */
function splits(digits: string, parts: number): readonly (readonly string[])[] {
  if (parts === 0) return digits === '' ? [[]] : [];
  return [1, 2].flatMap((length) => {
    const head = digits.slice(0, length);
    if (head.length < length || head.startsWith('0')) return [];
    return splits(digits.slice(length), parts - 1).map((tail) => [head, ...tail]);
  });
}

const isLikely = (split: readonly string[]): boolean => shrinks(split.map(Number));

/** What more than four digits in a row can be: winds and brass, or strings; the likeliest first. */
function splitsOf(digits: string): readonly (readonly string[])[] {
  const strings = splits(digits, 5);
  if (digits.length === 8) return [[...digits], ...strings.filter(isLikely)];
  return [...strings.filter(isLikely), ...strings.filter((split) => !isLikely(split))];
}

function partedAs(figure: FigureElement, split: readonly string[]): readonly FigureElement[] {
  let offset = 0;
  return split.map((digits) => {
    offset += digits.length;
    return bareFigure(figure, digits, offset - digits.length);
  });
}

/** The figures that five to ten digits in a row stand for; `1210864` can be parted in several ways. */
export function partDigits(figure: FigureElement, choices: Choices): readonly FigureElement[] | Problem {
  const { digits, at } = figure.number;
  const chosen = choices.get(choiceKey('digits', at));
  if (chosen !== undefined) return partedAs(figure, chosen.split('.'));
  const ways = digits.length > 10 ? [] : splitsOf(digits);
  const [first] = ways;
  if (first === undefined) {
    return problemAt(
      at,
      'LINEUP.FIGURE_COUNT',
      'these digits are no groups of four (winds, brass) or five (strings)',
    );
  }
  if (ways.length === 1) return partedAs(figure, first);
  return problemAt(
    at,
    'LINEUP.AMBIGUOUS',
    'digits without marks between them can be parted in more than one way',
    {
      of: 'digits',
      alternatives: ways.map((way) => ({
        choice: way.join('.'),
        explanation: `the figures are ${way.join('.')}`,
      })),
    },
  );
}

/** A group of four whose last figures are missing, filled up with noughts. */
export function filledUp(figures: readonly FigureElement[]): readonly FigureElement[] {
  const last = figures.at(-1);
  if (last === undefined) return figures;
  return [
    ...figures,
    ...Array.from({ length: 4 - figures.length }, () => bareFigure(last, '0', last.number.digits.length)),
  ];
}
