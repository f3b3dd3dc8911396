import { type BreakdownReport, buildBreakdown } from '#reports';
import { type Production } from '../model/production.js';
import { ok, type Result } from '../result.js';
import { type ReportDesk } from './maker.js';

export async function breakdownOf(
  { books }: ReportDesk,
  production: Production,
): Promise<Result<BreakdownReport>> {
  const where = { productionId: production.id };
  const [cues, versions, passes] = await Promise.all([
    books.cues.all(where),
    books.cueVersions.all(where),
    books.passes.all(where),
  ]);
  return ok(buildBreakdown({ production, cues, versions, passes }));
}
