import {
  type Report,
  REPORT_NAMES,
  type ReportModels,
  type ReportName,
  type ReportParameters,
  REPORTS,
} from '#reports';
import { type Production } from '../model/production.js';
import { readInput } from '../records/read-input.js';
import { refuse, type Result } from '../result.js';
import { type ReportDesk } from './maker.js';
import { MAKERS } from './makers.js';

/** Whether there is such a report. */
export const isReportName = (name: string): name is ReportName =>
  REPORT_NAMES.some((known) => known === name);

/**
 * A report on a production, from what the books say now. `raw` is what is asked of it, as text. Refuses a name that is
 * no report with `REPORT.UNKNOWN`, those there are as `choices`; parameters with `INPUT.INVALID` and every fault.
 */
export async function reportOf(
  desk: ReportDesk,
  production: Production,
  name: string,
  raw: unknown = {},
): Promise<Result<Report>> {
  if (isReportName(name)) return makeReport(desk, production, name, raw);
  const code = 'REPORT.UNKNOWN';
  const message = `There is no report "${name}"; there are ${REPORT_NAMES.join(', ')}.`;
  return refuse('not-found', code, message, [{ pointer: '/name', code, message, choices: REPORT_NAMES }]);
}

/** Like `reportOf`, of a report known by name. */
export async function makeReport<N extends ReportName>(
  desk: ReportDesk,
  production: Production,
  name: N,
  raw: unknown = {},
): Promise<Result<ReportModels[N]>> {
  const asked = readInput(REPORTS[name].parameters, raw);
  return asked.ok ? MAKERS[name](desk, production, asked.value as ReportParameters[N]) : asked;
}
