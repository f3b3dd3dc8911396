import { type RepairLimits } from '#agreements';
import { covers, overlaps, type Interval } from '#clock';
import { type Busy } from '#planning';
import { type Ground } from '../planning/problem/ground.js';
import { buildGroups, buildMusicians } from '../planning/problem/build-people.js';
import { buildRooms } from '../planning/problem/build-places.js';
import { seatReader } from '../planning/problem/build-music.js';

interface Presence {
  readonly available: readonly Interval[] | null;
  readonly busy: readonly Busy[];
}

const isFree = ({ available, busy }: Presence, time: Interval): boolean =>
  (available === null || available.some((window) => covers(window, time))) &&
  !busy.some((one) => overlaps(one, time));

/**
 * What stands against a repair beyond the agreements: rooms and players that are not to be had at another time, passes
 * that another call has not the players for, may not be recorded there, or come before what they must follow.
 */
export function repairLimits(ground: Ground): RepairLimits {
  const present = new Map<string, Presence>(
    [...buildRooms(ground), ...buildMusicians(ground), ...buildGroups(ground)].map((one) => [one.id, one]),
  );
  const seatsOf = seatReader(ground);
  const passes = new Map(ground.passes.map((pass) => [pass.id, pass]));
  const sessions = new Map(ground.sessions.map((session) => [session.id, session]));
  return {
    canMove: (call, time) =>
      [call.roomId, ...call.players.map(({ id }) => id)].every((id) => {
        const found = present.get(id);
        return found === undefined || isFree(found, time);
      }),
    canSwap(passId, to) {
      const pass = passes.get(passId);
      const session = sessions.get(to.id);
      if (pass === undefined || session === undefined) return false;
      if (pass.locationIds.length > 0 && !pass.locationIds.includes(to.locationId)) return false;
      const called =
        session.lineUp === null
          ? session.runOrder.flatMap((id) => passes.get(id)?.lineUp ?? [])
          : [session.lineUp];
      const most = (instrument: string): number =>
        Math.max(0, ...called.map((lineUp) => seatsOf(lineUp).players[instrument] ?? 0));
      const needed = Object.entries(seatsOf(pass.lineUp).players);
      if (needed.some(([instrument, count]) => most(instrument) < count)) return false;
      return inOrder(passId, Date.parse(session.start), ground);
    },
  };
}

/** Whether a pass at this time comes after all it must follow, and before all that must follow it. */
function inOrder(passId: string, at: number, { passes, sessions }: Ground): boolean {
  const recordedAt = new Map(
    sessions
      .filter(({ status }) => status !== 'cancelled')
      .flatMap((session) => session.runOrder.map((id) => [id, Date.parse(session.start)] as const)),
  );
  return passes.every((pass) => {
    const time = recordedAt.get(pass.id);
    if (pass.id === passId) return pass.after.every((id) => (recordedAt.get(id) ?? at - 1) < at);
    return !pass.after.includes(passId) || time === undefined || time > at;
  });
}
