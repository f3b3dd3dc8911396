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
  /** What a call sheet has to say of the place; null: the file does not say. */
  readonly address: string | null;
  readonly mapReference: string | null;
  readonly contact: string | null;
  readonly porterage: string | null;
  readonly emergency: string | null;
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
  /** How cue sheets class it, the work's number and the recording's, as written; null: the file does not say. */
  readonly usage: CueUsage | null;
  readonly iswc: string | null;
  readonly isrc: string | null;
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

/** How a use of music stands to the picture, in the words of the desk. */
export type CueUsage =
  | 'background-instrumental'
  | 'background-vocal'
  | 'visual-instrumental'
  | 'visual-vocal'
  | 'main-title'
  | 'end-title'
  | 'theme'
  | 'logo';

export type CreditRole =
  | 'composer'
  | 'author'
  | 'composer-author'
  | 'arranger'
  | 'sub-author'
  | 'publisher'
  | 'sub-publisher'
  | 'administrator';

/** Who wrote or publishes a cue. */
export interface CreditDraft {
  /** Number of the cue, without version. */
  readonly cue: string;
  readonly name: string;
  readonly role: CreditRole;
  readonly shareBasisPoints: number;
  /** As written. */
  readonly ipi: string | null;
  readonly society: string | null;
  readonly notes: string;
}

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
  /** null: the file does not say. */
  readonly muted: boolean | null;
  /** null: as its cue is used. */
  readonly usage: CueUsage | null;
  readonly notes: string;
}

/** Money set aside. */
export interface BudgetDraft {
  readonly name: string;
  /** null: the file does not say. */
  readonly category: 'pay' | 'porterage' | 'use' | 'rooms' | 'staff' | 'other' | null;
  /** Slug or name; null: any city. */
  readonly location: string | null;
  /** Id or name; null: any. */
  readonly agreement: string | null;
  readonly section: string | null;
  readonly amountMinor: number;
  /** null: the file names none. */
  readonly currency: string | null;
  readonly spentMinor: number | null;
  readonly notes: string;
}

/** What one currency is worth in another from a day on: so many minor units of `to` for so many of `from`. */
export interface RateDraft {
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly notes: string;
}
