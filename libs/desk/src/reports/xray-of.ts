import { buildXray, type ReportParameters, type XrayReport } from '#reports';
import { type Production } from '../model/production.js';
import { ok, type Result } from '../result.js';
import { coverageFacts } from './coverage-facts.js';
import { type ReportDesk } from './maker.js';

export const xrayOf = async (
  { books }: ReportDesk,
  production: Production,
  { show }: ReportParameters['xray'],
): Promise<Result<XrayReport>> => ok(buildXray(await coverageFacts(books, production), show));
