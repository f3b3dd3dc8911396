import { overlaps, type Interval } from '#clock';
import { type ProblemFault } from '../model/options.js';
import { type Busy } from '../model/places.js';
import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { closureOf } from '../rules/presence.js';
import { zoned } from '../view/words.js';
import { type Disruption } from './disruption.js';

/** The last instant there is: for good. */
const FOR_GOOD = 8.64e15;

/**
 * The problem as it is after the events, in their order. Why somebody or something is not to be had any more stands
 * with it, before all older reasons. `sessions` are those of the published plan. Slots that cannot be held are gone.
 */
export function after(
  problem: Problem,
  events: readonly Disruption[],
  sessions: readonly Session[],
): Problem {
  const next = events.reduce((one, event) => afterOne(one, event, sessions), problem);
  const before = new Map(problem.rooms.map((room) => [room.id, room]));
  const closed = next.rooms.filter((room) => before.get(room.id) !== room);
  if (closed.length === 0) return next;
  const rooms = new Map(closed.map((room) => [room.id, room]));
  return {
    ...next,
    slots: next.slots.filter((slot) => {
      const room = rooms.get(slot.roomId);
      return room === undefined || closureOf(room, slot) === null;
    }),
  };
}

function afterOne(problem: Problem, event: Disruption, sessions: readonly Session[]): Problem {
  switch (event.kind) {
    case 'musician-out':
      return withoutMusician(problem, event, sessions);
    case 'room-lost': {
      const call = { start: event.from ?? problem.asOf, end: event.to ?? FOR_GOOD };
      return closing(problem, (room) => room.id === event.roomId, call, 'is lost');
    }
    case 'location-closed': {
      const call = { start: event.from ?? problem.asOf, end: FOR_GOOD };
      return closing(
        problem,
        (room) => room.locationId === event.locationId,
        call,
        'is closed with its city',
      );
    }
    case 'pass-grown':
      return {
        ...problem,
        passes: problem.passes.map((pass) =>
          pass.id === event.passId
            ? { ...pass, seconds: event.seconds ?? pass.seconds, seats: event.seats ?? pass.seats }
            : pass,
        ),
      };
    case 'pass-added':
      return { ...problem, passes: [...problem.passes, event.pass] };
    case 'session-cancelled': {
      const gone = sessions.find((session) => session.id === event.sessionId);
      if (gone === undefined) return problem;
      return {
        ...problem,
        slots: problem.slots.filter((slot) => slot.roomId !== gone.roomId || !overlaps(slot, gone)),
      };
    }
  }
}

function withoutMusician(
  problem: Problem,
  { musicianId, from, sessionIds }: Extract<Disruption, { kind: 'musician-out' }>,
  sessions: readonly Session[],
): Problem {
  const calls: readonly Interval[] =
    sessionIds === undefined
      ? [{ start: from ?? problem.asOf, end: FOR_GOOD }]
      : sessions.filter((session) => sessionIds.includes(session.id));
  const musicians = problem.musicians.map((musician) =>
    musician.id === musicianId
      ? {
          ...musician,
          busy: [
            ...calls.map(({ start, end }): Busy => {
              const why = `${musician.name} dropped out`;
              return { start, end, kind: 'away', why };
            }),
            ...musician.busy,
          ],
        }
      : musician,
  );
  return { ...problem, musicians };
}

function closing(
  problem: Problem,
  isMeant: (room: Problem['rooms'][number]) => boolean,
  { start, end }: Interval,
  what: string,
): Problem {
  const zones = new Map(problem.locations.map((one) => [one.id, one.zone]));
  const rooms = problem.rooms.map((room) => {
    if (!isMeant(room)) return room;
    const zone = zones.get(room.locationId) ?? 'UTC';
    const until = end === FOR_GOOD ? '' : ` to ${zoned(end, zone)}`;
    const why = `${room.name} ${what} from ${zoned(start, zone)}${until}`;
    const busy: readonly Busy[] = [{ start, end, kind: 'away', why }, ...room.busy];
    return { ...room, busy };
  });
  return { ...problem, rooms };
}

/** Events that name what is not there, or whose time ends before it begins. */
export function eventFaults(
  problem: Problem,
  events: readonly Disruption[],
  sessions: readonly Session[],
): readonly ProblemFault[] {
  const known = (items: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(items.map((item) => item.id));
  const ids = {
    musicianId: known(problem.musicians),
    roomId: known(problem.rooms),
    locationId: known(problem.locations),
    passId: known(problem.passes),
    sessionId: known(sessions),
  };
  return events.flatMap((event, index) => {
    const named = namedIn(event);
    const unknown = named
      .filter(([field, id]) => !ids[field].has(id))
      .map(([field, id]) => ({
        code: 'PROBLEM.UNKNOWN_ID',
        pointer: `/events/${index}/${field}`,
        message: `The event "${event.kind}" names "${id}", which is not there.`,
      }));
    const ends = event.kind === 'room-lost' && (event.to ?? Infinity) <= (event.from ?? problem.asOf);
    const badTime = {
      code: 'PROBLEM.BAD_TIME',
      pointer: `/events/${index}/to`,
      message: 'The time for which a room is lost has to end after it begins.',
    };
    return ends ? [...unknown, badTime] : unknown;
  });
}

type Named = 'musicianId' | 'roomId' | 'locationId' | 'passId' | 'sessionId';

function namedIn(event: Disruption): readonly (readonly [Named, string])[] {
  switch (event.kind) {
    case 'musician-out':
      return [
        ['musicianId', event.musicianId],
        ...(event.sessionIds ?? []).map((id) => ['sessionId', id] as const),
      ];
    case 'room-lost':
      return [['roomId', event.roomId]];
    case 'location-closed':
      return [['locationId', event.locationId]];
    case 'pass-grown':
      return [['passId', event.passId]];
    case 'pass-added':
      return [];
    case 'session-cancelled':
      return [['sessionId', event.sessionId]];
  }
}
