import { type Location } from '../../model/places.js';
import { type LandingSetting } from '../landing.js';
import { type RowFault } from '../row-fault.js';

/**
 * The home location of a person or group: the one the row names, else that of the whole file, else the one whose name
 * their city is. Living somewhere that is no recording location is no fault.
 */
export function findHome(
  { location, city }: { readonly location: string | null; readonly city: string | null },
  { locations, home }: LandingSetting,
): { readonly location: Location | null } | RowFault {
  if (location === null) return { location: home ?? (city === null ? null : locations.find(city)) };
  const named = locations.find(location);
  return named === null ? locations.fault('location', location) : { location: named };
}
