import { type ImportReport } from '#desk';
import { figure } from '../frame/figures.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';

type Entry = ImportReport['entries'][number];

const ENDS = ['created', 'updated', 'unchanged', 'skipped', 'failed'] as const;
const MOST_SHOWN = 100;
const MOST_ROWS = 8;

/** `3,465 rows: 3,100 created, 300 skipped, 65 failed` */
function tally(report: ImportReport): string {
  const parts = ENDS.filter((end) => report[end] > 0).map((end) => `${figure(report[end])} ${end}`);
  return `${figure(report.rows)} ${report.rows === 1 ? 'row' : 'rows'}${parts.length === 0 ? '' : ': '}${parts.join(', ')}`;
}

function outcome(report: ImportReport): string {
  if (report.dryRun) return 'A dry run: nothing was written.';
  if (report.landed) return 'Written.';
  return 'Nothing was written; --skip-failed lands the good rows.';
}

/** Remarks that say the same of several rows, told once. */
function together(of: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of of) {
    const key = JSON.stringify([entry.code, entry.column, entry.message]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

/** `row 7`, or `rows 7, 36, 37 and 55 more`. */
function rowsText(of: readonly Entry[]): string {
  const rows = of.map(({ row }) => row);
  // What has to be mended is told row by row.
  const most = of[0]?.level === 'error' ? rows.length : MOST_ROWS;
  const more = rows.length - most;
  const told = rows.slice(0, most).join(', ');
  return `${rows.length === 1 ? 'row' : 'rows'} ${told}${more > 0 ? ` and ${figure(more)} more` : ''}`;
}

/** ` ["Ensemble" → "choir"]` */
function changeText({ was, became }: Entry): string {
  const from = was === undefined || was === '' ? '' : `"${was}"`;
  const to = became === undefined ? '' : ` → "${became}"`;
  return from + to === '' ? '' : ` [${`${from}${to}`.trim()}]`;
}

function entryText(of: readonly Entry[]): string {
  const [first] = of;
  if (first === undefined) return '';
  const where = first.column === undefined ? rowsText(of) : `${rowsText(of)}, ${first.column}`;
  const isSameChange = of.every((entry) => changeText(entry) === changeText(first));
  return `${where}: ${first.message}${isSameChange ? changeText(first) : ''}`;
}

function entries(title: string, of: readonly Entry[], width: number): string {
  if (of.length === 0) return '';
  const groups = together(of);
  const rows = groups.slice(0, MOST_SHOWN).map((group) => [group[0]?.code ?? '', entryText(group)]);
  const more = groups.length - MOST_SHOWN;
  return `\n${title}\n${table(rows, width)}${more > 0 ? `  … and ${figure(more)} more; --json has them\n` : ''}`;
}

/** Remarks that need no action, told by kind: how many, and the first of them. */
function remarks(of: readonly Entry[], byCode: ImportReport['byCode'], width: number): string {
  if (of.length === 0) return '';
  const first = new Map(of.toReversed().map((entry) => [entry.code, entry]));
  const rows = [...first.values()]
    .sort((a, b) => a.row - b.row)
    .map((entry) => [entry.code, `${figure(byCode[entry.code] ?? 1)} ×, first ${entryText([entry])}`]);
  return `\nRemarks\n${table(rows, width)}`;
}

function columns(report: ImportReport): string {
  const uses = report.columns.map(({ header, use }) => {
    const what = typeof use === 'object' ? use.field : use;
    return header.toLowerCase() === what ? header : `${header} → ${what}`;
  });
  const separator = report.separator === null ? '' : `, separated by ${JSON.stringify(report.separator)}`;
  return `Read as ${report.encoding}${separator}. Columns: ${uses.join(', ')}.`;
}

/** An import's report for a person: what became of the file first, then row by row what is to be mended. */
export function importText(report: ImportReport, paint: Paint, width: number): string {
  const of = (level: Entry['level']): readonly Entry[] =>
    report.entries.filter((entry) => entry.level === level);
  const tone = report.failed > 0 ? 'bad' : 'good';
  return [
    `${paint('title', `${report.kind} ${report.fileName}`)}  ${paint(tone, tally(report))}. ${outcome(report)}\n`,
    `${columns(report)}\n`,
    entries(paint('bad', 'To be mended'), of('error'), width),
    entries(paint('warning', 'To be looked at'), of('warning'), width),
    remarks(of('info'), report.byCode, width),
    report.entriesOmitted > 0 ? `\n${figure(report.entriesOmitted)} further remarks were not kept.\n` : '',
  ].join('');
}
