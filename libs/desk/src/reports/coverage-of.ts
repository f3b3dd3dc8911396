import { buildCoverage, type CoverageReport } from '#reports';
import { type Production } from '../model/production.js';
import { ok, type Result } from '../result.js';
import { type ReportDesk } from './maker.js';

export async function coverageOf(
  { books }: ReportDesk,
  production: Production,
): Promise<Result<CoverageReport>> {
  const where = { productionId: production.id };
  const [locations, cues, versions, relations, passes, sessions, cuts, placements] = await Promise.all([
    books.locations.all({}),
    books.cues.all(where),
    books.cueVersions.all(where),
    books.cueRelations.all(where),
    books.passes.all(where),
    books.sessions.all(where),
    books.cuts.all(where),
    books.placements.all(where),
  ]);
  return ok(
    buildCoverage({
      production,
      locations,
      cues,
      versions,
      relations,
      passes,
      sessions,
      cuts,
      placements,
    }),
  );
}
