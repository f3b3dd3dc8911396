import { buildHeadcount, type HeadcountReport } from '#reports';
import { type Production } from '../model/production.js';
import { ok, type Result } from '../result.js';
import { type ReportDesk } from './maker.js';

export async function headcountOf(
  { books }: ReportDesk,
  production: Production,
): Promise<Result<HeadcountReport>> {
  const where = { productionId: production.id };
  const [locations, sessions, passes, engagements, groups] = await Promise.all([
    books.locations.all({}),
    books.sessions.all(where),
    books.passes.all(where),
    books.engagements.all(where),
    books.groups.all({}),
  ]);
  return ok(buildHeadcount({ production, locations, sessions, passes, engagements, groups }));
}
