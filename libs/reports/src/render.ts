import { type ReportFormat, type Writer, WRITTEN_FORMATS } from './report-kind.js';
import { type Report, type ReportModels, type ReportName, REPORTS } from './table.js';
import { type TextWriting, type WritingOptions } from './writing-options.js';

/** The formats a report can be had in; JSON is the first. */
export const formatsOf = (name: ReportName): readonly ReportFormat[] => [
  'json',
  ...WRITTEN_FORMATS.filter((format) => REPORTS[name][format] !== undefined),
];

/** A report for a terminal: lines end with a line feed. */
export const reportText = (report: Report, options: TextWriting): string =>
  textOf(report.report, report, options);

const textOf = <N extends ReportName>(name: N, report: ReportModels[N], options: TextWriting): string =>
  REPORTS[name].text(report, options);

/** A report in one of its formats. @throws RangeError for a format that it has not (`formatsOf`). */
export async function written(
  report: Report,
  format: ReportFormat,
  options: WritingOptions,
): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  const document = writtenAs(report.report, report, format, options);
  if (document === undefined) throw new RangeError(`the report ${report.report} is not made as ${format}`);
  return document;
}

const writtenAs = <N extends ReportName>(
  name: N,
  report: ReportModels[N],
  format: Exclude<ReportFormat, 'json'>,
  options: WritingOptions,
): ReturnType<Writer<ReportModels[N]>> | undefined => REPORTS[name][format]?.(report, options);
