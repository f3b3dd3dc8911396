import { rulesOn, scaleOf, termsOn, type AgreementBook } from '#agreements';
import { calendarOf, holidaysIn, unionOf } from '#clock';
import { type Busy, type CallRules, type PlanLocation, type PlanRoom } from '#planning';
import { type Location, type Room } from '../../model/places.js';
import { type Session } from '../../model/sessions.js';
import { type Ground } from './ground.js';
import { presences, stretch } from './times.js';

/** The figures of agreements as they are asked for, each set once; unknown agreements are noted as such. */
export class RuleBook {
  private readonly found = new Map<string, CallRules>();
  readonly unknown = new Map<string, string>();

  constructor(readonly book: AgreementBook) {}

  on(agreement: string, date: string): CallRules | null {
    // Most dates have the terms of another: these are known by their id before any figure is read from them.
    const terms = termsOn(agreement, date, this.book);
    const before = terms.ok ? this.found.get(terms.value.id) : undefined;
    if (before !== undefined) return before;
    const inForce = rulesOn(agreement, date, this.book);
    if (!inForce.ok) {
      this.unknown.set(`${agreement} ${inForce.code}`, inForce.message);
      return null;
    }
    const { terms: _, ...rules } = inForce.value;
    this.found.set(rules.id, rules);
    return rules;
  }

  get all(): readonly CallRules[] {
    return [...this.found.values()];
  }
}

export function buildLocations(ground: Ground, rules: RuleBook): readonly PlanLocation[] {
  const { planningFrom, planningTo } = ground.production;
  return ground.locations.map((location) => {
    const usual = rules.on(location.agreement, planningFrom)?.calls[0]?.minutes ?? 180;
    const terms = termsOn(location.agreement, planningFrom, rules.book);
    const rate = terms.ok ? scaleOf(terms.value, { callMinutes: usual, headcount: 1 }) : null;
    return {
      id: location.id,
      slug: location.slug,
      name: location.name,
      zone: location.zone,
      holidays: holidaysOf(location, planningFrom, planningTo),
      chairRate: rate === null ? null : { minor: rate.minor, currency: rate.currency },
    };
  });
}

/** Public holidays of a place from one local date to another, both included: date → name. */
export function holidaysOf(
  location: Pick<Location, 'holidayCalendar'>,
  from: string,
  to: string,
): Readonly<Record<string, string>> {
  const calendar = calendarOf(location.holidayCalendar);
  if (!calendar.ok) return {};
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first) + 1 }, (_, index) => first + index);
  const dates = years.flatMap((year) => [...holidaysIn(calendar.value, year)]);
  return Object.fromEntries(dates.filter(([date]) => date >= from && date <= to));
}

/** Sessions of other productions with these statuses hold their room. */
const HOLDING: readonly Session['status'][] = ['hold', 'confirmed', 'recorded', 'closed'];

/** Rooms with the times they are to be had: their windows and the production's own holds, without what others hold. */
export function buildRooms(ground: Ground): readonly PlanRoom[] {
  const present = presences(ground, 'room');
  const currency = new Map(ground.locations.map((location) => [location.id, location.currency]));
  return ground.rooms.map((room) => {
    const holds = bindingHolds(ground, room);
    const own = holds.filter((hold) => hold.productionId === ground.production.id);
    const theirs = holds.filter((hold) => hold.productionId !== ground.production.id);
    const sessions = ground.elsewhere.sessions.filter(
      (session) => session.roomId === room.id && HOLDING.includes(session.status),
    );
    const { available, busy } = present(room.id);
    return {
      id: room.id,
      locationId: room.locationId,
      name: room.name,
      capacity: room.capacity,
      hire: { minor: room.hireMinor, currency: currency.get(room.locationId) ?? ground.production.currency },
      available: unionOf([...(available ?? []), ...own.map(stretch)]),
      busy: [
        ...busy,
        ...theirs.map((hold): Busy => ({ ...stretch(hold), kind: 'engaged', why: 'held by others' })),
        ...sessions.map((one): Busy => ({ ...stretch(one), kind: 'engaged', why: 'another production' })),
      ],
    };
  });
}

/** Holds that bind at the moment planned from: confirmed ones, and held ones that have not lapsed. */
const bindingHolds = (ground: Ground, room: Room): Ground['holds'] =>
  ground.holds.filter(
    (hold) =>
      hold.roomId === room.id &&
      (hold.status === 'confirmed' ||
        (hold.status === 'held' &&
          (hold.holdExpiresAt === null || Date.parse(hold.holdExpiresAt) > ground.asOf))),
  );
