import { type Fault } from '#desk';
import { type ArgDef, type ArgsDef } from 'citty';
import { didYouMean, nearest } from './nearest.js';

/** The words behind a command, sorted into flags and positionals and checked against what the command takes. */
export interface GivenArguments {
  /** By full name, in the order given; a boolean has `true` or `false`. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
  readonly faults: readonly Fault[];
}

interface Reading {
  readonly flags: Map<string, string[]>;
  readonly positionals: string[];
  readonly faults: Fault[];
}

const fault = (name: string, code: string, message: string): Fault => ({
  pointer: `/${name}`,
  code,
  message,
});

const isPositional = (def: ArgDef): boolean => def.type === 'positional';

const flagNames = (defs: ArgsDef): readonly string[] =>
  Object.entries(defs).flatMap(([name, def]) => (isPositional(def) ? [] : [name]));

/** The flag's full name, from itself or its one-letter alias. */
function fullName(spelled: string, defs: ArgsDef): string | undefined {
  const named = defs[spelled];
  if (named !== undefined && !isPositional(named)) return spelled;
  return flagNames(defs).find((name) => {
    const def = defs[name];
    return def !== undefined && 'alias' in def && [def.alias].flat().includes(spelled);
  });
}

/** A dash that starts no flag: standard input, or a line-up such as `- 4.3.3.1`. */
const isFlag = (word: string): boolean => /^(--\p{L}|-\p{L})/u.test(word);

interface SpelledFlag {
  readonly name: string;
  readonly def: ArgDef;
  /** Written as `--no-name`. */
  readonly negated: boolean;
}

/** The flag a word spells, `--no-…` of a boolean included. */
function flagOf(spelled: string, defs: ArgsDef): SpelledFlag | undefined {
  const name = fullName(spelled, defs);
  const def = name === undefined ? undefined : defs[name];
  if (name !== undefined && def !== undefined) return { name, def, negated: false };
  const denied = /^no-(.+)$/.exec(spelled)?.[1];
  const positive = denied === undefined ? undefined : flagOf(denied, defs);
  return positive?.def.type === 'boolean' ? { ...positive, negated: true } : undefined;
}

const isKnownFlag = (word: string, defs: ArgsDef): boolean =>
  isFlag(word) && flagOf(word.replace(/^--?/, '').replace(/=[^]*$/, ''), defs) !== undefined;

/** Takes one flag at the head of `words` and says how many words it used. */
function takeFlag(words: readonly string[], defs: ArgsDef, reading: Reading): number {
  const [word = '', next] = words;
  const [, spelled = '', attached] = /^--?([^=]+)(?:=([^]*))?$/.exec(word) ?? [];
  const flag = flagOf(spelled, defs);
  if (flag === undefined) {
    const hint = didYouMean(nearest(spelled, flagNames(defs)).map((one) => `--${one}`));
    reading.faults.push(fault(spelled, 'CLI.UNKNOWN_FLAG', `${word} is not known here.${hint}`));
    return 1;
  }
  const { name } = flag;
  const push = (value: string): void =>
    void reading.flags.set(name, [...(reading.flags.get(name) ?? []), value]);
  if (flag.def.type === 'boolean') {
    if (attached !== undefined && !['true', 'false'].includes(attached)) {
      reading.faults.push(
        fault(name, 'CLI.BAD_VALUE', `--${name} is either there or not; it takes no value.`),
      );
    }
    push(String(flag.negated === (attached === 'false')));
    return 1;
  }
  const value = attached ?? (next !== undefined && !isKnownFlag(next, defs) ? next : undefined);
  if (value === undefined) {
    reading.faults.push(fault(name, 'CLI.MISSING_VALUE', `--${name} needs a value.`));
    return 1;
  }
  push(value);
  return attached === undefined ? 2 : 1;
}

function checkFlag(
  name: string,
  def: ArgDef,
  given: readonly string[],
  repeatable: boolean,
): Fault | undefined {
  if (given.length === 0) {
    return def.required === true && def.default === undefined
      ? fault(name, 'CLI.MISSING_FLAG', `--${name} is needed.`)
      : undefined;
  }
  if (!repeatable && new Set(given).size > 1) {
    return fault(name, 'CLI.REPEATED_FLAG', `--${name} is given twice: ${given.join(', ')}.`);
  }
  const wrong = 'options' in def ? given.find((value) => !def.options?.includes(value)) : undefined;
  if (wrong === undefined || !('options' in def)) return undefined;
  const known = def.options ?? [];
  const hint = didYouMean(nearest(wrong, known));
  return fault(name, 'CLI.BAD_VALUE', `--${name} is "${wrong}"; it can be ${known.join(', ')}.${hint}`);
}

function checkPositionals(defs: ArgsDef, given: readonly string[]): readonly Fault[] {
  const wanted = Object.entries(defs).filter(([, def]) => isPositional(def));
  const missing = wanted
    .slice(given.length)
    .filter(([, def]) => def.required !== false && def.default === undefined)
    .map(([name, { description }]) => {
      const meant = description === undefined ? '.' : `: ${description}.`;
      return fault(name, 'CLI.MISSING_ARGUMENT', `<${name}> is missing${meant}`);
    });
  const tooMany = given
    .slice(wanted.length)
    .map((word) =>
      fault('', 'CLI.TOO_MANY_ARGUMENTS', `"${word}" is one word too many; quote what has spaces.`),
    );
  return [...missing, ...tooMany];
}

/**
 * Reads the words behind a command. All faults are collected: unknown flags with the nearest known ones, missing or
 * impossible values, missing or surplus positionals. Only flags in `repeatable` may come with several values.
 */
export function readArguments(
  words: readonly string[],
  defs: ArgsDef,
  repeatable: readonly string[] = [],
): GivenArguments {
  const reading: Reading = { flags: new Map(), positionals: [], faults: [] };
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? '';
    if (word === '--') {
      reading.positionals.push(...words.slice(at + 1));
      break;
    }
    if (isFlag(word)) at += takeFlag(words.slice(at), defs, reading);
    else {
      reading.positionals.push(word);
      at += 1;
    }
  }
  const flagFaults = flagNames(defs).flatMap((name) => {
    const def = defs[name];
    const found = def && checkFlag(name, def, reading.flags.get(name) ?? [], repeatable.includes(name));
    return found ?? [];
  });
  const alreadyNamed = new Set(reading.faults.map(({ pointer }) => pointer));
  // A word too many behind a flag nobody knows is most likely that flag's value.
  const isValueOfUnknown = ({ code }: Fault): boolean =>
    code === 'CLI.TOO_MANY_ARGUMENTS' && reading.faults.some((one) => one.code === 'CLI.UNKNOWN_FLAG');
  return {
    flags: reading.flags,
    positionals: reading.positionals,
    faults: [
      ...reading.faults,
      ...flagFaults.filter(({ pointer }) => !alreadyNamed.has(pointer)),
      ...checkPositionals(defs, reading.positionals).filter((one) => !isValueOfUnknown(one)),
    ],
  };
}

/** The same words in the one order and spelling that leaves nothing to interpret. */
export const inPlainOrder = ({ flags, positionals }: GivenArguments, defs: ArgsDef): string[] => [
  ...[...flags].flatMap(([name, values]) => {
    const last = values.at(-1) ?? '';
    if (defs[name]?.type !== 'boolean') return [`--${name}=${last}`];
    return last === 'true' ? [`--${name}`] : [`--no-${name}`];
  }),
  '--',
  ...positionals,
];
