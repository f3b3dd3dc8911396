import { type Chapter, entriesOf, findEntry } from './catalogue.js';
import { actAs } from '#desk';
import { chosen } from './command.js';
import { codeOf } from './fault.js';
import { chapterOf, helpOf, overview } from './help.js';
import { didYouMean, nearest } from './nearest.js';
import { exitStatusOf, type Outcome, refused } from './outcome.js';
import { type Terminal } from './terminal.js';
import { version } from './version.js';

const beforeDashes = (words: readonly string[]): readonly string[] => {
  const end = words.indexOf('--');
  return end === -1 ? words : words.slice(0, end);
};

const asks = (words: readonly string[], ...flags: readonly string[]): boolean =>
  beforeDashes(words).some((word) => flags.includes(word));

const document = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;

/** Prints what a command answered and decides the exit status. */
function tell(outcome: Outcome, json: boolean, terminal: Terminal): number {
  if (outcome.kind === 'done') {
    terminal.print(json ? document(outcome.json) : outcome.text(terminal.paint, terminal.width));
    return 0;
  }
  const { code, message, faults } = outcome.refusal;
  if (json) terminal.print(document({ code, message, errors: faults, ...outcome.more }));
  else if (outcome.text !== undefined) terminal.note(outcome.text(terminal.paintNote, terminal.width));
  else {
    terminal.note(`${terminal.paintNote('bad', code)}  ${message}\n`);
    const further = faults.filter((fault) => fault.message !== message);
    for (const fault of further) terminal.note(`  ${fault.pointer || '/'}  ${fault.message}\n`);
  }
  return exitStatusOf(outcome);
}

function unknownCommand(words: readonly string[], chapters: readonly Chapter[]): Outcome {
  const spelled = beforeDashes(words).filter((word) => !word.startsWith('-'));
  const names = entriesOf(chapters).map(({ name }) => name);
  const two = spelled.slice(0, 2).join(' ');
  const [first = ''] = spelled;
  const suggestions = [...new Set([...nearest(two, names), ...nearest(first, names)])].slice(0, 3);
  const known = names.some((name) => name.startsWith(`${first} `)) ? two : first;
  const message =
    first === '' ? 'A command is missing.' : `There is no command "${known}".${didYouMean(suggestions)}`;
  const outcome = refused('malformed', 'CLI.UNKNOWN_COMMAND', `${message} See downbeat --help.`);
  return outcome.kind === 'refused' ? { ...outcome, more: { suggestions } } : outcome;
}

/** A fault of the program, the disk or the network, without its stack unless DOWNBEAT_DEBUG asks for it. */
function tellFault(error: unknown, json: boolean, terminal: Terminal): number {
  const message = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  if (json) terminal.print(document({ code, message, errors: [] }));
  else terminal.note(`${terminal.paintNote('bad', code)}  ${message}\n`);
  if (terminal.environment.DOWNBEAT_DEBUG && error instanceof Error) terminal.note(`${error.stack ?? ''}\n`);
  return 1;
}

async function dispatch(
  words: readonly string[],
  chapters: readonly Chapter[],
  terminal: Terminal,
): Promise<number> {
  const json = asks(words, '--json');
  const found = findEntry(chapters, words);
  if (found !== undefined) {
    const { name, command, rest } = chosen(found.entry.name, await found.entry.load(), found.rest);
    if (asks(rest, '--help', '-h')) {
      terminal.print(helpOf(name, command, terminal));
      return 0;
    }
    const who = { actor: 'command line', source: `command ${found.entry.name}` };
    return tell(await actAs(who, () => command.invoke(rest, terminal)), json, terminal);
  }
  const [first = ''] = words;
  if (first === '--version' || first === '-v') {
    terminal.print(json ? document({ version: await version() }) : `${await version()}\n`);
    return 0;
  }
  const within = entriesOf(chapters).filter(({ name }) => name.startsWith(`${first} `));
  const isHelp = words.length === 0 || asks(words, '--help', '-h') || first === 'help';
  if (isHelp) {
    const asked = words.find((word) => word !== 'help' && !word.startsWith('-'));
    if (asked === undefined) terminal.print(overview(chapters, terminal));
    else if (within.length > 0) terminal.print(chapterOf(first, within, terminal));
    else if (first === 'help') return dispatch([...words.slice(1), '--help'], chapters, terminal);
    else return tell(unknownCommand(words, chapters), json, terminal);
    return words.length === 0 ? 2 : 0;
  }
  return tell(unknownCommand(words, chapters), json, terminal);
}

/** Runs one command line (without `downbeat`) and answers its exit status. Never throws. */
export async function runCommandLine(
  words: readonly string[],
  chapters: readonly Chapter[],
  terminal: Terminal,
): Promise<number> {
  try {
    return await dispatch(words, chapters, terminal);
  } catch (error) {
    return tellFault(error, asks(words, '--json'), terminal);
  }
}
