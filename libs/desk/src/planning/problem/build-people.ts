import { type PlanGroup, type PlanMusician, type PlanStaff } from '#planning';
import { type Ground } from './ground.js';
import { bindings, presences } from './times.js';

export function buildMusicians(ground: Ground): readonly PlanMusician[] {
  const present = presences(ground, 'musician');
  const bound = bindings(ground);
  const currencyOf = currencies(ground);
  return ground.musicians.map((one) => {
    const { available, busy } = present(one.id);
    return {
      id: one.id,
      name: one.name,
      available,
      busy: [...busy, ...bound(one.id)],
      locationId: one.locationId,
      instrument: one.instrument,
      doubles: one.doubles.map((double) => double.instrument),
      rank: one.rank,
      rate:
        one.rateMinor === null
          ? null
          : { minor: one.rateMinor, currency: one.currency ?? currencyOf(one.locationId) },
    };
  });
}

export function buildGroups(ground: Ground): readonly PlanGroup[] {
  const present = presences(ground, 'group');
  const bound = bindings(ground);
  const currencyOf = currencies(ground);
  return ground.groups.map((one) => {
    const { available, busy } = present(one.id);
    return {
      id: one.id,
      name: one.name,
      available,
      busy: [...busy, ...bound(one.id)],
      locationId: one.locationId,
      instrument: one.instrument,
      playingMembers: one.playingMembers,
      fee:
        one.feeMinor === null
          ? null
          : { minor: one.feeMinor, currency: one.currency ?? currencyOf(one.locationId) },
    };
  });
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
