import { buildCallSheets, type CallSheetReport, type ReportParameters } from '#reports';
import { agreementsFor } from '../agreements/agreements-for.js';
import { type Production } from '../model/production.js';
import { ok, type Result } from '../result.js';
import { chosenSessions } from './chosen-sessions.js';
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
  const [locations, rooms, staff, sessions, agreements] = await Promise.all([
    books.locations.all({}),
    books.rooms.all({}),
    books.staff.all({}),
    books.sessions.all({ productionId: production.id }),
    agreementsFor(books, production),
  ]);
  const wanted = chosenSessions(whole.value, locations, asked);
  if (!wanted.ok) return wanted;
  return ok(
    buildCallSheets({
      schedule: { ...whole.value, sessions: wanted.value },
      sessions,
      rooms,
      staff,
      seatedMinutes: asked.seatedMinutes,
      termsOn: (agreement, date) => agreements.inForce(agreement, date),
      agreementName: (agreement) => agreements.find(agreement)?.name ?? agreement,
    }),
  );
}
