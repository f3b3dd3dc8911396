import { type TermsInForce } from '#agreements';
import { clockFace } from '#clock';
import { type RoomFacts, type SessionFacts, type StaffFacts } from '../facts.js';
import { indexById, sortedBy } from '../order.js';
import { isCancelled } from '../standing.js';
import { type ScheduledSession, type ScheduleReport } from '../schedule/schedule-report.js';
import { timesThere } from '../schedule/session-times.js';
import { callClock } from './call-clock.js';
import { type CalledStaff, type CallSheet, type CallSheetReport } from './call-sheet-report.js';
import { bulkyInstruments, calledSections } from './called-sections.js';

export interface CallSheetFacts {
  readonly schedule: ScheduleReport;
  readonly sessions: readonly Pick<SessionFacts, 'id' | 'remoteLink' | 'notes'>[];
  readonly rooms: readonly RoomFacts[];
  readonly staff: readonly StaffFacts[];
  /** Players are seated so many minutes before the downbeat. */
  readonly seatedMinutes: number;
  /** What an agreement says on a date; null: nothing is known. */
  readonly termsOn: (agreement: string, date: string) => TermsInForce | null;
  readonly agreementName: (agreement: string) => string;
}

const MINUTE = 60_000;

/** Whoever is elsewhere, on clocks of theirs. */
function calledStaff(
  { name, role, attendance, zone, phone = null, email = null }: StaffFacts,
  session: ScheduledSession,
): CalledStaff {
  const call = { start: Date.parse(session.start), end: Date.parse(session.end) };
  const away = attendance === 'remote' && zone !== session.zone;
  const times = away ? timesThere(call, zone, session.localStart.slice(0, 10)) : null;
  return { name, role, attendance, times, phone, email };
}

function callSheet(session: ScheduledSession, facts: CallSheetFacts, room: RoomFacts | undefined): CallSheet {
  const terms = facts.termsOn(session.agreement, session.localStart.slice(0, 10));
  const { rows, remarks } = callClock(session, terms);
  const sections = calledSections(session);
  const own = facts.sessions.find(({ id }) => id === session.id);
  const start = Date.parse(session.start);
  const {
    engagements: _engagements,
    open,
    passes: _passes,
    warnings,
    listeners: _listeners,
    ...told
  } = session;
  return {
    ...told,
    agreementName: facts.agreementName(session.agreement),
    mapReference: room?.mapReference ?? '',
    contact: room?.contact ?? '',
    porterage: room?.porterage ?? '',
    emergency: room?.emergency ?? '',
    remoteLink: own?.remoteLink ?? '',
    notes: own?.notes ?? '',
    seatedBy: clockFace(start - facts.seatedMinutes * MINUTE, session.zone).time,
    downbeat: session.times.location.start,
    clock: rows,
    remarks: [...remarks, ...warnings],
    sections,
    open: open.length,
    bulky: bulkyInstruments(sections),
    staff: sortedBy(
      facts.staff.map((one) => calledStaff(one, session)),
      ({ role }) => role,
      ({ name }) => name,
    ),
  };
}

/** Call sheets of the sessions of a schedule that are to be held. */
export function buildCallSheets(facts: CallSheetFacts): CallSheetReport {
  const rooms = indexById(facts.rooms);
  const sessions = sortedBy(
    facts.schedule.sessions.filter((session) => !isCancelled(session)),
    ({ start }) => Date.parse(start),
    ({ locationName }) => locationName,
    ({ room }) => room,
    ({ id }) => id,
  );
  return {
    report: 'call-sheet',
    production: facts.schedule.production,
    sheets: sessions.map((session) => callSheet(session, facts, rooms.get(session.roomId))),
  };
}
