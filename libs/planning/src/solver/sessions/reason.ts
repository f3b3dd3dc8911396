import { type Location, type Room } from '../../model/places.js';
/** Where a pass may be recorded, and the rooms there that seat it. */
export interface Allowed {
  readonly locations: readonly Location[];
  /** The locations' names; none: any. */
  readonly where: readonly string[];
  readonly rooms: readonly Room[];
}
