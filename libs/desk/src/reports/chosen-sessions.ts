import { type ReportParameters, type ScheduledSession, type ScheduleReport } from '#reports';
import { Names, sessionName } from '../planning/names.js';
import { ok, type Result } from '../result.js';

/** The sessions that are asked for. Refuses with `SESSION.…` and `LOCATION.NOT_FOUND`. */
export function chosenSessions(
  { sessions }: ScheduleReport,
  locations: readonly { readonly id: string; readonly slug: string }[],
  { session, location, date }: ReportParameters['session-report'],
): Result<readonly ScheduledSession[]> {
  const names = new Names({
    musician: [],
    room: [],
    pass: [],
    location: locations.map(({ id, slug }) => ({ id, name: slug })),
    session: sessions.map((one) => ({ id: one.id, name: sessionName(one.location, one.localStart) })),
  });
  const one = session === undefined ? ok(undefined) : names.find('session', session, '/session');
  if (!one.ok) return one;
  const city = location === undefined ? ok(undefined) : names.find('location', location, '/location');
  if (!city.ok) return city;
  const slug = locations.find(({ id }) => id === city.value)?.slug;
  return ok(
    sessions.filter(
      (scheduled) =>
        (one.value === undefined || scheduled.id === one.value) &&
        (slug === undefined || scheduled.location === slug) &&
        (date === undefined || scheduled.localStart.startsWith(date)),
    ),
  );
}
