import { type Disruption } from '#planning';
import { canonicalLineUp } from '../../records/rules/line-up.js';
import { type Fault, type Result } from '../../result.js';
import { readMoment } from '../moment.js';
import { Names } from '../names.js';
import { seatReader } from '../problem/build-music.js';
import { type Published } from '../published.js';
import { type ReplanEvent } from './order.js';

/** What happened, with everything found that it names. */
export interface ReadEvents {
  readonly disruptions: readonly Disruption[];
  /** Passes without a session that are to be placed again. */
  readonly added: ReadonlySet<string>;
  /** Canonical line-ups of passes that need other players now. */
  readonly lineUps: ReadonlyMap<string, string>;
}

/** Reads events against the production. All that cannot be found or read is a fault, each with its place. */
export function readEvents(
  published: Published,
  events: readonly ReplanEvent[],
): ReadEvents | readonly Fault[] {
  const reader = new EventReader(published);
  const disruptions = events.flatMap((event, index) => reader.read(event, `/events/${index}`) ?? []);
  return reader.faults.length > 0
    ? reader.faults
    : { disruptions, added: reader.added, lineUps: reader.lineUps };
}

class EventReader {
  readonly faults: Fault[] = [];
  readonly added = new Set<string>();
  readonly lineUps = new Map<string, string>();
  private readonly names: Names;

  constructor(private readonly published: Published) {
    this.names = Names.of(published);
  }

  /** Null where the event is nothing to the planner by itself, or cannot be read. */
  read(event: ReplanEvent, at: string): Disruption | null {
    switch (event.kind) {
      case 'musician-out':
        return this.musicianOut(event, at);
      case 'room-lost':
        return this.roomLost(event, at);
      case 'location-closed': {
        const locationId = this.id('location', event.locationId, `${at}/locationId`);
        const from = this.moment(event.from, this.zoneOf(locationId), `${at}/from`);
        return { kind: event.kind, locationId, ...from };
      }
      case 'pass-grown':
        return this.passGrown(event, at);
      case 'pass-added':
        return this.passAdded(event, at);
      case 'session-cancelled':
        return this.cancelled(event.sessionId, `${at}/sessionId`);
    }
  }

  private musicianOut(event: Extract<ReplanEvent, { kind: 'musician-out' }>, at: string): Disruption {
    const musicianId = this.id('musician', event.musicianId, `${at}/musicianId`);
    if (event.sessionIds === undefined) {
      const zone = this.published.ground.production.homeZone;
      return { kind: event.kind, musicianId, ...this.moment(event.from, zone, `${at}/from`) };
    }
    if (event.from !== undefined)
      this.fault(
        `${at}/from`,
        'REPLAN.FROM_AND_SESSIONS',
        'Say from when, or from which sessions, not both.',
      );
    const sessionIds = event.sessionIds.map((one, index) =>
      this.id('session', one, `${at}/sessionIds/${index}`),
    );
    return { kind: event.kind, musicianId, sessionIds };
  }

  private roomLost(event: Extract<ReplanEvent, { kind: 'room-lost' }>, at: string): Disruption {
    const roomId = this.id('room', event.roomId, `${at}/roomId`);
    const { problem } = this.published.built;
    const zone = this.zoneOf(problem.rooms.find((room) => room.id === roomId)?.locationId);
    const { from } = this.moment(event.from, zone, `${at}/from`);
    const { from: to } = this.moment(event.to, zone, `${at}/to`);
    if (to !== undefined && to <= (from ?? problem.asOf))
      this.fault(
        `${at}/to`,
        'CLOCK.ENDS_BEFORE_START',
        'The time for which the room is lost must end after it begins.',
      );
    return {
      kind: event.kind,
      roomId,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
  }

  private passGrown(event: Extract<ReplanEvent, { kind: 'pass-grown' }>, at: string): Disruption {
    const passId = this.id('pass', event.passId, `${at}/passId`);
    const seconds = event.seconds === undefined ? {} : { seconds: event.seconds };
    if (event.lineUp === undefined) return { kind: event.kind, passId, ...seconds };
    const lineUp = this.valueOf(canonicalLineUp(event.lineUp, this.published.ground.production), at) ?? '';
    this.lineUps.set(passId, lineUp);
    return { kind: event.kind, passId, ...seconds, seats: seatReader(this.published.ground)(lineUp) };
  }

  private passAdded({ passId: name }: Extract<ReplanEvent, { kind: 'pass-added' }>, at: string): null {
    const pointer = `${at}/passId`;
    const passId = this.id('pass', name, pointer);
    const session = this.published.plan.sessions.find((one) => one.runOrder.includes(passId));
    if (session !== undefined)
      this.fault(
        pointer,
        'REPLAN.PASS_PLACED',
        `"${name}" is in a session already, on ${session.localStart}.`,
      );
    this.added.add(passId);
    return null;
  }

  private cancelled(name: string, pointer: string): Disruption {
    const sessionId = this.id('session', name, pointer);
    const session = this.published.plan.sessions.find((one) => one.id === sessionId);
    if (session !== undefined && session.start < this.published.built.problem.asOf)
      this.fault(pointer, 'SESSION.IMMUTABLE', 'It began before the moment planned from and is history.');
    return { kind: 'session-cancelled', sessionId };
  }

  private zoneOf(locationId: string | undefined): string {
    return this.published.ground.locations.find((one) => one.id === locationId)?.zone ?? 'UTC';
  }

  private id(kind: Parameters<Names['find']>[0], text: string, pointer: string): string {
    return this.valueOf(this.names.find(kind, text, pointer)) ?? '';
  }

  private moment(text: string | undefined, zone: string, pointer: string): { readonly from?: number } {
    const from = text === undefined ? undefined : this.valueOf(readMoment(text, zone, pointer));
    return from === undefined ? {} : { from };
  }

  /** The value, or its faults noted; `at` stands before the pointers of what was read by itself. */
  private valueOf<T>(result: Result<T>, at = ''): T | undefined {
    if (result.ok) return result.value;
    this.faults.push(...result.refusal.faults.map((one) => ({ ...one, pointer: at + one.pointer })));
    return undefined;
  }

  private fault(pointer: string, code: string, message: string): void {
    this.faults.push({ pointer, code, message });
  }
}
