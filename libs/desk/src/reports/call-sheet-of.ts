import { termsOn } from '#agreements';
import {
  buildCallSheets,
  type CallSheetReport,
  type ReportParameters,
  type ScheduledSession,
  type ScheduleReport,
} from '#reports';
import { type Production } from '../model/production.js';
import { Names, sessionName } from '../planning/names.js';
import { ok, type Result } from '../result.js';
import { type ReportDesk } from './maker.js';
import { scheduleOf } from './schedule-of.js';

type Asked = ReportParameters['call-sheet'];

/** Call sheets of one session, a city, a day, or all. Refuses with `SESSION.…` and `LOCATION.NOT_FOUND`. */
export async function callSheetOf(
  desk: ReportDesk,
  production: Production,
  asked: Asked,
): Promise<Result<CallSheetReport>> {
  const { books } = desk;
  const whole = await scheduleOf(desk, production);
  if (!whole.ok) return whole;
  const [locations, rooms, staff, sessions] = await Promise.all([
    books.locations.all({}),
    books.rooms.all({}),
    books.staff.all({}),
    books.sessions.all({ productionId: production.id }),
  ]);
  const wanted = chosen(whole.value, locations, asked);
  if (!wanted.ok) return wanted;
  return ok(
    buildCallSheets({
      schedule: { ...whole.value, sessions: wanted.value },
      sessions,
      rooms,
      staff,
      seatedMinutes: asked.seatedMinutes,
      termsOn: (agreement, date) => {
        const terms = termsOn(agreement, date);
        return terms.ok ? terms.value : null;
      },
    }),
  );
}

function chosen(
  { sessions }: ScheduleReport,
  locations: readonly { readonly id: string; readonly slug: string }[],
  { session, location, date }: Asked,
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
