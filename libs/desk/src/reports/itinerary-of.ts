import { buildItinerary, type ItineraryReport, type ReportParameters, type ScheduleReport } from '#reports';
import { type Production } from '../model/production.js';
import { Names } from '../planning/names.js';
import { ok, type Result } from '../result.js';
import { type ReportDesk } from './maker.js';
import { scheduleOf } from './schedule-of.js';

/** The itinerary of one musician or group, or of everybody. Refuses with `MUSICIAN.NOT_FOUND`, `MUSICIAN.AMBIGUOUS`. */
export async function itineraryOf(
  desk: ReportDesk,
  production: Production,
  { musician, seatedMinutes }: ReportParameters['itinerary'],
): Promise<Result<ItineraryReport>> {
  const schedule = await scheduleOf(desk, production);
  if (!schedule.ok) return schedule;
  const rooms = await desk.books.rooms.all({});
  if (musician === undefined) {
    return ok(buildItinerary({ schedule: schedule.value, rooms, personId: null, seatedMinutes }));
  }
  const found = engaged(schedule.value).find('musician', musician, '/musician');
  if (!found.ok) return found;
  return ok(buildItinerary({ schedule: schedule.value, rooms, personId: found.value, seatedMinutes }));
}

/** Those who are engaged in the production; nobody else has an itinerary in it. */
function engaged({ sessions }: ScheduleReport): Names {
  const people = new Map(
    sessions.flatMap(({ engagements }) =>
      engagements.map(({ musicianId, groupId, name }) => [musicianId ?? groupId ?? '', name] as const),
    ),
  );
  const musicians = [...people].map(([id, name]) => ({ id, name }));
  return new Names({ musician: musicians, room: [], location: [], pass: [], session: [] });
}
