import {
  type CueFacts,
  type EngagementFacts,
  type GroupFacts,
  type LocationFacts,
  type MusicianFacts,
  type PassFacts,
  type ProductionFacts,
  type RoomFacts,
  type SessionFacts,
  type StaffFacts,
  type VersionFacts,
} from '../facts.js';

/** What the planner said: plans of older versions kept the English only. */
export interface PlannedReason {
  readonly code?: string | undefined;
  readonly figures?: object | undefined;
  readonly reason: string;
}

export interface ScheduleFacts {
  readonly production: ProductionFacts;
  /** Local date in the production's home zone. */
  readonly today: string;
  readonly locations: readonly LocationFacts[];
  readonly rooms: readonly RoomFacts[];
  readonly sessions: readonly SessionFacts[];
  readonly cues: readonly CueFacts[];
  readonly versions: readonly VersionFacts[];
  readonly passes: readonly PassFacts[];
  readonly engagements: readonly EngagementFacts[];
  readonly musicians: readonly MusicianFacts[];
  readonly groups: readonly GroupFacts[];
  readonly staff: readonly StaffFacts[];
  /** Why chairs are open and passes unplaced, where the planner said so. */
  readonly openReasons: readonly ({
    readonly sessionId: string;
    readonly instrument: string;
    readonly chair: number;
  } & PlannedReason)[];
  readonly unplacedReasons: readonly ({ readonly passId: string } & PlannedReason)[];
}
