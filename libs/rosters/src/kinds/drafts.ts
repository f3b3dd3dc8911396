/** A stretch of wall time, `YYYY-MM-DDTHH:mm`, the end exclusive; its zone is the place's. */
export interface WindowDraft {
  readonly localStart: string;
  readonly localEnd: string;
}

export interface LocationDraft {
  readonly slug: string;
  readonly name: string;
  /** ISO 3166 code. */
  readonly country: string;
  readonly zone: string;
  readonly holidayCalendar: string;
  /** null: neither the row nor the country says. */
  readonly agreement: string | null;
  readonly currency: string;
  readonly notes: string;
  /** What the row leaves out and its country tells: for a new location, not for one that is known. */
  readonly assumed: readonly ('zone' | 'holidayCalendar' | 'agreement' | 'currency')[];
}

export interface RoomDraft {
  /** Slug or name of its location; null: the file does not say. */
  readonly location: string | null;
  readonly name: string;
  readonly capacity: number | null;
  readonly hireMinor: number | null;
  /** Of the hire, where the file names one. */
  readonly currency: string | null;
  readonly windows: readonly WindowDraft[];
  readonly notes: string;
}

/** Door-to-door minutes to a place, from another or (null) from the base; places are slugs or names. */
export interface TravelDraft {
  readonly from: string | null;
  readonly to: string;
  readonly minutes: number;
}

export interface StaffDraft {
  readonly name: string;
  readonly role: string;
  readonly base: string | null;
  readonly zone: string | null;
  readonly attendance: 'in-person' | 'remote' | null;
  readonly required: boolean | null;
  readonly travel: readonly TravelDraft[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly notes: string;
}

/** When somebody is available or busy: every window of one row. */
export interface AvailabilityDraft {
  /** null: the file does not say; to be found by name or e-mail. */
  readonly subjectKind: 'room' | 'musician' | 'group' | 'staff' | null;
  /** Name of the room, person or group; "" where only an e-mail address is given. */
  readonly subject: string;
  readonly email: string | null;
  /** Slug or name of the location of a room, or home of a person; null: not said. */
  readonly location: string | null;
  readonly city: string | null;
  readonly kind: 'available' | 'busy';
  /** null: that of the subject's location. */
  readonly zone: string | null;
  readonly windows: readonly WindowDraft[];
  readonly notes: string;
}

/** A cue and one version of it; references are its number without version and the version's label. */
export interface CueDraft {
  readonly number: string;
  readonly title: string | null;
  readonly reel: number | null;
  readonly sceneLocations: readonly string[];
  readonly themes: readonly string[];
  /** `v4`; null: the file does not say. */
  readonly version: string | null;
  readonly seconds: number | null;
  /** A status of the desk's list; null: the file does not say. */
  readonly status: CueStatus | null;
  /** Passes named in the row; the line-up in canonical notation, null where none is given. */
  readonly passes: readonly { readonly name: string; readonly lineUp: string | null }[];
  readonly notes: string;
}

export type CueStatus =
  | 'sketch'
  | 'mock-up'
  | 'approved'
  | 'orchestrated'
  | 'copied'
  | 'parts-printed'
  | 'recorded'
  | 'mixed'
  | 'delivered'
  | 'omitted'
  | 'needs-pick-up';

/** A pass of another, or (cue null) of the same cue version. */
export interface PassReference {
  readonly cue: string | null;
  readonly version: string | null;
  readonly pass: string;
}

export interface PassDraft {
  readonly cue: string;
  readonly version: string | null;
  readonly name: string;
  /** Canonical notation. */
  readonly lineUp: string;
  /** null: the length of the version. */
  readonly seconds: number | null;
  readonly locations: readonly string[];
  readonly after: readonly PassReference[];
  readonly notes: string;
}

/** Frames of the picture's rate, out exclusive. */
export interface PlacementDraft {
  /** Name of the cut; null: the file does not say. */
  readonly cut: string | null;
  readonly reel: number | null;
  /** The clip's name as the editor wrote it. */
  readonly label: string;
  /** Number of the cue, without version; null: the clip's name is no cue number and no column names one. */
  readonly cue: string | null;
  readonly version: string | null;
  readonly track: string | null;
  readonly recordIn: number;
  readonly recordOut: number;
  readonly sourceIn: number;
  readonly sourceOut: number;
  readonly notes: string;
}
