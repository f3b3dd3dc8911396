import { buildUnused, type UnusedReport } from '#reports';
import { type Production } from '../model/production.js';
import { ok, type Result } from '../result.js';
import { coverageFacts } from './coverage-facts.js';
import { type ReportDesk } from './maker.js';

export const unusedOf = async (
  { books }: ReportDesk,
  production: Production,
): Promise<Result<UnusedReport>> => ok(buildUnused(await coverageFacts(books, production)));
