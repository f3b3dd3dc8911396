import { buildCoverage, type CoverageReport } from '#reports';
import { type Production } from '../model/production.js';
import { ok, type Result } from '../result.js';
import { coverageFacts } from './coverage-facts.js';
import { type ReportDesk } from './maker.js';

export const coverageOf = async (
  { books }: ReportDesk,
  production: Production,
): Promise<Result<CoverageReport>> => ok(buildCoverage(await coverageFacts(books, production)));
