import { compareInScore } from '#lineup';
import { groupBy, indexById, sortedBy } from '../order.js';
import { type ScheduleReport } from '../schedule/schedule-report.js';
import { type Service, servicesOf, whoIs } from '../schedule/services.js';
import { isCancelled } from '../standing.js';
import { type RosterReport, type RosterRow } from './roster-report.js';

/** What the roster says of a musician or a group. */
export interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly rank?: string | null;
  readonly city?: string | null;
  readonly union?: string | null;
  readonly email: string | null;
  readonly phone?: string | null;
}

export interface RosterFacts {
  readonly schedule: ScheduleReport;
  readonly musicians: readonly PersonFacts[];
  readonly groups: readonly PersonFacts[];
}

/** The roster of a production; the order of the facts does not matter. */
export function buildRoster({ schedule, musicians, groups }: RosterFacts): RosterReport {
  const { id, slug, title } = schedule.production;
  const known = indexById([...musicians, ...groups]);
  const sessions = sortedBy(
    schedule.sessions.filter((session) => !isCancelled(session)),
    ({ start }) => Date.parse(start),
    (session) => session.id,
  );
  const byPerson = groupBy(servicesOf(sessions), ({ engagement }) => whoIs(engagement));
  const rows = [...byPerson].flatMap(([personId, own]) => rowOf(own, known.get(personId)));
  return {
    report: 'roster',
    production: { id, slug, title },
    sessions: sessions.map((session) => ({
      id: session.id,
      locationName: session.locationName,
      localStart: session.localStart,
      zone: session.zone,
    })),
    rows: sortedBy(rows, ({ name }) => name, whoIs),
  };
}

function rowOf(own: readonly Service[], person: PersonFacts | undefined): readonly RosterRow[] {
  const [first] = own;
  if (first === undefined) return [];
  const { musicianId, groupId, name, chairs } = first.engagement;
  const { rank = null, city = null, union = null, email = null, phone = null } = person ?? {};
  const dates = own.map(({ session }) => session.localStart.slice(0, 10)).sort();
  return [
    {
      ...{ musicianId, groupId, name: person?.name ?? name, people: chairs },
      instruments: [...new Set(own.map(({ engagement }) => engagement.instrument))].sort(compareInScore),
      ...{ rank, city, union, email, phone },
      locations: [...new Set(own.map(({ session }) => session.locationName))],
      firstCall: dates[0] ?? '',
      lastCall: dates.at(-1) ?? '',
      calls: own.map(({ session, engagement: { instrument, chair, status } }) => ({
        ...{ sessionId: session.id, instrument, chair, status },
      })),
    },
  ];
}
