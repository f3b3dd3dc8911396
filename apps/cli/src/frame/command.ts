import { type ArgsDef, type ParsedArgs, parseArgs } from 'citty';
import { inPlainOrder, readArguments } from './arguments.js';
import { type Outcome, refused } from './outcome.js';
import { type Terminal } from './terminal.js';

export interface CommandInput<A extends ArgsDef> {
  readonly args: ParsedArgs<A>;
  /** All values of a flag that may be repeated. */
  readonly all: (flag: string) => readonly string[];
  readonly terminal: Terminal;
}

interface CommandSpec<A extends ArgsDef> {
  /** One sentence; opens its help. */
  readonly summary: string;
  readonly args: A;
  readonly repeatable?: readonly string[];
  /** What else its help says, in paragraphs; short lines. */
  readonly notes?: string;
  /** Command lines without the leading `downbeat`. */
  readonly examples?: readonly string[];
  /** Commands with flags of their own, chosen by a word behind this one: `report schedule`. */
  readonly named?: ReadonlyMap<string, Command>;
  readonly run: (input: CommandInput<A & typeof common>) => Outcome | Promise<Outcome>;
}

/** A command as the dispatcher and the help see it. */
export interface Command {
  readonly summary: string;
  readonly args: ArgsDef;
  readonly notes: string;
  readonly examples: readonly string[];
  readonly named: ReadonlyMap<string, Command>;
  readonly invoke: (words: readonly string[], terminal: Terminal) => Promise<Outcome>;
}

const common = {
  json: { type: 'boolean', description: 'print one JSON document' },
} as const satisfies ArgsDef;

/** Makes a command; its words are checked before it runs, and `--json` is known to every one. */
export function command<const A extends ArgsDef>(spec: CommandSpec<A>): Command {
  const args = { ...spec.args, ...common };
  return {
    summary: spec.summary,
    args,
    notes: spec.notes ?? '',
    examples: spec.examples ?? [],
    named: spec.named ?? new Map(),
    invoke: async (words, terminal) => {
      const given = readArguments(words, args, spec.repeatable);
      const [first] = given.faults;
      if (first !== undefined) return refused('malformed', first.code, first.message, given.faults);
      return spec.run({
        args: parseArgs(inPlainOrder(given, args), args),
        all: (flag) => given.flags.get(flag) ?? [],
        terminal,
      });
    },
  };
}

/** The command that the words choose, by its name behind `name` if there is one, and the words left for it. */
export function chosen(
  name: string,
  given: Command,
  words: readonly string[],
): { readonly name: string; readonly command: Command; readonly rest: readonly string[] } {
  const at = words.findIndex((word) => given.named.has(word));
  const inner = given.named.get(words[at] ?? '');
  if (inner === undefined) return { name, command: given, rest: words };
  return { name: `${name} ${words[at]}`, command: inner, rest: words.toSpliced(at, 1) };
}
