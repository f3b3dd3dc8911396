import { type PlanSession } from '#planning';
import { type Planned } from '../published.js';
import { type CallView } from './views.js';

/** Sessions and free calls as people speak of them. */
export function callViews({ ground }: Planned): (session: PlanSession) => CallView {
  const locations = new Map(ground.locations.map((one) => [one.id, one]));
  const rooms = new Map(ground.rooms.map((one) => [one.id, one.name]));
  const records = new Map(ground.sessions.map((one) => [one.id, one]));
  return ({ id, locationId, roomId, localStart, minutes }) => {
    const location = locations.get(locationId);
    const record = records.get(id);
    return {
      sessionId: record?.id ?? null,
      locationId,
      location: location?.name ?? locationId,
      roomId,
      room: rooms.get(roomId) ?? roomId,
      localStart,
      zone: location?.zone ?? 'UTC',
      minutes,
      status: record?.status ?? null,
    };
  };
}
