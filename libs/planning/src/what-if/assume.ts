import { type Interval } from '#clock';
import { type Problem } from '../model/problem.js';
import { type Engagement, type Session } from '../model/session.js';
import { after } from '../replan/after.js';
import { type Disruption } from '../replan/disruption.js';
import { type Assumption, weekdayOn } from './assumption.js';
import { bookCalls, type NoCall } from './book-calls.js';

/** A problem under some assumptions. */
export interface Assumed {
  readonly problem: Problem;
  /** What stands, and could not if the assumptions were true: left out of the problem. */
  readonly setAside: {
    readonly sessions: readonly Session[];
    readonly engagements: readonly Engagement[];
  };
  /** Assumed calls that no room can hold: by the place of their assumption in the list. */
  readonly noCall: readonly NoCall[];
}

/**
 * The problem as it would be. History stays as it was; standing sessions and engagements of the future that go against
 * an assumption are set aside. `proposed`: what the last plan proposed beside what stands. The order of the assumptions means nothing but for calls that are added: they come last,
 * at the times that the others leave.
 */
export function assume(
  problem: Problem,
  assumptions: readonly Assumption[],
  proposed: readonly Session[] = [],
): Assumed {
  const events = assumptions.flatMap(eventOf);
  const lengths = new Map(
    assumptions.flatMap((one) => (one.kind === 'pass-length' ? [[one.passId, one.seconds] as const] : [])),
  );
  const weekdays = assumptions.filter((one) => one.kind === 'only-weekdays');
  const isAllowedDay = (call: { readonly locationId: string; readonly localStart: string }): boolean =>
    weekdays.every(
      (one) =>
        one.locationId !== call.locationId || one.weekdays.includes(weekdayOn(call.localStart.slice(0, 10))),
    );
  const next = after(problem, events, []);
  const closed = new Set(
    assumptions.flatMap((one) => (one.kind === 'without-location' ? one.locationId : [])),
  );
  const lost = new Set(assumptions.flatMap((one) => (one.kind === 'without-room' ? one.roomId : [])));
  const out = new Set(assumptions.flatMap((one) => (one.kind === 'without-musician' ? one.musicianId : [])));
  const isToCome = ({ start }: Interval): boolean => start >= problem.asOf;
  const goes = (one: Session): boolean =>
    isToCome(one) && (closed.has(one.locationId) || lost.has(one.roomId) || !isAllowedDay(one));
  const gone = new Set(problem.sessions.filter(goes).map((one) => one.id));
  const future = new Set(problem.sessions.filter(isToCome).map((one) => one.id));
  const falls = (one: Engagement): boolean =>
    gone.has(one.sessionId) || (future.has(one.sessionId) && out.has(one.musicianId ?? ''));
  const booked = bookCalls(
    {
      ...next,
      slots: next.slots.filter(isAllowedDay),
      passes: next.passes.map((pass) => ({ ...pass, seconds: lengths.get(pass.id) ?? pass.seconds })),
      sessions: problem.sessions.filter((one) => !gone.has(one.id)),
      engagements: problem.engagements.filter((one) => !falls(one)),
    },
    assumptions,
    proposed,
  );
  return {
    ...booked,
    setAside: { sessions: problem.sessions.filter(goes), engagements: problem.engagements.filter(falls) },
  };
}

function eventOf(one: Assumption): readonly Disruption[] {
  switch (one.kind) {
    case 'without-location':
      return [{ kind: 'location-closed', locationId: one.locationId }];
    case 'without-room':
      return [{ kind: 'room-lost', roomId: one.roomId }];
    case 'without-musician':
      return [{ kind: 'musician-out', musicianId: one.musicianId }];
    default:
      return [];
  }
}
