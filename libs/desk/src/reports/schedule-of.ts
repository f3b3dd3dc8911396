import { buildSchedule, type ScheduleReport } from '#reports';
import { type Production } from '../model/production.js';
import { inChunks } from '../planning/problem/in-chunks.js';
import { ok, type Result } from '../result.js';
import { todayOf } from '../planning/as-of.js';
import { type ReportDesk } from './maker.js';
import { plannedReasons } from './planned-reasons.js';

export async function scheduleOf(
  { books, clock }: ReportDesk,
  production: Production,
): Promise<Result<ScheduleReport>> {
  const where = { productionId: production.id };
  const engagements = await books.engagements.all(where);
  const sessions = await books.sessions.all(where);
  const musicianIds = new Set(engagements.flatMap(({ musicianId }) => musicianId ?? []));
  const [locations, rooms, cues, versions, passes, groups, staff, musicians, reasons] = await Promise.all([
    books.locations.all({}),
    books.rooms.all({}),
    books.cues.all(where),
    books.cueVersions.all(where),
    books.passes.all(where),
    books.groups.all({}),
    books.staff.all({}),
    inChunks([...musicianIds], (id) => books.musicians.all({ id })),
    plannedReasons(books, production.id, sessions),
  ]);
  return ok(
    buildSchedule({
      production,
      today: todayOf(production, clock),
      locations,
      rooms,
      sessions,
      cues,
      versions,
      passes,
      engagements,
      musicians,
      groups,
      staff,
      ...reasons,
    }),
  );
}
