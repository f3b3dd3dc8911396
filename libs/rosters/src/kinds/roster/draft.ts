/** An instrument a musician doubles on, by its id. */
export interface DoubleDraft {
  readonly instrument: string;
  readonly access: 'owns' | 'can-access' | 'to-be-provided';
}

/** A person of a roster. Instruments are ids of the vocabulary; the location is a slug or name, still to be found. */
export interface MusicianDraft {
  readonly kind: 'musician';
  readonly name: string;
  readonly location: string | null;
  readonly city: string | null;
  readonly instrument: string;
  readonly doubles: readonly DoubleDraft[];
  readonly rank: string | null;
  readonly rateClass: string | null;
  readonly rateMinor: number | null;
  readonly currency: string | null;
  readonly union: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** null: the file does not say. */
  readonly active: boolean | null;
  /** `YYYY-MM-DD`, first and last day; null where open. */
  readonly availableFrom: string | null;
  readonly availableUntil: string | null;
  readonly notes: string;
}

/** An ensemble engaged as one. */
export interface GroupDraft {
  readonly kind: 'group';
  readonly name: string;
  readonly location: string | null;
  readonly city: string | null;
  /** Id of the vocabulary: `choir`, `drum-corps`, `string-quartet` … */
  readonly instrument: string;
  /** null: the file does not say; a record needs a number, and a new one is counted as 1. */
  readonly members: number | null;
  readonly playingMembers: number | null;
  readonly feeMinor: number | null;
  readonly currency: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly notes: string;
}
