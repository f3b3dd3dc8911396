import { type CoverageReport } from './coverage/coverage-report.js';
import { coverageCsv, coverageText } from './coverage/print-coverage.js';
import { type HeadcountReport } from './headcount/headcount-report.js';
import { headcountCsv, headcountText } from './headcount/print-headcount.js';
import { type CsvOptions } from './print/csv.js';
import { scheduleCsv } from './schedule/schedule-csv.js';
import { type ScheduleReport } from './schedule/schedule-report.js';
import { scheduleText, type ScheduleTextOptions } from './schedule/schedule-text.js';

/** Every report is one model, told apart by `report`; its JSON is the model itself. */
export type Report = ScheduleReport | HeadcountReport | CoverageReport;

export const REPORT_NAMES = [
  'schedule',
  'headcount',
  'coverage',
] as const satisfies readonly Report['report'][];

/** A report for a terminal: lines end with a line feed. */
export function reportText(report: Report, options: ScheduleTextOptions): string {
  if (report.report === 'schedule') return scheduleText(report, options);
  return report.report === 'headcount' ? headcountText(report, options) : coverageText(report, options);
}

/** A report as CSV (RFC 4180, CRLF), formulas made harmless. */
export function reportCsv(report: Report, options: CsvOptions = {}): string {
  if (report.report === 'schedule') return scheduleCsv(report, options);
  return report.report === 'headcount' ? headcountCsv(report, options) : coverageCsv(report, options);
}
