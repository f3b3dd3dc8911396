import { type ReportFormat, type ReportPart } from '../report-kind.js';
import { formatsOf } from '../render.js';
import { type Report, type ReportModels, type ReportName, REPORTS } from '../table.js';
import { FileNames } from './file-names.js';

/** One file of a folder of reports: which report it is, and as what it is written. */
export interface FolderFile {
  /** Within the folder, with slashes. */
  readonly path: string;
  readonly format: ReportFormat;
  readonly report: Report;
  /** Null: a whole report; otherwise which kind of part it is, and what the part is called. */
  readonly part: Pick<ReportPart<Report>, 'kind' | 'name'> | null;
}

/** What a folder has, what most people open first leading; text is for a terminal. */
const FORMATS: readonly ReportFormat[] = ['html', 'pdf', 'xlsx', 'csv', 'json', 'ics'];

const partsOf = <N extends ReportName>(
  name: N,
  report: ReportModels[N],
): readonly ReportPart<ReportModels[N]>[] => REPORTS[name].parts?.(report) ?? [];

/** Every file of a folder that has these reports: each in all its formats, what has parts part by part as PDF. */
export function folderFiles(reports: readonly Report[]): readonly FolderFile[] {
  const names = new Map<string, FileNames>();
  return reports.flatMap((report): readonly FolderFile[] => {
    const parts: readonly ReportPart<Report>[] = partsOf(report.report, report);
    const made = formatsOf(report.report);
    const formats = FORMATS.filter(
      (format) => made.includes(format) && (parts.length === 0 || format !== 'pdf'),
    );
    return [
      ...formats.map((format) => ({ path: `${report.report}.${format}`, format, report, part: null })),
      ...parts.map(({ kind, name, report: own }) => {
        const taken = names.get(kind) ?? new FileNames();
        names.set(kind, taken);
        const path = `${kind}/${taken.next(name)}.pdf`;
        return { path, format: 'pdf' as const, report: own, part: { kind, name } };
      }),
    ];
  });
}
