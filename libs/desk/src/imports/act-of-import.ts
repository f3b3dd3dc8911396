import { type Act } from '../model/history.js';
import { type ImportReport } from './import-report.js';

/** What history keeps of an import that landed. */
export function actOf(report: ImportReport, tookMs: number): Omit<Act, 'productionId'> {
  const { kind, fileName, rows, created, updated, unchanged, skipped, failed } = report;
  return {
    action: 'import',
    recordKind: kind,
    recordId: '',
    detail: { fileName, rows, created, updated, unchanged, skipped, failed, tookMs },
  };
}
