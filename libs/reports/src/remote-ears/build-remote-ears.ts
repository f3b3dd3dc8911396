import { groupBy, sortedBy } from '../order.js';
import { type ScheduleReport } from '../schedule/schedule-report.js';
import { isCancelled } from '../standing.js';
import { type Ears, type HeardSession, type RemoteEarsReport } from './remote-ears-report.js';

/** The remote ears of a production: what the schedule says of listeners, by listener. */
export function buildRemoteEars({ production, sessions }: ScheduleReport): RemoteEarsReport {
  const held = sessions.filter((session) => !isCancelled(session));
  const heard = held.map((session): HeardSession => {
    const { id, location, locationName, room, zone, localStart, localEnd, start, end } = session;
    const { minutes, status, times, listeners } = session;
    return {
      ...{ id, location, locationName, room, zone, localStart, localEnd, start, end },
      ...{ minutes, status, times, listeners },
    };
  });
  const byPerson = groupBy(
    heard.flatMap(({ listeners }) => listeners),
    ({ name, role, times }) => JSON.stringify([name, role, times.zone]),
  );
  const ears = [...byPerson.values()].map((own): Ears => {
    const { name = '', role = '', times } = own[0] ?? {};
    return {
      name,
      role,
      zone: times?.zone ?? '',
      sessions: own.length,
      early: own.filter(({ early }) => early).length,
      late: own.filter(({ late }) => late).length,
    };
  });
  return {
    report: 'remote-ears',
    production,
    ears: sortedBy(
      ears,
      ({ role }) => role,
      ({ name }) => name,
      ({ zone }) => zone,
    ),
    sessions: sortedBy(
      heard,
      ({ start }) => Date.parse(start),
      ({ id }) => id,
    ),
  };
}
