import { type DraftOf } from '#rosters';
import { type TableKind } from './import-request.js';
import { type Landing, type LandingSetting } from './landing.js';
import { openCreditLanding } from './music/credit-landing.js';
import { openCueLanding } from './music/cue-landing.js';
import { openPassLanding } from './music/pass-landing.js';
import { openPlacementLanding } from './music/placement-landing.js';
import { openBudgetLanding } from './organisation/budget-landing.js';
import { openAvailabilityLanding } from './organisation/availability-landing.js';
import { openLocationLanding } from './organisation/location-landing.js';
import { openRateLanding } from './organisation/rate-landing.js';
import { openRoomLanding } from './organisation/room-landing.js';
import { openStaffLanding } from './organisation/staff-landing.js';
import { openGroupLanding } from './roster/group-landing.js';
import { openRosterLanding } from './roster/roster-landing.js';

/** Where the rows of each kind go. */
export const LANDINGS: {
  readonly [K in TableKind]: (setting: LandingSetting) => Promise<Landing<DraftOf[K]>>;
} = {
  locations: openLocationLanding,
  rooms: openRoomLanding,
  staff: openStaffLanding,
  roster: openRosterLanding,
  groups: openGroupLanding,
  availability: openAvailabilityLanding,
  cues: openCueLanding,
  passes: openPassLanding,
  placements: openPlacementLanding,
  credits: openCreditLanding,
  budget: openBudgetLanding,
  rates: openRateLanding,
};
