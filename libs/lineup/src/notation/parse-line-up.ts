import { type LineUp, type LineUpReading, canonicalReading } from './line-up.js';
import { printLineUp } from './print-line-up.js';
import { type Choices, isProblem, type LineUpCode, type Problem, problemAt } from './problem.js';
import { readLineUp } from './read-line-up.js';

/** A text that was read, with its canonical form and the reading that was used. */
export interface ParsedLineUp extends LineUp {
  readonly kind: 'line-up';
  readonly canonical: string;
  readonly reading: LineUpReading;
}

/** A way the refused text could have been meant: `canonical` can be put in its place. */
export interface OfferedReading {
  readonly canonical: string;
  readonly explanation: string;
}

export interface RefusedLineUp {
  readonly kind: 'refused';
  readonly code: LineUpCode;
  readonly message: string;
  /** Offset into the text of what is wrong, from 0. */
  readonly position: number;
  readonly readings: readonly OfferedReading[];
  /** Instrument ids near to a name that is not known. */
  readonly suggestions: readonly string[];
}

export type LineUpResult = ParsedLineUp | RefusedLineUp;

const LONGEST_TEXT = 1000;
const MOST_READINGS = 12;
/** Ambiguous spots of one text that are combined; at further ones only the likeliest counts, or nobody reads the list. */
const COMBINED = 3;
const DEEPEST = 20;

interface Found {
  readonly lineUp: LineUp;
  readonly explanation: string;
}

/** Every line-up the text can be with the choices a problem offers, and those its consequences offer in turn. */
function readingsOf(
  text: string,
  reading: LineUpReading,
  problem: Problem,
  choices: Choices,
  depth = 1,
): readonly Found[] {
  const alternatives = depth > COMBINED ? problem.alternatives.slice(0, 1) : problem.alternatives;
  return alternatives.flatMap(({ choice, explanation }) => {
    const chosen = new Map([...choices, [problem.key, choice]]);
    const result = readLineUp(text, { reading, choices: chosen });
    if (!isProblem(result)) return [{ lineUp: result, explanation }];
    if (depth >= DEEPEST || result.alternatives.length === 0) return [];
    return readingsOf(text, reading, result, chosen, depth + 1).map((found) => ({
      lineUp: found.lineUp,
      explanation: `${explanation}; ${found.explanation}`,
    }));
  });
}

const parsed = (lineUp: LineUp, reading: LineUpReading): ParsedLineUp => ({
  kind: 'line-up',
  ...lineUp,
  canonical: printLineUp(lineUp),
  reading,
});

const refused = (problem: Problem, found: readonly Found[]): RefusedLineUp => {
  const offers = new Map(found.map(({ lineUp, explanation }) => [printLineUp(lineUp), explanation]));
  return {
    kind: 'refused',
    code: problem.code,
    message: problem.message,
    position: problem.at,
    readings: [...offers]
      .slice(0, MOST_READINGS)
      .map(([canonical, explanation]) => ({ canonical, explanation })),
    suggestions: problem.suggestions,
  };
};

/** What is wrong where none of the ways to read a text works out: what the likeliest of them leads to. */
function deadEnd(text: string, reading: LineUpReading, problem: Problem): Problem {
  const choices = new Map<string, string>();
  let met = problem;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const [likeliest] = met.alternatives;
    if (likeliest === undefined) return met;
    choices.set(met.key, likeliest.choice);
    const next = readLineUp(text, { reading, choices });
    if (!isProblem(next)) return met;
    met = next;
  }
  return met;
}

/**
 * Reads a line-up in any of the notations in use: `2(picc).2+ca.2.2 - 4.3.3.1 - timp.2perc.hp - 14.12.10.8.6`,
 * `2232/4331/str`, `3[1.2.3/pic] 3[1.2.eh] 3 3`, `14vn1 12vn2 10va`, `flute 2, oboe 1`. Figures that can be read two ways
 * follow `reading`; what stays ambiguous is refused with the readings it can have. Never throws.
 */
export function parseLineUp(text: string, reading: Partial<LineUpReading> = {}): LineUpResult {
  const settled: LineUpReading = { ...canonicalReading, ...reading };
  if (text.length > LONGEST_TEXT) {
    return refused(
      problemAt(LONGEST_TEXT, 'LINEUP.TOO_LONG', `a line-up has at most ${LONGEST_TEXT} characters`),
      [],
    );
  }
  const result = readLineUp(text, { reading: settled, choices: new Map() });
  if (!isProblem(result)) return parsed(result, settled);
  const found = readingsOf(text, settled, result, new Map());
  const [first] = found;
  if (first === undefined) return refused(deadEnd(text, settled, result), []);
  const single = new Set(found.map(({ lineUp }) => printLineUp(lineUp))).size === 1;
  return single && result.code === 'LINEUP.AMBIGUOUS'
    ? parsed(first.lineUp, settled)
    : refused(result, found);
}
