import { type PlanGroup, type PlanMusician, type PlanStaff } from '#planning';
import { type GroupContract, type Musician } from '../../model/people.js';
import { type Ground } from './ground.js';
import { bindings, presences } from './times.js';

export function buildMusicians(ground: Ground): readonly PlanMusician[] {
  const common = engageable(ground, 'musician');
  return ground.musicians.map((one) => {
    const { pay, ...shared } = common(one, one.rateMinor);
    return { ...shared, doubles: one.doubles.map((double) => double.instrument), rank: one.rank, rate: pay };
  });
}

export function buildGroups(ground: Ground): readonly PlanGroup[] {
  const common = engageable(ground, 'group');
  return ground.groups.map((one) => {
    const { pay, ...shared } = common(one, one.feeMinor);
    return { ...shared, playingMembers: one.playingMembers, fee: pay };
  });
}

/** What a musician and a group are alike in: whose time they have, where they live, what they play, what they ask. */
function engageable(ground: Ground, kind: 'musician' | 'group') {
  const present = presences(ground, kind);
  const bound = bindings(ground);
  const currencyOf = currencies(ground);
  return (one: Musician | GroupContract, minor: number | null) => {
    const { available, busy } = present(one.id);
    return {
      id: one.id,
      name: one.name,
      available,
      busy: [...busy, ...bound(one.id)],
      locationId: one.locationId,
      instrument: one.instrument,
      pay: minor === null ? null : { minor, currency: one.currency ?? currencyOf(one.locationId) },
    };
  };
}

/** Journeys are written by slug: `vienna` from the base, `vienna-to-rome` otherwise. Unknown slugs are left out. */
export function buildStaff(ground: Ground): readonly PlanStaff[] {
  const present = presences(ground, 'staff');
  const idOf = new Map(ground.locations.map((location) => [location.slug, location.id]));
  return ground.staff.map((one) => {
    const travel = Object.entries(one.travelMinutes).flatMap(([way, minutes]): [string, number][] => {
      const [from, to] = endsOf(way, idOf, one.baseLocationId);
      return from === undefined || to === undefined ? [] : [[`${from}>${to}`, minutes]];
    });
    return {
      id: one.id,
      name: one.name,
      ...present(one.id),
      role: one.role,
      attendance: one.attendance,
      required: one.required,
      baseLocationId: one.baseLocationId,
      travelMinutes: Object.fromEntries(travel),
    };
  });
}

function endsOf(
  way: string,
  idOf: ReadonlyMap<string, string>,
  base: string | null,
): readonly [from: string | undefined, to: string | undefined] {
  const single = idOf.get(way);
  if (single !== undefined) return [base ?? undefined, single];
  // A slug may itself contain "-to-": try every place where it stands.
  for (let at = way.indexOf('-to-'); at >= 0; at = way.indexOf('-to-', at + 1)) {
    const ends = [idOf.get(way.slice(0, at)), idOf.get(way.slice(at + 4))] as const;
    if (ends[0] !== undefined && ends[1] !== undefined) return ends;
  }
  return [undefined, undefined];
}

function currencies(ground: Ground): (locationId: string | null) => string {
  const known = new Map(ground.locations.map((location) => [location.id, location.currency]));
  return (locationId) => known.get(locationId ?? '') ?? ground.production.currency;
}
