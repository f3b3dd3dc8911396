import { buildBurnDown, type BurnDownReport } from '#reports';
import { type Production } from '../model/production.js';
import { todayOf } from '../planning/as-of.js';
import { ok, type Result } from '../result.js';
import { type ReportDesk } from './maker.js';

export async function burnDownOf(
  { books, clock }: ReportDesk,
  production: Production,
): Promise<Result<BurnDownReport>> {
  const where = { productionId: production.id };
  const [cues, versions, relations, passes, sessions, statusChanges] = await Promise.all([
    books.cues.all(where),
    books.cueVersions.all(where),
    books.cueRelations.all(where),
    books.passes.all(where),
    books.sessions.all(where),
    books.statusChanges.all(where),
  ]);
  const today = todayOf(production, clock);
  return ok(buildBurnDown({ production, today, cues, versions, relations, passes, sessions, statusChanges }));
}
