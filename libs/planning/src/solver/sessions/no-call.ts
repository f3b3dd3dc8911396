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
import { type Allowed, type Reason } from './reason.js';

const MS_PER_MINUTE = 60_000;

/** A room with its times inside what is left of the window, and those of them that nobody else has. */
interface Hours {
  readonly room: Room;
  readonly open: readonly Interval[];
  readonly free: readonly Interval[];
}

/** Why no call at all can be held in some rooms: the window, the rooms' hours, who has them, or how short they are. */
export function whyNoCall(problem: Problem, { locations, rooms, where }: Allowed): Reason {
  const { window, asOf } = problem;
  const [first] = locations;
  if (locations.every((location) => windowAt(problem, location).end <= asOf))
    return {
      code: 'PLAN.WINDOW_OVER',
      reason: `the planning window ended on ${window.to}, before the moment planned from, ${minuteOf(asOf, problem.locations[0])}`,
    };
  const hours = rooms.map((room) => hoursOf(problem, room, locations));
  const names = rooms.map((room) => room.name).join(', ');
  const when =
    first !== undefined && windowAt(problem, first).start < asOf
      ? `between the moment planned from, ${minuteOf(asOf, first)}, and ${window.to}`
      : `between ${window.from} and ${window.to}`;
  if (hours.every(({ open }) => open.length === 0)) {
    const unknown = rooms.every((room) => room.available.length === 0);
    return {
      code: 'PLAN.ROOM_CLOSED',
      reason: unknown
        ? `nothing says when a room that seats it is available in ${where} (${names})`
        : `no room that seats it is available in ${where} ${when} (${names})`,
    };
  }
  if (hours.every(({ free }) => free.length === 0))
    return {
      code: 'PLAN.ROOM_TAKEN',
      reason: `whenever a room that seats it is available in ${where} ${when}, it is taken: ${takers(hours)}`,
    };
  const longest = Math.max(...hours.flatMap(({ free }) => free.map(lengthOf))) / MS_PER_MINUTE;
  return {
    code: 'PLAN.NO_CALL',
    reason: `no call that the agreement allows fits into the times at which a room that seats it is to be had in ${where} ${when}; the longest stretch has ${Math.floor(longest)} min (${names})`,
  };
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

/** "Synchron Stage (another production, held by others)" */
const takers = (hours: readonly Hours[]): string =>
  hours
    .filter(({ open }) => open.length > 0)
    .map(({ room, open }) => {
      const why = room.busy
        .filter((busy) => open.some((one) => intersection(one, busy) !== null))
        .map((busy) => busy.why);
      return `${room.name} (${[...new Set(why)].join(', ')})`;
    })
    .join(', ');
