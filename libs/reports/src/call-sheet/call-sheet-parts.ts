import { groupBy } from '../order.js';
import { type ReportPart } from '../report-kind.js';
import { type CallSheetReport } from './call-sheet-report.js';

/** One sheet for each session, and a pack for each city with all sheets of it. */
export const callSheetParts = (report: CallSheetReport): readonly ReportPart<CallSheetReport>[] => [
  ...report.sheets.map((sheet) => ({
    kind: 'call-sheets' as const,
    name: `${sheet.localStart.replace('T', ' ')} ${sheet.locationName}, ${sheet.room}`,
    report: { ...report, sheets: [sheet] },
  })),
  ...[...groupBy(report.sheets, ({ locationName }) => locationName)].map(([city, sheets]) => ({
    kind: 'day-packs' as const,
    name: city,
    report: { ...report, sheets },
  })),
];
