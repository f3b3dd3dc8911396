/**
 * What the reports are made from: plain values, a subset of the fields of the desk's records, so that those can be
 * handed in as they are. Ids join them; what an id does not find is shown by its id.
 */

export interface ProductionFacts {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly homeZone: string;
  /** In which the frames of takes are counted. */
  readonly frameRate: string;
  readonly targetMusicians: number;
  readonly targetComposedSeconds: number;
  readonly targetFinalCutSeconds: number;
  /** Days before its first session by which a cue’s parts are to be printed. */
  readonly partsLeadDays: number;
  /** Local date; null: not said. */
  readonly finalDubOn: string | null;
}

export interface LocationFacts {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface RoomFacts {
  readonly id: string;
  readonly name: string;
  readonly address?: string;
  /** A link to a map, or coordinates. */
  readonly mapReference?: string;
  /** Whom to call there. */
  readonly contact?: string;
  /** Nearest hospital, exits, emergency numbers. */
  readonly emergency?: string;
  /** Deliveries, lifts, parking of instruments. */
  readonly porterage?: string;
}

export interface SessionFacts {
  readonly id: string;
  readonly locationId: string;
  readonly roomId: string;
  readonly zone: string;
  /** Wall time in `zone`. */
  readonly localStart: string;
  /** Instants, ISO-8601 with offset or Z; `end` excluded. */
  readonly start: string;
  readonly end: string;
  readonly agreement: string;
  readonly status: string;
  /** Called line-up; null: the largest its passes need. */
  readonly lineUp: string | null;
  /** Pass ids. */
  readonly runOrder: readonly string[];
  /** How whoever is elsewhere listens. */
  readonly remoteLink?: string;
  readonly notes?: string;
  /** Grows with every change. */
  readonly revision?: number;
  /** An instant. */
  readonly updatedAt?: string;
}

export interface EngagementFacts {
  readonly id: string;
  readonly sessionId: string;
  /** Exactly one of `musicianId` and `groupId` is set. */
  readonly musicianId: string | null;
  readonly groupId: string | null;
  readonly instrument: string;
  /** 1-based within the instrument; a group takes it and those after. */
  readonly chair: number;
  readonly doubles: readonly string[];
  readonly status: string;
  /** Grows with every change. */
  readonly revision?: number;
  /** An instant. */
  readonly updatedAt?: string;
}

export interface MusicianFacts {
  readonly id: string;
  readonly name: string;
}

export interface GroupFacts {
  readonly id: string;
  readonly name: string;
  readonly playingMembers: number;
}

export interface StaffFacts {
  readonly name: string;
  readonly role: string;
  readonly zone: string;
  readonly attendance: string;
  readonly phone?: string | null;
  readonly email?: string | null;
}

export interface CueFacts {
  readonly id: string;
  readonly number: string;
  readonly title: string | null;
  readonly reel: number | null;
  readonly themes: readonly string[];
  readonly sceneLocations: readonly string[];
}

export interface VersionFacts {
  readonly id: string;
  readonly cueId: string;
  readonly label: string;
  readonly seconds: number;
  readonly status: string;
  /** How many it has, where that is known. */
  readonly bars: number | null;
}

export interface RelationFacts {
  readonly fromVersionId: string;
  readonly kind: string;
  readonly toVersionId: string;
}

export interface PassFacts {
  readonly id: string;
  readonly versionId: string;
  readonly name: string;
  readonly lineUp: string;
  readonly seconds: number;
  readonly after: readonly string[];
  /** Null: as far as its version. */
  readonly status: string | null;
  readonly locationIds: readonly string[];
}

export interface CutFacts {
  readonly id: string;
  readonly name: string;
  readonly reel: number | null;
  readonly frameRate: string;
  readonly receivedOn: string | null;
  readonly createdAt: string;
}

/** Frames at the cut's rate, half-open. */
export interface PlacementFacts {
  readonly cutId: string;
  /** null while the clip is not matched. */
  readonly versionId: string | null;
  readonly reel: number | null;
  readonly recordIn: number;
  readonly recordOut: number;
  readonly sourceIn: number;
  readonly sourceOut: number;
}

/** Stretches in frames of the production's rate, half-open, from the first frame of the version; bars both inclusive. */
export interface TakeFacts {
  readonly sessionId: string;
  readonly passId: string;
  readonly number: number;
  readonly sourceIn: number | null;
  readonly sourceOut: number | null;
  readonly barFrom: number | null;
  readonly barTo: number | null;
  readonly verdict: string;
  readonly pickUpIn: number | null;
  readonly pickUpOut: number | null;
}

/** That a version, or one pass of it, reached a status on a local date. */
export interface StatusChangeFacts {
  readonly versionId: string;
  readonly passId: string | null;
  readonly status: string;
  readonly on: string;
  readonly createdAt: string;
}
