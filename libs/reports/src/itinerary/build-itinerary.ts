import { clockFace } from '#clock';
import { type RoomFacts } from '../facts.js';
import { groupBy, indexById, sortedBy } from '../order.js';
import {
  type ScheduledEngagement,
  type ScheduledSession,
  type ScheduleReport,
} from '../schedule/schedule-report.js';
import { servicesOf, whoIs } from '../schedule/services.js';
import { type ItineraryCall, type ItineraryReport } from './itinerary-report.js';

export interface ItineraryFacts {
  readonly schedule: ScheduleReport;
  readonly rooms: readonly RoomFacts[];
  /** Only this musician or group; null: everybody who is engaged. */
  readonly personId: string | null;
  readonly seatedMinutes: number;
}

const MINUTE = 60_000;

function callOf(
  session: ScheduledSession,
  { instrument, chair, doubles, status }: ScheduledEngagement,
  room: RoomFacts | undefined,
  seatedMinutes: number,
): ItineraryCall {
  const { locationName, address, zone, localStart, localEnd, start, end, minutes, times, agreement } =
    session;
  return {
    sessionId: session.id,
    locationName,
    room: session.room,
    address,
    mapReference: room?.mapReference ?? '',
    zone,
    localStart,
    localEnd,
    start,
    end,
    minutes,
    times,
    agreement,
    seatedBy: clockFace(Date.parse(start) - seatedMinutes * MINUTE, zone).time,
    instrument,
    chair,
    doubles,
    status,
    sessionStatus: session.status,
  };
}

/** The itineraries of those who are engaged; somebody without calls has an empty one if asked for by id. */
export function buildItinerary(facts: ItineraryFacts): ItineraryReport {
  const { schedule, seatedMinutes, personId } = facts;
  const rooms = indexById(facts.rooms);
  const services = servicesOf(schedule.sessions).filter(
    ({ engagement }) => personId === null || whoIs(engagement) === personId,
  );
  const people = [...groupBy(services, ({ engagement }) => whoIs(engagement))].map(([id, own]) => ({
    musicianId: own[0]?.engagement.musicianId ?? null,
    groupId: own[0]?.engagement.groupId ?? null,
    name: own[0]?.engagement.name ?? id,
    calls: sortedBy(
      own.map(({ session, engagement }) =>
        callOf(session, engagement, rooms.get(session.roomId), seatedMinutes),
      ),
      ({ start }) => Date.parse(start),
      ({ chair }) => chair,
    ),
  }));
  return {
    report: 'itinerary',
    production: schedule.production,
    people: sortedBy(people, ({ name }) => name, whoIs),
  };
}
