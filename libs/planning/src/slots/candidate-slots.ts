import {
  addDays,
  covers,
  resolveWallTime,
  subtract,
  unionOf,
  wallTimeAt,
  weekdayOf,
  type Interval,
} from '#clock';
import { type CallRules, type Location, type Room, type Slot } from '../model/places.js';
import { capSecondsOf } from '#agreements';
import { closureOf } from '../rules/presence.js';

export interface SlotRequest {
  readonly location: Location;
  readonly rooms: readonly Room[];
  /** First and last local date, both included. */
  readonly window: { readonly from: string; readonly to: string };
  /** Calls that begin before this instant are left out. */
  readonly asOf: number;
  /** The agreement's figures on a date; null: none in force, no call that day. */
  readonly rulesOn: (date: string) => CallRules | null;
}

/** The wall times at which calls usually begin, and how much each is disliked. */
const STARTS: readonly (readonly [time: string, dislike: number])[] = [
  ['10:00', 0],
  ['14:00', 0],
  ['09:00', 1],
  ['13:00', 1],
  ['18:00', 2],
  ['19:00', 2],
];
const OTHER_START = 2;
const NIGHT_START = 5;
const WEEKEND = 3;
const HOLIDAY = 6;
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
/** No zone's clocks are further from UTC. */
const FARTHEST_ZONE = 14 * 60 * MS_PER_MINUTE;
const SATURDAY = 6;

/**
 * Every call that could be opened in a location: usual starts, and the start of each stretch in which a room is to be
 * had and nobody else has it, on each local date of the window. A start that the clocks leave out or show twice is left
 * out. The call has the agreement's usual length, or the longest other one that the room is free for.
 */
export function candidateSlots(request: SlotRequest): readonly Slot[] {
  const { window, location } = request;
  const slots: Slot[] = [];
  const rooms = request.rooms.map((room) => ({ room, starts: startsOf(room, location.zone) }));
  for (let date = window.from; date <= window.to; date = addDays(date, 1)) {
    const rules = request.rulesOn(date);
    if (rules === null) continue;
    const off =
      (location.holidays[date] === undefined ? 0 : HOLIDAY) + (weekdayOf(date) >= SATURDAY ? WEEKEND : 0);
    for (const { room, starts } of rooms) {
      const windows = windowsAbout(date, room);
      for (const [time, dislike] of windows.length > 0 ? starts(date) : []) {
        if (!mayBegin(`${date}T${time}:00Z`, windows)) continue;
        const slot = slotAt(request, room, rules, `${date}T${time}`);
        if (slot !== null) slots.push({ ...slot, dislike: dislike + off });
      }
    }
  }
  return slots;
}

/** When a room is to be had at times that could be of this local date, whatever the zone. */
function windowsAbout(date: string, { available }: Room): readonly Interval[] {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return available.filter(
    ({ start, end }) => end > midnight - MS_PER_DAY && start < midnight + 2 * MS_PER_DAY,
  );
}

/** Whether a wall time, read as if it were UTC, could lie in one of the windows in any zone. */
function mayBegin(wall: string, windows: readonly Interval[]): boolean {
  const instant = Date.parse(wall);
  return windows.some(({ start, end }) => end > instant - FARTHEST_ZONE && start <= instant + FARTHEST_ZONE);
}

/** When calls may begin in a room, by local date. */
function startsOf(room: Room, zone: string): (date: string) => ReadonlyMap<string, number> {
  const opening = new Map<string, Set<string>>();
  for (const window of subtract(room.available, unionOf(room.busy))) {
    const [date = '', time = ''] = wallTimeAt(window.start, zone).local.slice(0, 16).split('T');
    const known = opening.get(date);
    if (known === undefined) opening.set(date, new Set([time]));
    else known.add(time);
  }
  return (date) => {
    const starts = new Map(STARTS);
    for (const time of opening.get(date) ?? [])
      if (!starts.has(time)) starts.set(time, time >= '08:00' && time <= '20:00' ? OTHER_START : NIGHT_START);
    return starts;
  };
}

function slotAt(request: SlotRequest, room: Room, rules: CallRules, localStart: string): Slot | null {
  const resolved = resolveWallTime(localStart, request.location.zone);
  if (!resolved.ok || resolved.value.epochMs < request.asOf) return null;
  const start = resolved.value.epochMs;
  const [usual, ...others] = rules.calls;
  const lengths = [usual, ...others.toSorted((a, b) => b.minutes - a.minutes)].flatMap((one) =>
    one === undefined || (usual !== undefined && one.minutes > usual.minutes) ? [] : [one.minutes],
  );
  const minutes = lengths.find((length) => isOpen(room, { start, end: start + length * MS_PER_MINUTE }));
  if (minutes === undefined) return null;
  return {
    id: `${room.id}@${localStart}`,
    roomId: room.id,
    locationId: room.locationId,
    rulesId: rules.id,
    start,
    end: start + minutes * MS_PER_MINUTE,
    localStart,
    minutes,
    capSeconds: capSecondsOf(rules, minutes),
    dislike: 0,
  };
}

const isOpen = (room: Room, call: Interval): boolean =>
  room.available.some((window) => covers(window, call)) && closureOf(room, call) === null;
