import { isProblem, type Problem, problemAt } from './problem.js';
import { type Mark, type NameToken, type NumberToken, type SectionToken, type Token } from './tokens.js';

/** What parts two elements; the strongest mark between them counts. `none` is a missing dot: `3(1ptpt)3`. */
export type Separator = 'none' | 'space' | 'dot' | 'comma' | 'slash' | 'dash';

/** What stands in a pair of brackets, still as tokens: its meaning hangs on whose brackets they are. */
export interface Bracket {
  readonly at: number;
  readonly tokens: readonly Token[];
}

/** `+2bcl(ebcl)` */
export interface Addition {
  readonly at: number;
  readonly number?: NumberToken;
  readonly name?: NameToken;
  readonly bracket?: Bracket;
}

/** One element of a line-up as it is spelled: a figure, a name, a figure with a name, or a section's word. */
export interface Atom {
  readonly at: number;
  readonly separator: Separator;
  readonly number?: NumberToken;
  /** The figure is `?`. */
  readonly unknownNumber: boolean;
  readonly spoken?: NameToken | SectionToken;
  readonly bracket?: Bracket;
  readonly additions: readonly Addition[];
  /** Also played: the `xyl` and `bd` of `perc(3): xyl/bd`. */
  readonly list: readonly NameToken[];
}

const SEPARATORS: Partial<Record<Mark, Separator>> = {
  ' ': 'space',
  ':': 'space',
  '=': 'space',
  '.': 'dot',
  ',': 'comma',
  '+': 'comma',
  '/': 'slash',
  '-': 'dash',
};
const STRENGTH: readonly Separator[] = ['none', 'space', 'dot', 'comma', 'slash', 'dash'];

const stronger = (a: Separator, b: Separator): Separator =>
  STRENGTH.indexOf(a) > STRENGTH.indexOf(b) ? a : b;

/** A reader over tokens; `take` moves on only where it finds what it is asked for. */
class Cursor {
  private position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.position + ahead];
  }

  isMark(mark: Mark, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.type === 'mark' && token.mark === mark;
  }

  advance(): void {
    this.position += 1;
  }

  takeMark(mark: Mark): boolean {
    if (!this.isMark(mark)) return false;
    this.advance();
    return true;
  }

  skipSpaces(): void {
    while (this.takeMark(' '));
  }

  /** Moves past spaces only if one of `marks` comes behind them. */
  reach(mark: Mark): boolean {
    let ahead = 0;
    while (this.isMark(' ', ahead)) ahead += 1;
    if (!this.isMark(mark, ahead)) return false;
    this.position += ahead;
    return true;
  }

  takeNumber(): NumberToken | undefined {
    const token = this.peek();
    if (token?.type !== 'number') return undefined;
    this.advance();
    return token;
  }

  takeName(): NameToken | undefined {
    const token = this.peek();
    if (token?.type !== 'name') return undefined;
    this.advance();
    return token;
  }

  takeSpoken(): NameToken | SectionToken | undefined {
    const token = this.peek();
    if (token?.type !== 'name' && token?.type !== 'section') return undefined;
    this.advance();
    return token;
  }

  /** The tokens up to the bracket's partner, which is taken too; the lexer has proved that there is one. */
  takeBracket(): Bracket | undefined {
    if (!this.reach('(')) return undefined;
    const at = this.peek()?.at ?? 0;
    this.advance();
    const from = this.position;
    for (let depth = 1; depth > 0; this.advance()) depth += this.isMark('(') ? 1 : this.isMark(')') ? -1 : 0;
    return { at, tokens: this.tokens.slice(from, this.position - 1) };
  }
}

function takeSeparator(cursor: Cursor): Separator {
  let separator: Separator = 'none';
  for (let token = cursor.peek(); token?.type === 'mark'; token = cursor.peek()) {
    const found = SEPARATORS[token.mark];
    if (found === undefined) break;
    separator = stronger(separator, found);
    cursor.advance();
  }
  return separator;
}

function takeAdditions(cursor: Cursor, behindFigure: boolean): readonly Addition[] | Problem {
  const additions: Addition[] = [];
  while (cursor.reach('+')) {
    const at = cursor.peek()?.at ?? 0;
    cursor.advance();
    cursor.skipSpaces();
    const number = cursor.takeNumber();
    if (number !== undefined) cursor.takeMark('x');
    // Behind a name (`T+3 Hp`) the figure counts the percussion and the next name is another element.
    if (behindFigure && number !== undefined) cursor.skipSpaces();
    const name = cursor.takeName();
    if (number === undefined && name === undefined) {
      return problemAt(at, 'LINEUP.SYNTAX', 'a plus must be followed by a figure or an instrument');
    }
    const bracket = cursor.takeBracket();
    additions.push({ at, ...(number && { number }), ...(name && { name }), ...(bracket && { bracket }) });
  }
  return additions;
}

/** Names behind a colon, joined by slashes: `perc(3): xyl/bd/cym`. */
function takeList(cursor: Cursor): readonly NameToken[] {
  let ahead = 1;
  while (cursor.isMark(' ', ahead)) ahead += 1;
  if (!cursor.isMark(':') || cursor.peek(ahead)?.type !== 'name') return [];
  cursor.advance();
  const names: NameToken[] = [];
  do {
    cursor.skipSpaces();
    const name = cursor.takeName();
    if (name === undefined) break;
    names.push(name);
  } while (cursor.takeMark('/'));
  return names;
}

type Head = Pick<Atom, 'unknownNumber' | 'number' | 'spoken'>;

/** `2`, `2 x hp`, `hp x2`, `?vn`, `timp`: at most a figure and a name. */
function takeHead(cursor: Cursor): Head {
  const unknownNumber = cursor.takeMark('?');
  const number = unknownNumber ? undefined : cursor.takeNumber();
  if (number !== undefined && cursor.reach('x')) {
    cursor.advance();
    cursor.skipSpaces();
  }
  const spoken = cursor.takeSpoken();
  if (number === undefined && spoken !== undefined && cursor.reach('x')) {
    cursor.advance();
    cursor.skipSpaces();
    const behind = cursor.takeNumber();
    return { unknownNumber, spoken, ...(behind && { number: behind }) };
  }
  return { unknownNumber, ...(number && { number }), ...(spoken && { spoken }) };
}

const isEmpty = (head: Head): boolean => head.number === undefined && head.spoken === undefined;

/** A plus adds to a position (`2+ca`) or to the timpani (`T+3`); elsewhere it parts two elements (`quartet + piano`). */
function takesAdditions({ spoken }: Head): boolean {
  if (spoken === undefined) return true;
  if (spoken.type !== 'name') return false;
  return (
    spoken.word === 't' || (spoken.match.kind === 'instrument' && spoken.match.instrument.id === 'timpani')
  );
}

function takeAtom(cursor: Cursor, separator: Separator): Atom | Problem {
  const at = cursor.peek()?.at ?? 0;
  const head = takeHead(cursor);
  if (isEmpty(head)) return problemAt(at, 'LINEUP.SYNTAX', 'a figure or an instrument is expected here');
  const bracket = cursor.takeBracket();
  const list = head.spoken === undefined ? [] : takeList(cursor);
  const additions = takesAdditions(head) ? takeAdditions(cursor, head.spoken === undefined) : [];
  if (isProblem(additions)) return additions;
  const next = cursor.peek();
  if (next !== undefined && cursor.isMark('(')) {
    return problemAt(next.at, 'LINEUP.SYNTAX', 'a second bracket follows the first');
  }
  return { at, separator, ...head, additions, list, ...(bracket && { bracket }) };
}

const isShortFigure = ({ number, spoken }: Atom): boolean =>
  spoken === undefined && (number?.digits.length ?? 9) <= 2;

/** In `2-2-2-2, 4-3-3-1` dashes stand between figures, not between groups: most of the marks there are dashes. */
function withoutInnerDashes(atoms: readonly Atom[]): readonly Atom[] {
  const isInner = (atom: Atom, at: number): boolean => {
    const previous = atoms[at - 1];
    return previous !== undefined && isShortFigure(previous) && isShortFigure(atom);
  };
  const inner = atoms.filter(isInner);
  const dashes = inner.filter(({ separator }) => separator === 'dash').length;
  if (dashes * 2 <= inner.length) return atoms;
  return atoms.map((atom, at) =>
    isInner(atom, at) && atom.separator === 'dash' ? { ...atom, separator: 'dot' } : atom,
  );
}

/** The elements of a line-up in the order they are written, each with what parts it from the one before. */
export function readAtoms(tokens: readonly Token[]): readonly Atom[] | Problem {
  const cursor = new Cursor(tokens);
  const atoms: Atom[] = [];
  for (;;) {
    const separator = takeSeparator(cursor);
    if (cursor.peek() === undefined) return withoutInnerDashes(atoms);
    const atom = takeAtom(cursor, atoms.length === 0 ? 'dash' : separator);
    if (isProblem(atom)) return atom;
    atoms.push(atom);
  }
}
