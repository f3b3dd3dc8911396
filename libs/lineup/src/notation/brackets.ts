import { type Bracket } from './atoms.js';
import { type Problem, problemAt } from './problem.js';
import { type NameToken, type NumberToken, type Token } from './tokens.js';

/** One entry of a bracket: `picc`, `2pic`, `II=picc/afl`, `3xpicc`, or a bare `2` of `3[1.2.3/pic]`. */
export interface Entry {
  readonly at: number;
  readonly numbers: readonly NumberToken[];
  /** `=` and `/` name a player, `x` a number of players; a plain figure is read as the production reads it. */
  readonly sign: 'player' | 'times' | 'plain';
  readonly names: readonly NameToken[];
}

interface Draft {
  at: number;
  numbers: NumberToken[];
  sign: Entry['sign'];
  names: NameToken[];
  joined: boolean;
}

const draft = (at: number): Draft => ({ at, numbers: [], sign: 'plain', names: [], joined: false });

/** Entries as they are closed; figures without a name before an equals sign belong to it: `1,2=picc`. */
class EntryList {
  private readonly done: Draft[] = [];
  private current: Draft | undefined;

  private at(token: Token): Draft {
    this.current ??= draft(token.at);
    return this.current;
  }

  number(token: NumberToken): void {
    if (this.current !== undefined && (this.current.numbers.length > 0 || this.current.names.length > 0))
      this.close();
    const entry = this.at(token);
    entry.numbers.push(token);
    if (token.ordinal) entry.sign = 'player';
  }

  name(token: NameToken): void {
    if (this.current !== undefined && this.current.names.length > 0 && !this.current.joined) this.close();
    const entry = this.at(token);
    entry.names.push(token);
    entry.joined = false;
  }

  sign(sign: 'player' | 'times', token: Token): void {
    const entry = this.at(token);
    if (entry.names.length > 0) entry.joined = true;
    else entry.sign = sign;
  }

  close(): void {
    if (this.current !== undefined) this.done.push(this.current);
    this.current = undefined;
  }

  finish(usesEquals: boolean): readonly Entry[] {
    this.close();
    const entries: Draft[] = [];
    let waiting: NumberToken[] = [];
    for (const entry of this.done) {
      if (usesEquals && entry.names.length === 0) {
        waiting.push(...entry.numbers);
        continue;
      }
      entries.push({
        ...entry,
        numbers: [...waiting, ...entry.numbers],
        sign: waiting.length > 0 ? 'player' : entry.sign,
      });
      waiting = [];
    }
    if (waiting.length > 0) entries.push({ ...draft(waiting[0]?.at ?? 0), numbers: waiting });
    return entries;
  }
}

/** Files one token; a problem where it has no place in a bracket of doubles. */
function addToken(list: EntryList, token: Token): Problem | undefined {
  if (token.type === 'number') list.number(token);
  else if (token.type === 'name') list.name(token);
  else if (token.type === 'section')
    return problemAt(token.at, 'LINEUP.SYNTAX', 'a section cannot be doubled');
  else if (',.'.includes(token.mark)) list.close();
  else if (token.mark === 'x') list.sign('times', token);
  else if ('=:/+'.includes(token.mark)) list.sign('player', token);
  else if (token.mark !== ' ') {
    return problemAt(token.at, 'LINEUP.SYNTAX', `"${token.mark}" has no place in these brackets`);
  }
  return undefined;
}

/** Reads a bracket of doubles. Spaces part names but not a figure from its name; `+` and `/` join a player's doubles. */
export function readEntries(bracket: Bracket): readonly Entry[] | Problem {
  const list = new EntryList();
  for (const token of bracket.tokens) {
    const problem = addToken(list, token);
    if (problem !== undefined) return problem;
  }
  return list.finish(bracket.tokens.some((token) => token.type === 'mark' && '=:'.includes(token.mark)));
}
