import { isoWithOffset, wallTimeAt } from '#clock';
import { type HeadcountFacts } from '../headcount/build-headcount.js';
import { type RoomFacts } from '../facts.js';
import { groupBy, indexById, sortedBy, sumOf } from '../order.js';
import { seatingOf } from '../seating.js';
import { type OverviewSession } from './overview-report.js';

/** What the overview tells of the sessions, in order of time: no names and no other clocks, which take the longest. */
export function overviewSessions(
  facts: HeadcountFacts & { readonly rooms: readonly RoomFacts[] },
): readonly OverviewSession[] {
  const locations = indexById(facts.locations);
  const rooms = indexById(facts.rooms);
  const passes = indexById(facts.passes);
  const groups = indexById(facts.groups);
  const engagements = groupBy(facts.engagements, ({ sessionId }) => sessionId);
  const sessions = facts.sessions.map((session): OverviewSession => {
    const { id, locationId, roomId, zone, status, runOrder } = session;
    const location = locations.get(locationId);
    const start = Date.parse(session.start);
    const { chairs, open } = seatingOf(session, engagements.get(id) ?? [], passes, groups);
    return {
      id,
      location: location?.slug ?? locationId,
      locationName: location?.name ?? locationId,
      room: rooms.get(roomId)?.name ?? roomId,
      zone,
      localStart: wallTimeAt(start, zone).local,
      start: isoWithOffset(start, zone),
      end: isoWithOffset(Date.parse(session.end), zone),
      status,
      chairs: chairs.length,
      open: open.length,
      musicSeconds: sumOf(runOrder, (pass) => passes.get(pass)?.seconds ?? 0),
    };
  });
  return sortedBy(
    sessions,
    ({ start }) => Date.parse(start),
    ({ id }) => id,
  );
}
