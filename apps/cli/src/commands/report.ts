import { refuse } from '#desk';
import { REPORT_NAMES, reportCsv, reportText, type Report } from '#reports';
import { type Backend } from '../backend/backend.js';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done, type Outcome } from '../frame/outcome.js';
import { type Paint } from '../frame/terminal.js';
import { writeOut } from '../frame/write-out.js';

type Format = 'text' | 'json' | 'csv';

interface Wanted {
  readonly production: string;
  readonly name: string;
  readonly format: Format;
  readonly bom: boolean;
  readonly players: boolean;
  readonly out: string | undefined;
}

function rendered(report: Report, wanted: Wanted, paint: Paint, width: number): string {
  if (wanted.format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (wanted.format === 'csv') return reportCsv(report, { bom: wanted.bom });
  return reportText(report, { paint, width, players: wanted.players });
}

async function tell(backend: Backend, wanted: Wanted): Promise<Outcome> {
  const made = await backend.report(wanted.production, wanted.name);
  if (!made.ok) return { kind: 'refused', refusal: made.refusal };
  if (wanted.out === undefined) {
    return done(made.value, (paint, width) => rendered(made.value, wanted, paint, width));
  }
  const written = await writeOut(
    wanted.out,
    rendered(made.value, wanted, (_tone, text) => text, 100),
  );
  return written.ok
    ? done(made.value, () => `${wanted.name} of ${wanted.production} written to ${written.value}.\n`)
    : { kind: 'refused', refusal: written.refusal };
}

/** `downbeat report schedule --production …` */
export const report: Command = command({
  summary: 'Print a report: who records what, where and when; who is engaged; how far the music is.',
  args: {
    name: { type: 'positional', required: true, description: REPORT_NAMES.join(', ') },
    production: { type: 'string', required: true, valueHint: 'id|slug', description: 'whose' },
    format: {
      type: 'enum',
      options: ['text', 'json', 'csv'],
      default: 'text',
      description: 'how it is written',
    },
    out: { type: 'string', valueHint: 'file', description: 'write it to a file' },
    bom: { type: 'boolean', description: 'start CSV with a byte order mark, for Excel' },
    players: { type: 'boolean', default: true, description: 'leave names out of the schedule' },
    ...backendFlags,
  },
  notes: [
    'schedule   by location and day: local, home and UTC time, room, line-up, run order, players, open chairs',
    'headcount  unique people, chairs and services against the target, by location and section',
    'coverage   written, approved, recorded, in the cut, missing and unused, by reel, theme and location',
  ].join('\n'),
  examples: [
    'report schedule --production dead-reckoning | less',
    'report headcount --production dead-reckoning --json',
    'report coverage --production dead-reckoning --format csv --bom --out coverage.csv',
  ],
  run: ({ args, terminal }) => {
    const { production, name, out, json } = args;
    if (json && args.format === 'csv') {
      const message = '--json and --format csv contradict each other.';
      const code = 'CLI.BAD_VALUE';
      return {
        kind: 'refused',
        ...refuse('malformed', code, message, [{ pointer: '/format', code, message }]),
      };
    }
    const format: Format =
      args.format === 'csv' || args.format === 'json' ? args.format : json ? 'json' : 'text';
    const wanted = { production, name, format, bom: args.bom === true, players: args.players, out };
    return withBackend(args, terminal, (backend) => tell(backend, wanted));
  },
});
