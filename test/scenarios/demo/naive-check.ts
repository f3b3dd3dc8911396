import { type Availability, type Books, type GroupContract, type Musician, type Room } from '#desk';
import { type ScheduleReport } from '#reports';

/**
 * Holds a schedule against the rules a coordinator works by, with plain code that shares nothing with the planner:
 * seconds, heads and hours are counted here again from what the report and the books say. Answers what is wrong.
 */
type Session = ScheduleReport['sessions'][number];
type Engagement = Session['engagements'][number];

/** Recorded seconds that a three-hour call may yield, written down by hand from domain.md and formats.md. */
const CAPS: Readonly<Record<string, number>> = {
  'mu-pact': 20 * 60,
  'italy-turno': 14 * 60,
  'buy-out-vienna': 15 * 60,
  smv: 15 * 60,
};
const CALL_MS = 3 * 3_600_000;
const MINUTE_MS = 60_000;
const LEAST_BREAK = 60;
const LEAST_NIGHT = 11 * 60;
const MOST_A_DAY = 2;

const begins = ({ start }: { readonly start: string }): number => Date.parse(start);
const ends = ({ end }: { readonly end: string }): number => Date.parse(end);
const dayOf = ({ localStart }: Session): string => localStart.slice(0, 10);
const callOf = (session: Session): string => `${session.location} ${session.localStart}`;

/** Where a person or a room may be found: inside what is said to be available, if anything is, and never when busy. */
export class Presence {
  constructor(private readonly availability: readonly Availability[]) {}

  has(subjectId: string, session: Session): boolean {
    const own = this.availability.filter((one) => one.subjectId === subjectId);
    const windows = own.filter(({ kind }) => kind === 'available');
    const isBusy = own.some(
      (one) => one.kind !== 'available' && begins(one) < ends(session) && begins(session) < ends(one),
    );
    return !isBusy && (windows.length === 0 || this.isInside(windows, session));
  }

  /** Windows that touch make one: the call is followed from its start, window by window. */
  private isInside(windows: readonly Availability[], session: Session): boolean {
    let reached = begins(session);
    for (let last = -1; last !== reached && reached < ends(session);) {
      last = reached;
      for (const window of windows)
        if (begins(window) <= reached && ends(window) > reached) reached = ends(window);
    }
    return reached >= ends(session);
  }
}

export interface Facts {
  readonly rooms: ReadonlyMap<string, Room>;
  readonly musicians: ReadonlyMap<string, Musician>;
  readonly groups: ReadonlyMap<string, GroupContract>;
  /** Slugs by location id. */
  readonly cities: ReadonlyMap<string, string>;
  readonly presence: Presence;
  /** Seconds of every pass of the production. */
  readonly passes: ReadonlyMap<string, number>;
}

export async function factsOf(books: Books, productionId: string): Promise<Facts> {
  const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
    new Map(records.map((record) => [record.id, record]));
  const passes = await books.passes.all({ productionId });
  return {
    rooms: byId(await books.rooms.all({})),
    musicians: byId(await books.musicians.all({})),
    groups: byId(await books.groups.all({})),
    cities: new Map((await books.locations.all({})).map(({ id, slug }) => [id, slug])),
    presence: new Presence(await books.availability.all({})),
    passes: new Map(passes.map(({ id, seconds }) => [id, seconds])),
  };
}

/** Caps, rooms and their hours. */
export function wrongCalls(sessions: readonly Session[], { rooms, presence }: Facts): readonly string[] {
  return sessions.flatMap((session) => {
    const room = rooms.get(session.roomId);
    const seconds = session.passes.reduce((sum, pass) => sum + pass.seconds, 0);
    const heads = session.engagements.reduce((sum, one) => sum + (one.live ? one.chairs : 0), 0);
    const others = sessions.filter(
      (one) =>
        one !== session &&
        one.roomId === session.roomId &&
        begins(one) < ends(session) &&
        begins(session) < ends(one),
    );
    return [
      ...(ends(session) - begins(session) === CALL_MS ? [] : ['is not three hours long']),
      ...(seconds <= (CAPS[session.agreement] ?? 0) ? [] : [`records ${seconds} s`]),
      ...(Math.max(session.chairs, heads) <= (room?.capacity ?? 0) ? [] : ['is too large for its room']),
      ...(presence.has(session.roomId, session) ? [] : ['is held when its room is closed']),
      ...others.map((one) => `shares its room with ${callOf(one)}`),
    ].map((wrong) => `${callOf(session)} ${wrong}`);
  });
}

/** Every pass once, each after what it must follow. */
export function wrongMusic(sessions: readonly Session[], { passes }: Facts): readonly string[] {
  const times = new Map([...passes.keys()].map((id) => [id, 0]));
  const found: string[] = [];
  const inTime = [...sessions].sort((a, b) => begins(a) - begins(b));
  for (const session of inTime) {
    const before = inTime.filter((one) => ends(one) <= begins(session));
    const earlier = new Set(before.flatMap((one) => one.passes.map(({ id }) => id)));
    for (const { id, seconds, after } of session.passes) {
      times.set(id, (times.get(id) ?? 0) + 1);
      if (passes.get(id) !== seconds) found.push(`${id} has ${seconds} s in ${callOf(session)}`);
      for (const one of after) if (!earlier.has(one)) found.push(`${id} comes before ${one}`);
      earlier.add(id);
    }
  }
  const notOnce = [...times].filter(([, many]) => many !== 1);
  return [...found, ...notOnce.map(([id, many]) => `${id} is recorded ${many} times`)];
}

/** The violins of an orchestra are one instrument in two sections. */
const played = (instrument: string): string => instrument.replace(/^violin-[12]$/, 'violin');

/** Who sits where: local, there, of that instrument; groups whole; no chair twice. */
export function wrongSeats(sessions: readonly Session[], facts: Facts): readonly string[] {
  return sessions.flatMap((session) => {
    const seats = session.engagements.flatMap(({ instrument, chair, chairs, live }) =>
      live ? Array.from({ length: chairs }, (_, index) => `${instrument} ${chair + index}`) : [],
    );
    const twice = seats.filter((seat, index) => seats.indexOf(seat) !== index);
    const wrong = session.engagements.flatMap((one) => wrongSeat(session, one, facts));
    return [...wrong, ...twice.map((seat) => `${seat} is taken twice`)].map(
      (one) => `${callOf(session)}: ${one}`,
    );
  });
}

function wrongSeat(
  session: Session,
  { musicianId, groupId, name, instrument, chairs }: Engagement,
  { musicians, groups, cities, presence }: Facts,
): readonly string[] {
  const musician = musicians.get(musicianId ?? '');
  const group = groups.get(groupId ?? '');
  const who = musician ?? group;
  if (who === undefined) return [`nobody knows ${name}`];
  const skills = [who.instrument, ...(musician?.doubles.map((double) => double.instrument) ?? [])];
  return [
    ...(skills.map(played).includes(played(instrument)) ? [] : [`${name} does not play ${instrument}`]),
    ...(cities.get(who.locationId ?? '') === session.location ? [] : [`${name} is not from here`]),
    ...(presence.has(who.id, session) ? [] : [`${name} is away`]),
    ...(chairs === (group?.playingMembers ?? 1) ? [] : [`${name} comes with ${chairs}`]),
  ];
}

const personOf = ({ musicianId, groupId }: Engagement): string => musicianId ?? groupId ?? '';

/** Calls a day, breaks and nights of everybody, in minutes that really passed. */
export function wrongHours(sessions: readonly Session[]): readonly string[] {
  const calls = new Map<string, Session[]>();
  for (const session of sessions)
    for (const one of session.engagements)
      if (one.live) calls.set(personOf(one), [...(calls.get(personOf(one)) ?? []), session]);
  return [...calls].flatMap(([person, own]) => {
    const inTime = own.sort((a, b) => begins(a) - begins(b));
    const pauses = inTime.slice(1).flatMap((session, index) => {
      const before = inTime[index] ?? session;
      const rest = (begins(session) - ends(before)) / MINUTE_MS;
      const owed = dayOf(before) === dayOf(session) ? LEAST_BREAK : LEAST_NIGHT;
      return rest >= owed ? [] : [`${person} has ${rest} min before ${callOf(session)}`];
    });
    const days = inTime.map(dayOf);
    const full = days.filter((day) => days.filter((one) => one === day).length > MOST_A_DAY);
    return [...pauses, ...full.map((day) => `${person} has too many calls on ${day}`)];
  });
}

/** Musicians one by one, and the playing members of each group once. */
export function peopleIn(sessions: readonly Session[], { groups }: Facts): number {
  const people = new Set(
    sessions.flatMap(({ engagements }) => engagements.filter(({ live }) => live).map(personOf)),
  );
  return [...people].reduce((sum, id) => sum + (groups.get(id)?.playingMembers ?? 1), 0);
}
