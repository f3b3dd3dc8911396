import { buildRoster, type RosterReport } from '#reports';
import { type Production } from '../model/production.js';
import { inChunks } from '../planning/problem/in-chunks.js';
import { ok, type Result } from '../result.js';
import { type ReportDesk } from './maker.js';
import { readOnce } from './read-once.js';
import { scheduleOf } from './schedule-of.js';

/** Everybody who is engaged in a production. */
export async function rosterOf(
  { books: shelves, clock }: ReportDesk,
  production: Production,
): Promise<Result<RosterReport>> {
  const books = readOnce(shelves);
  const schedule = await scheduleOf({ books, clock }, production);
  if (!schedule.ok) return schedule;
  const engagements = await books.engagements.all({ productionId: production.id });
  const ids = new Set(engagements.flatMap(({ musicianId }) => musicianId ?? []));
  const musicians = await inChunks([...ids], (id) => books.musicians.all({ id }));
  const groups = await books.groups.all({});
  return ok(buildRoster({ schedule: schedule.value, musicians, groups }));
}
