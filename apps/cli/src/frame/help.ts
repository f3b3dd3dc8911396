import { type ArgDef, type ArgsDef } from 'citty';
import { type Chapter, type Entry } from './catalogue.js';
import { type Command } from './command.js';
import { table, wrap } from './table.js';
import { type Terminal } from './terminal.js';

const EXAMPLES = [
  ['downbeat demo', 'plan a whole production to look around in'],
  ['downbeat import roster vienna.csv --location vienna --dry-run', 'check a file, write nothing'],
  ['downbeat plan --production my-film', 'open sessions, fill chairs'],
  ['downbeat report schedule --production my-film | less', 'who records what, where and when'],
  ["downbeat lineup '2232/4331/str'", 'what a line-up asks for'],
];

const ENVIRONMENT = [
  ['DATABASE_URL', 'where the data is: a path, sqlite:path or postgres://… (default ./downbeat.db)'],
  ['PORT, HOST', 'where the service listens (3000, 127.0.0.1)'],
  ['DOWNBEAT_URL', 'a running service to talk to, instead of a database; like --url'],
  ['DOWNBEAT_KEY', 'its API key; like --key'],
  ['NO_COLOR', 'no colour, wherever the text goes'],
];

const EXIT_STATUSES = [
  ['0', 'done; open chairs and broken preferences are part of an answer'],
  ['2', 'the input was refused, and why'],
  ['1', 'a fault: of the program, the disk or the network'],
];

/** `downbeat --help`. */
export function overview(chapters: readonly Chapter[], { paint, width }: Terminal): string {
  const section = (title: string, rows: readonly (readonly string[])[]): string =>
    `\n${paint('heading', title)}\n${table(rows, width)}`;
  return [
    `${paint('title', 'downbeat')}: plans the recording sessions of a film score, from files to a schedule.\n`,
    `\nUsage: downbeat <command> [flags]        downbeat <command> --help\n`,
    ...chapters.map(({ title, entries }) =>
      section(
        title,
        entries.map(({ name, summary }) => [name, summary]),
      ),
    ),
    section('Examples', EXAMPLES),
    section('Environment', ENVIRONMENT),
    section('Exit status', EXIT_STATUSES),
    `\nEvery command takes --json: one JSON document on standard output, also for errors.\n`,
    `--production and --location take an id or a slug.\n`,
  ].join('');
}

/** `downbeat keys`: what can be done with them. */
export function chapterOf(word: string, entries: readonly Entry[], { paint, width }: Terminal): string {
  const rows = entries.map(({ name, summary }) => [name, summary]);
  return `${paint('title', `downbeat ${word}`)}\n\n${table(rows, width)}`;
}

function flagText(name: string, def: ArgDef): string {
  const short = 'alias' in def && typeof def.alias === 'string' ? `-${def.alias}, ` : '';
  if (def.type === 'boolean') return `${short}--${def.default === true ? 'no-' : ''}${name}`;
  const hint =
    def.valueHint ?? ('options' in def && def.options !== undefined ? def.options.join('|') : name);
  return `${short}--${name} <${hint}>`;
}

function explained(def: ArgDef): string {
  const facts = [
    def.required === true && def.type !== 'positional' ? 'needed' : '',
    typeof def.default === 'string' ? `default: ${def.default}` : '',
  ].filter((fact) => fact !== '');
  return `${def.description ?? ''}${facts.length === 0 ? '' : ` (${facts.join('; ')})`}`;
}

const positionalText = (name: string, def: ArgDef): string =>
  def.required === false || def.default !== undefined ? `[${name}]` : `<${name}>`;

const split = (args: ArgsDef, positional: boolean): readonly (readonly [string, ArgDef])[] =>
  Object.entries(args).filter(([, def]) => (def.type === 'positional') === positional);

const summaries = (named: Command['named']): readonly (readonly string[])[] =>
  [...named].map(([name, { summary }]) => [name, summary]);

/** `downbeat <command> --help`. */
export function helpOf(name: string, command: Command, { paint, width }: Terminal): string {
  const positionals = split(command.args, true);
  const flags = split(command.args, false);
  const needed = flags.filter(([, def]) => def.required === true).map(([flag, def]) => flagText(flag, def));
  const usage = ['downbeat', name, ...positionals.map(([arg, def]) => positionalText(arg, def)), ...needed];
  const rows = (of: readonly (readonly [string, ArgDef])[], show: typeof flagText): string =>
    table(
      of.map(([arg, def]) => [show(arg, def), explained(def)]),
      width,
    );
  return [
    `${command.summary}\n\nUsage: ${usage.join(' ')} [flags]\n`,
    positionals.length === 0 ? '' : `\n${rows(positionals, positionalText)}`,
    command.named.size === 0 ? '' : `\n${table(summaries(command.named), width)}`,
    `\n${paint('heading', 'Flags')}\n${rows(flags, flagText)}`,
    command.notes === '' ? '' : `\n${wrap(command.notes, width).join('\n')}\n`,
    command.examples.length === 0 ? '' : `\n${paint('heading', 'Examples')}\n`,
    ...command.examples.map((line) => `  downbeat ${line}\n`),
  ].join('');
}
