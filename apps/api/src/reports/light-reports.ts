import { type DocumentOrder } from '#desk';
import { type ReportFormat, type ReportName } from '#reports';

/** Reports that are made in well under a tenth of a second, of a production with some eighty sessions. */
const LIGHT: ReadonlySet<ReportName> = new Set([
  'headcount',
  'coverage',
  'schedule',
  'breakdown',
  'cue-sheet',
  'xray',
  'unused',
  'burn-down',
]);

/** Pages have charts to draw, workbooks and PDFs are set and packed. */
const LIGHT_FORMATS: ReadonlySet<ReportFormat> = new Set(['json', 'csv']);

/** Whether a report may be made in the thread that answers requests, since asking another would take as long. */
export const isLight = ({ name, format }: Pick<DocumentOrder, 'name' | 'format'>): boolean =>
  LIGHT.has(name) && LIGHT_FORMATS.has(format);
