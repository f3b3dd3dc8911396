import { type Location, type Room } from '../../model/places.js';
import { type UnplacedPass } from '../../model/plan.js';

/** What is said of a pass in no session, its name apart. */
export type Reason = Pick<UnplacedPass, 'code' | 'reason'>;

/** Where a pass may be recorded, and the rooms there that seat it. */
export interface Allowed {
  readonly locations: readonly Location[];
  /** The locations' names: "Rome or Vienna". */
  readonly where: string;
  readonly rooms: readonly Room[];
}
