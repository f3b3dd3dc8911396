import {
  type CutReport,
  importOptions,
  type ImportReport,
  readInput,
  type Refusal,
  refusalOf,
  type Result,
} from '#desk';
import { CUT_FORMATS } from '#timeline';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { cutImportText } from '../cuts/cut-import-text.js';
import { command, type Command } from '../frame/command.js';
import { done, type Outcome } from '../frame/outcome.js';
import { type Paint } from '../frame/terminal.js';
import { openInput } from '../imports/open-input.js';
import { sendFile } from '../imports/send-file.js';
import { productionFlag } from '../records/production-flag.js';

/** `downbeat cut import R3_v12.edl --production my-film` */
export const importCutCommand: Command = command({
  summary:
    'Read an editor’s cut: CMX 3600, OpenTimelineIO, Pro Tools session info as text, or a table of placements.',
  args: {
    file: { type: 'positional', required: true, description: 'the file; "-" reads standard input' },
    ...productionFlag,
    name: { type: 'string', valueHint: 'name', description: 'what the cut is called (default: as the file)' },
    reel: { type: 'string', valueHint: 'number', description: 'the reel it is of (default: the whole film)' },
    fps: {
      type: 'string',
      valueHint: 'rate',
      description: 'its frame rate where the file does not say (default: the production’s)',
    },
    format: {
      type: 'enum',
      options: [...CUT_FORMATS],
      description: 'default: as the file shows',
    },
    encoding: { type: 'string', valueHint: 'name', description: 'utf-8, utf-16, windows-1252, macroman …' },
    'received-on': { type: 'string', valueHint: 'date', description: 'when it came' },
    replace: { type: 'boolean', description: 'take the place of the cut of that name' },
    'dry-run': { type: 'boolean', description: 'say what would happen, write nothing' },
    ...backendFlags,
  },
  notes:
    'Sound is matched to cue versions by the clips’ names (3M21_v4 STRINGS), or as "downbeat clips create" said; ' +
    'picture is kept to compare later cuts with. The cut lands whole or, where the file has a fault, not at all ' +
    '(exit 2). The same file again changes nothing; what was decided about clips stays decided. ' +
    'A table of one cut is read like a list; "downbeat import placements" takes one of several, and adds to what is there. ' +
    '"downbeat columns placements" shows the columns of a table.',
  examples: [
    'cut import "R3 v12.edl" --production my-film --reel 3 --dry-run',
    'cut import R3.otio --production my-film --name "R3 v13" --received-on 2026-03-04',
    'cut import session.txt --production my-film --replace --json',
  ],
  run: async ({ args, terminal }) => {
    const input = await openInput(args.file, terminal);
    if (!input.ok) return { kind: 'refused', refusal: input.refusal };
    const options = readInput(importOptions, {
      kind: 'cut',
      fileName: input.value.fileName,
      productionId: args.production,
      cutName: args.name,
      reel: args.reel === undefined ? undefined : Number(args.reel),
      fps: args.fps,
      format: args.format,
      encoding: args.encoding,
      receivedOn: args['received-on'],
      replace: args.replace === true,
      dryRun: args['dry-run'] === true,
    });
    if (!options.ok) return { kind: 'refused', refusal: options.refusal };
    return withBackend(args, terminal, async (backend) =>
      outcomeOf(await sendFile(backend, terminal, input.value, options.value)),
    );
  },
});

function outcomeOf(result: Result<ImportReport>): Outcome {
  if (!result.ok) return { kind: 'refused', refusal: result.refusal };
  const report = result.value as CutReport;
  const text = (paint: Paint, width: number): string => cutImportText(report, paint, width);
  const refusal = report.errors.length > 0 ? faulty(report) : refusalOf(report);
  if (refusal === null) return done(report, text);
  return { kind: 'refused', refusal: { ...refusal, faults: located(report) }, more: { ...report }, text };
}

/** A fault of the file is one in a dry run too. */
const faulty = (report: CutReport): Refusal => ({
  kind: 'invalid',
  code: 'CUT.FAULTY',
  message: 'The file has faults, so nothing was written.',
  faults: located(report),
});

const located = ({ errors, format }: CutReport): Refusal['faults'] =>
  errors.map(({ line, code, message }) => ({
    pointer: line === 0 ? '' : `/${format === 'csv' ? 'rows' : 'lines'}/${line}`,
    code,
    message,
  }));
