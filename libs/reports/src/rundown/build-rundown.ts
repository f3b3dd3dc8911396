import { type Rundown, rundownOf, type TermsInForce } from '#agreements';
import { clockFace } from '#clock';
import { compareInScore } from '#lineup';
import { type LocationFacts, type RoomFacts } from '../facts.js';
import { indexById, sortedBy } from '../order.js';
import {
  type ClockTime,
  type RundownReport,
  type RundownRow,
  type SessionRundown,
} from './rundown-report.js';

const MS_PER_MINUTE = 60_000;

/** A session with what its rundown is made from. */
export interface RundownSession {
  readonly id: string;
  readonly locationId: string;
  readonly roomId: string;
  readonly zone: string;
  readonly localStart: string;
  readonly status: string;
  readonly agreement: string;
  /** Epoch milliseconds, and elapsed minutes. */
  readonly start: number;
  readonly minutes: number;
  /** In run order. */
  readonly passes: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
    readonly seconds: number;
    readonly players: Readonly<Record<string, number>>;
  }[];
  /** Seats called, by instrument. */
  readonly called: Readonly<Record<string, number>>;
  /** What holds on its date; null: nothing is known. */
  readonly terms: TermsInForce | null;
}

export interface RundownFacts {
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  readonly locations: readonly LocationFacts[];
  readonly rooms: readonly RoomFacts[];
  readonly sessions: readonly RundownSession[];
}

/** The rundown of each session; the order of the facts does not matter. */
export function buildRundown({ production, locations, rooms, sessions }: RundownFacts): RundownReport {
  const places = indexById(locations);
  const roomNames = indexById(rooms);
  const sorted = sortedBy(
    sessions,
    ({ start }) => start,
    ({ id }) => id,
  );
  return {
    report: 'rundown',
    production,
    sessions: sorted.map((session) => ({
      ...sessionRundown(session),
      location: places.get(session.locationId)?.slug ?? session.locationId,
      locationName: places.get(session.locationId)?.name ?? session.locationId,
      room: roomNames.get(session.roomId)?.name ?? session.roomId,
    })),
  };
}

function sessionRundown(session: RundownSession): Omit<SessionRundown, 'location' | 'locationName' | 'room'> {
  const { id, zone, localStart, status, agreement, start, minutes } = session;
  const made = rundownOf(session, session.terms);
  const at = clockIn(zone, localStart.slice(0, 10));
  const { breakMinutes, workMinutes, musicSeconds, capSeconds, capLeftSeconds, remarks } = made;
  return {
    id,
    zone,
    localStart,
    status,
    agreement,
    call: { from: at(start), to: at(start + minutes * MS_PER_MINUTE), minutes },
    rows: rowsOf(session, made, at),
    breakMinutes,
    workMinutes,
    musicSeconds,
    capSeconds,
    capLeftSeconds,
    chairs: sortedBy(made.chairs, ({ from }) => from)
      .sort((a, b) => compareInScore(a.instrument, b.instrument))
      .map(({ instrument, from, to, firstNeeded, released }) => ({
        instrument,
        from,
        to,
        firstNeeded: firstNeeded === null ? null : at(firstNeeded),
        released: released === null ? null : at(released),
      })),
    legal: remarks.every(({ illegal }) => !illegal),
    remarks,
    uncertain: made.terms
      .filter(({ standing }) => standing !== 'current')
      .map(({ parameter, value, unit, standing, year, note }) => ({
        parameter,
        value,
        unit,
        standing,
        year,
        note,
      })),
  };
}

type At = (instant: number) => ClockTime;

const clockIn =
  (zone: string, date: string): At =>
  (instant) => {
    const face = clockFace(instant, zone, date);
    const day = face.dayOffset === 0 ? '' : `${face.date} `;
    return { at: face.iso, clock: `${day}${face.time} ${face.abbreviation}` };
  };

function rowsOf({ passes }: RundownSession, { items }: Rundown, at: At): readonly RundownRow[] {
  const known = indexById(passes);
  return items.map((item) => {
    const stretch = {
      from: at(item.start),
      to: at(item.end),
      minutes: Math.round((item.end - item.start) / MS_PER_MINUTE),
    };
    if (item.kind === 'break') {
      const { kind, interrupts } = item;
      const none = { passId: null, title: null, musicSeconds: 0, part: 1, parts: 1 };
      return { ...stretch, kind, what: 'break', ...none, interrupts };
    }
    const { kind, passId, part, parts } = item;
    const pass = known.get(passId);
    return {
      ...stretch,
      kind,
      passId,
      what: pass?.name ?? passId,
      title: pass?.title ?? null,
      musicSeconds: part === 1 ? (pass?.seconds ?? 0) : 0,
      part,
      parts,
      interrupts: false,
    };
  });
}
