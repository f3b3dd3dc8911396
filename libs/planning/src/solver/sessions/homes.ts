import { type Problem } from '../../model/problem.js';
import { grouped } from '../../view/indexes.js';
import { type Supply } from './supply.js';
import { chairCost, type PassWork } from './workload.js';

/**
 * One location for each pass that is still to be placed: a room that seats it, a call long enough for it, the fewest
 * chairs nobody there could fill; among equals where the least of the time to be had is spoken for, then the cheapest.
 * Passes without a choice come first. No entry: nowhere.
 */
export function homesOf(
  problem: Problem,
  supply: Supply,
  remaining: readonly PassWork[],
): ReadonlyMap<number, string> {
  const slots = grouped(problem.slots, (slot) => slot.locationId);
  const capacity = new Map(problem.rooms.map((room) => [room.id, room.capacity]));
  const places = problem.locations.map((location) => {
    const own = slots.get(location.id) ?? [];
    const days = new Set(own.map((slot) => slot.localStart.slice(0, 10))).size;
    const longest = own.reduce((most, slot) => Math.max(most, slot.capSeconds ?? Infinity), 0);
    return {
      id: location.id,
      own,
      seconds: Math.max(1, days * 2 * Math.min(longest, 3_600)),
      price: chairCost(problem, location),
      given: 0,
    };
  });
  const holds = (pass: PassWork, place: (typeof places)[number]): boolean =>
    (pass.pass.locationIds.length === 0 || pass.pass.locationIds.includes(place.id)) &&
    place.own.some(
      (slot) =>
        (slot.capSeconds ?? Infinity) >= pass.seconds && (capacity.get(slot.roomId) ?? 0) >= pass.total,
    );
  const homes = new Map<number, string>();
  const choices = remaining
    .map((pass) => ({ pass, options: places.filter((place) => holds(pass, place)) }))
    .sort((a, b) => a.options.length - b.options.length || a.pass.index - b.pass.index);
  for (const { pass, options } of choices) {
    const ranked = options
      .map((place) => ({
        place,
        lacking: supply.lacking(place.id, pass.seats),
        load: Math.round((100 * (place.given + pass.seconds)) / place.seconds),
      }))
      .sort((a, b) => a.lacking - b.lacking || a.load - b.load || a.place.price - b.place.price);
    const chosen = ranked[0]?.place;
    if (chosen === undefined) continue;
    chosen.given += pass.seconds;
    homes.set(pass.index, chosen.id);
  }
  return homes;
}
