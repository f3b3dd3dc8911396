import {
  IMPORT_KINDS,
  importOptions,
  type ImportOptions,
  type ImportReport,
  readInput,
  type Refusal,
  refusalOf,
  type Result,
} from '#desk';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { didYouMean, nearest } from '../frame/nearest.js';
import { done, type Outcome, refused } from '../frame/outcome.js';
import { type Paint } from '../frame/terminal.js';
import { importText } from '../imports/import-text.js';
import { openInput } from '../imports/open-input.js';
import { readPairs } from '../imports/read-pairs.js';
import { sendFile } from '../imports/send-file.js';

/** What only an editor's cut has: `downbeat cut import` asks for it. */
type CutOption = 'format' | 'fps' | 'reel' | 'receivedOn' | 'replace';
const TABLES = IMPORT_KINDS.filter((kind) => kind !== 'cut');

/** Entries that failed rows, located; what a script reads without knowing the report. */
const located = (report: ImportReport): Refusal['faults'] =>
  report.entries
    .filter(({ level }) => level === 'error')
    .map(({ row, column, code, message }) => ({
      pointer: `/rows/${row}${column === undefined ? '' : `/${column.replaceAll('~', '~0').replaceAll('/', '~1')}`}`,
      code,
      message,
    }));

function outcomeOf(result: Result<ImportReport>): Outcome {
  if (!result.ok) return { kind: 'refused', refusal: result.refusal };
  const report = result.value;
  const text = (paint: Paint, width: number): string => importText(report, paint, width);
  const refusal = refusalOf(report);
  if (refusal === null) return done(report, text);
  return {
    kind: 'refused',
    refusal: { ...refusal, faults: located(report) },
    more: { ...report },
    text,
  };
}

function unknownKind(kind: string): Outcome {
  const hint = didYouMean(nearest(kind, TABLES));
  const message = `Nothing is imported as "${kind}".${hint} There are ${TABLES.join(', ')}.`;
  const code = 'IMPORT.UNKNOWN_KIND';
  return refused('malformed', code, message, [{ pointer: '/kind', code, message, choices: TABLES }]);
}

/** `downbeat import roster vienna.csv --location vienna` */
export const importCommand: Command = command({
  summary: 'Import a file, row by row: it lands whole or not at all.',
  args: {
    kind: { type: 'positional', required: true, description: TABLES.join(', ') },
    file: { type: 'positional', required: true, description: 'CSV or XLSX; "-" reads standard input' },
    location: { type: 'string', valueHint: 'id|slug', description: 'home of those who name no location' },
    production: {
      type: 'string',
      valueHint: 'id|slug',
      description: 'for cues, passes, placements, credits and a budget',
    },
    cut: { type: 'string', valueHint: 'name', description: 'the cut that placements belong to' },
    'dry-run': { type: 'boolean', description: 'report what would happen, write nothing' },
    'skip-failed': { type: 'boolean', description: 'land the good rows although others failed' },
    mapping: {
      type: 'string',
      valueHint: 'Header=field',
      description: 'what a column is; "note" keeps it, "ignore" drops it; may be repeated',
    },
    encoding: { type: 'string', valueHint: 'name', description: 'utf-8, utf-16, windows-1252, macroman …' },
    separator: { type: 'string', valueHint: 'mark', description: '"," ";" "|" or "tab"' },
    sheet: { type: 'string', valueHint: 'name', description: 'sheet of a workbook (default: the first)' },
    'date-order': { type: 'enum', options: ['dmy', 'mdy', 'ymd'], description: 'what 03/04/2023 means' },
    year: { type: 'string', valueHint: 'year', description: 'of dates written without one' },
    context: {
      type: 'enum',
      options: ['voices', 'orchestra'],
      description: 'whether "Bass", "Alto", "Tenor" sing or play',
    },
    instrument: {
      type: 'string',
      valueHint: 'Word=id',
      description: 'what a word of an instrument column means; may be repeated',
    },
    currency: { type: 'string', valueHint: 'code', description: 'of amounts that name none' },
    ...backendFlags,
  },
  repeatable: ['mapping', 'instrument'],
  notes:
    'Columns are found by their headers, in any order; "downbeat columns <kind>" lists those that are known. ' +
    'Importing the same file twice changes nothing. A failed row holds everything back (exit 2), unless ' +
    '--skip-failed; a dry run that could read the file exits 0.',
  examples: [
    'import roster vienna.csv --location vienna --dry-run',
    'import cues spotting.xlsx --production my-film --sheet "Reel 1-4"',
    'import roster list.csv --location london --mapping "Spielt=instrument" --instrument "Bass=double-bass"',
    'import availability - --json < week12.csv',
  ],
  run: async ({ args: given, all, terminal }) => {
    const mapping = readPairs('mapping', all('mapping'));
    const instruments = readPairs('instrument', all('instrument'));
    if (!mapping.ok) return { kind: 'refused', refusal: mapping.refusal };
    if (!instruments.ok) return { kind: 'refused', refusal: instruments.refusal };
    if (!TABLES.some((kind) => kind === given.kind)) return unknownKind(given.kind);
    const input = await openInput(given.file, terminal);
    if (!input.ok) return { kind: 'refused', refusal: input.refusal };
    const options = readInput(importOptions, {
      kind: given.kind,
      fileName: input.value.fileName,
      encoding: given.encoding,
      separator: given.separator === 'tab' ? '\t' : given.separator,
      sheet: given.sheet,
      mapping: mapping.value,
      dateOrder: given['date-order'],
      year: given.year === undefined ? undefined : Number(given.year),
      context: given.context,
      instruments: instruments.value,
      currency: given.currency,
      locationId: given.location,
      productionId: given.production,
      cutName: given.cut,
      dryRun: given['dry-run'] === true,
      skipFailed: given['skip-failed'] === true,
    } satisfies Readonly<Record<Exclude<keyof ImportOptions, CutOption>, unknown>>);
    if (!options.ok) return { kind: 'refused', refusal: options.refusal };
    return withBackend(given, terminal, async (backend) =>
      outcomeOf(await sendFile(backend, terminal, input.value, options.value)),
    );
  },
});
