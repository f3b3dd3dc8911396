import { type AuditEntry } from '../model/records.js';
import { type Fresh } from '../model/stored.js';
import { type ImportReport } from './import-report.js';
import { type ImportRequest } from './import-request.js';

/** What the trail keeps of an import that landed. */
export function auditOf(
  request: ImportRequest,
  report: ImportReport,
  tookMs: number,
): Omit<Fresh<AuditEntry>, 'productionId'> {
  const { kind, fileName, rows, created, updated, unchanged, skipped, failed } = report;
  return {
    actor: request.actor,
    action: 'import',
    recordKind: kind,
    recordId: '',
    detail: { fileName, rows, created, updated, unchanged, skipped, failed, tookMs },
  };
}
