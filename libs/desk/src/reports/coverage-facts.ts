import { type CoverageFacts } from '#reports';
import { type Production } from '../model/production.js';
import { inChunks } from '../planning/problem/in-chunks.js';
import { type Books } from '../ports/store.js';

/** What reports on coverage are made from. */
export async function coverageFacts(books: Books, production: Production): Promise<CoverageFacts> {
  const where = { productionId: production.id };
  const engagements = await books.engagements.all(where);
  const musicianIds = new Set(engagements.flatMap(({ musicianId }) => musicianId ?? []));
  const [locations, cues, versions, relations, passes, sessions, takes, cuts, placements, groups, musicians] =
    await Promise.all([
      books.locations.all({}),
      books.cues.all(where),
      books.cueVersions.all(where),
      books.cueRelations.all(where),
      books.passes.all(where),
      books.sessions.all(where),
      books.takes.all(where),
      books.cuts.all(where),
      books.placements.all({ ...where, muted: false }),
      books.groups.all({}),
      inChunks([...musicianIds], (id) => books.musicians.all({ id })),
    ]);
  const music = { cues, versions, relations, passes, sessions, takes, cuts, placements };
  return { production, locations, engagements, groups, musicians, ...music };
}
