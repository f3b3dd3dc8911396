import { type RawQuery, readInput } from '#desk';
import {
  formatsOf,
  onPaper,
  type Report,
  type ReportFormat,
  type ReportName,
  REPORTS,
  reportText,
  writingParameters,
  written,
} from '#reports';
import { type Backend } from '../backend/backend.js';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done, type Outcome } from '../frame/outcome.js';
import { writeOut } from '../frame/write-out.js';
import { badFlag } from '../plan/bad-flag.js';
import { parameterFlags, parameterQuery } from '../records/parameter-flags.js';
import { productionFlag } from '../records/production-flag.js';

interface Wanted {
  readonly name: ReportName;
  readonly production: string;
  readonly query: RawQuery;
  readonly format: ReportFormat;
  readonly writing: Parameters<typeof onPaper>[0];
  readonly out: string | undefined;
}

/** Bytes are for files; a terminal would show them as noise. */
const BYTES: readonly ReportFormat[] = ['pdf', 'xlsx'];

const sentence = (summary: string): string => `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;

/** `downbeat report schedule --production …` */
export function reportCommand(name: ReportName): Command {
  const { summary, parameters } = REPORTS[name];
  const formats = ['text', ...formatsOf(name).filter((format) => format !== 'text')];
  return command({
    summary: sentence(summary),
    args: {
      ...productionFlag,
      ...parameterFlags(parameters),
      format: { type: 'enum', options: formats, description: 'how it is written (default: text)' },
      out: { type: 'string', valueHint: 'file', description: 'write it to a file' },
      ...parameterFlags(writingParameters),
      ...backendFlags,
    },
    run: ({ args, all, terminal }) => {
      const format = all('format').at(-1) ?? (args.json ? 'json' : 'text');
      const out = all('out').at(-1);
      const known = formatsOf(name).find((one) => one === format) ?? 'text';
      const refusal = contradiction(known, args.json === true, out);
      if (refusal !== undefined) return { kind: 'refused', ...refusal };
      const writing = readInput(writingParameters, parameterQuery(writingParameters, all));
      if (!writing.ok) return { kind: 'refused', refusal: writing.refusal };
      const query = parameterQuery(parameters, all);
      const production = all('production').at(-1) ?? '';
      const wanted = { name, production, query, format: known, writing: writing.value, out };
      return withBackend(args, terminal, (backend) => tell(backend, wanted));
    },
  });
}

function contradiction(
  format: ReportFormat,
  json: boolean,
  out: string | undefined,
): ReturnType<typeof badFlag> | undefined {
  if (out !== undefined) return undefined;
  if (BYTES.includes(format)) return badFlag('out', `--format ${format} needs a file: --out.`);
  if (!json || format === 'json' || format === 'text') return undefined;
  return badFlag('format', `--json and --format ${format} contradict each other.`);
}

async function tell(backend: Backend, wanted: Wanted): Promise<Outcome> {
  const { name, production, format, out } = wanted;
  const made = await backend.report(production, name, wanted.query);
  if (!made.ok) return { kind: 'refused', refusal: made.refusal };
  const report = made.value;
  if (out === undefined) return shown(report, wanted);
  const saved = await writeOut(out, await written(report, format, onPaper(wanted.writing)));
  return saved.ok
    ? done(report, () => `${name} of ${production} written to ${saved.value}.\n`)
    : { kind: 'refused', refusal: saved.refusal };
}

/** The text is made for the terminal it is shown in; any other format is what a file would hold. */
async function shown(report: Report, { format, writing }: Wanted): Promise<Outcome> {
  if (format === 'text') {
    return done(report, (paint, width) => reportText(report, { ...onPaper(writing), paint, width }));
  }
  const document = String(await written(report, format, onPaper(writing)));
  return done(report, () => document);
}
