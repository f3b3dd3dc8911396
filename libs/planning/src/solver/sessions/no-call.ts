import {
  addDays,
  intersection,
  intersectionOf,
  lengthOf,
  startOfLocalDay,
  subtract,
  unionOf,
  type Interval,
} from '#clock';
import { type Location, type Room } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { zoned } from '../../view/words.js';
import { planReason, type PlanReason } from '../../view/plan-says.js';
import { type Allowed } from './reason.js';

const MS_PER_MINUTE = 60_000;

/** A room with its times inside what is left of the window, and those of them that nobody else has. */
interface Hours {
  readonly room: Room;
  readonly open: readonly Interval[];
  readonly free: readonly Interval[];
}

/** Why no call at all can be held in some rooms: the window, the rooms' hours, who has them, or how short they are. */
export function whyNoCall(problem: Problem, { locations, rooms, where }: Allowed): PlanReason {
  const { window, asOf } = problem;
  const [first] = locations;
  if (locations.every((location) => windowAt(problem, location).end <= asOf))
    return planReason('PLAN.WINDOW_OVER', { to: window.to, asOf: minuteOf(asOf, problem.locations[0]) });
  const hours = rooms.map((room) => hoursOf(problem, room, locations));
  const within = {
    where,
    rooms: rooms.map((room) => room.name),
    from: window.from,
    to: window.to,
    asOf: first !== undefined && windowAt(problem, first).start < asOf ? minuteOf(asOf, first) : null,
  };
  if (hours.every(({ open }) => open.length === 0)) {
    const hoursKnown = rooms.some((room) => room.available.length > 0);
    return planReason('PLAN.ROOM_CLOSED', { ...within, hoursKnown });
  }
  if (hours.every(({ free }) => free.length === 0))
    return planReason('PLAN.ROOM_TAKEN', { ...within, taken: takers(hours) });
  const longest = Math.max(...hours.flatMap(({ free }) => free.map(lengthOf))) / MS_PER_MINUTE;
  return planReason('PLAN.NO_CALL', { ...within, longestMinutes: Math.floor(longest) });
}

/** Seconds, which a clock of now has, say nothing here. */
const minuteOf = (epochMs: number, location: Location | undefined): string =>
  zoned(Math.floor(epochMs / MS_PER_MINUTE) * MS_PER_MINUTE, location?.zone ?? 'UTC');

const windowAt = ({ window }: Problem, { zone }: Location): Interval => ({
  start: startOfLocalDay(window.from, zone),
  end: startOfLocalDay(addDays(window.to, 1), zone),
});

function hoursOf(problem: Problem, room: Room, locations: readonly Location[]): Hours {
  const location = locations.find((one) => one.id === room.locationId);
  if (location === undefined) return { room, open: [], free: [] };
  const { start, end } = windowAt(problem, location);
  const left = { start: Math.max(start, problem.asOf), end };
  const open = left.end <= left.start ? [] : intersectionOf(room.available, [left]);
  return { room, open, free: subtract(open, unionOf(room.busy)) };
}

/** Who has the rooms while they are open. */
const takers = (
  hours: readonly Hours[],
): readonly { readonly room: string; readonly by: readonly string[] }[] =>
  hours
    .filter(({ open }) => open.length > 0)
    .map(({ room, open }) => {
      const why = room.busy
        .filter((busy) => open.some((one) => intersection(one, busy) !== null))
        .map((busy) => busy.why);
      return { room: room.name, by: [...new Set(why)] };
    });
