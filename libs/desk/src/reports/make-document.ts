import { onPaper, type ReportFormat, type ReportName, written } from '#reports';
import { type Production } from '../model/production.js';
import { ok, type Result } from '../result.js';
import { type ReportDesk } from './maker.js';
import { makeReport } from './report-of.js';

/** A report that is wanted as a document: plain data, so that it can be asked of another thread. */
export interface DocumentOrder {
  readonly name: ReportName;
  /** As the report's `parameters` describe it, as text. */
  readonly query: unknown;
  readonly format: ReportFormat;
  /** As `writingParameters` describe it, read. */
  readonly writing: Parameters<typeof onPaper>[0];
}

/** A report written down; JSON without any space. Refuses what the report refuses. */
export async function makeDocument(
  desk: ReportDesk,
  production: Production,
  { name, query, format, writing }: DocumentOrder,
): Promise<Result<{ readonly document: string | Uint8Array }>> {
  const report = await makeReport(desk, production, name, query);
  if (!report.ok) return report;
  if (format === 'json') return ok({ document: JSON.stringify(report.value) });
  return ok({ document: await written(report.value, format, onPaper(writing)) });
}
