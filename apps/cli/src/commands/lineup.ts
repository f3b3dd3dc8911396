import {
  instrumentById,
  parseLineUp,
  sectionOf,
  type LineUpDouble,
  type ParsedLineUp,
  type RefusedLineUp,
} from '#lineup';
import { command, type Command } from '../frame/command.js';
import { done, type Outcome } from '../frame/outcome.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';

const nameOf = (id: string): string => instrumentById(id)?.name ?? id;

function doubleText({ instrument, player, double, count }: LineUpDouble): string {
  const who =
    player === null ? (count === undefined ? 'one of them' : `${count} of them`) : `player ${player}`;
  return `${nameOf(instrument)}, ${who}: also ${nameOf(double)}`;
}

function readable(lineUp: ParsedLineUp, paint: Paint, width: number): string {
  const bySection = new Map<string, string[]>();
  for (const [id, count] of Object.entries(lineUp.players)) {
    const section = sectionOf(id) ?? 'others';
    bySection.set(section, [...(bySection.get(section) ?? []), `${count} ${nameOf(id)}`]);
  }
  const rows = [...bySection].map(([section, parts]) => [section.replaceAll('-', ' '), parts.join(', ')]);
  const blocks = [
    `${paint('title', lineUp.canonical)}\n`,
    table(rows, width),
    lineUp.doubles.length === 0
      ? ''
      : `\nDoubles\n${lineUp.doubles.map((one) => `  ${doubleText(one)}`).join('\n')}\n`,
    lineUp.open.length === 0 ? '' : `\nAsked for without a figure: ${lineUp.open.join(', ')}\n`,
    `\n${paint('name', `${lineUp.total} players`)}${lineUp.open.length === 0 ? '' : ', and what is open'}\n`,
  ];
  return blocks.join('');
}

function refusal(text: string, result: RefusedLineUp): Outcome {
  const { code, message, position, readings, suggestions } = result;
  return {
    kind: 'refused',
    refusal: { kind: 'invalid', code, message, faults: [{ pointer: '/notation', code, message }] },
    more: { notation: text, position, readings, suggestions },
    text: (paint, width) =>
      [
        `${text}\n${' '.repeat(position)}${paint('bad', '^')}\n${paint('bad', code)}  ${message}\n`,
        suggestions.length === 0 ? '' : `Near to it: ${suggestions.join(', ')}.\n`,
        readings.length === 0 ? '' : '\nIt could be read as\n',
        table(
          readings.map(({ canonical, explanation }) => [canonical, explanation]),
          width,
        ),
      ].join(''),
  };
}

/** `downbeat lineup`: what a line-up says, in full. Needs no database. */
export const lineup: Command = command({
  summary: 'Read a line-up and say who plays: figures, doubles, total, canonical form.',
  args: {
    notation: { type: 'positional', required: true, description: 'the line-up, in quotes' },
    doubling: {
      type: 'enum',
      options: ['player', 'count'],
      default: 'player',
      description: 'whether "3(2pic)" means the second player or two players',
    },
    strings: {
      type: 'enum',
      options: ['players', 'stands'],
      default: 'players',
      description: 'whether string figures count players or stands of two',
    },
  },
  notes:
    'A line-up that can be read in several ways is refused, and the readings are offered;\neach is written so that it has only that meaning.',
  examples: [
    "lineup '2(picc).2.2.2 - 4.3.3.1 - timp.2perc.hp - 14.12.10.8.6'",
    "lineup '3(2pic).2.2.2' --doubling count --json",
  ],
  run: ({ args }) => {
    const doubling = args.doubling === 'count' ? 'count' : 'player';
    const strings = args.strings === 'stands' ? 'stands' : 'players';
    const result = parseLineUp(args.notation, { doubling, strings });
    if (result.kind === 'refused') return refusal(args.notation, result);
    const { kind: _, ...json } = result;
    return done(json, (paint, width) => readable(result, paint, width));
  },
});
