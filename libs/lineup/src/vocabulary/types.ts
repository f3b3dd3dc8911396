/** What an instrument is, in an orchestrator's terms; decides its place in a score. */
export type Family =
  | 'woodwind'
  | 'brass'
  | 'percussion'
  | 'keyboard'
  | 'plucked'
  | 'electronic'
  | 'ethnic'
  | 'voice'
  | 'choir'
  | 'ensemble'
  | 'strings';

/** The heading a player is counted under in headcount reports. */
export type Section =
  | 'woodwinds'
  | 'brass'
  | 'percussion'
  | 'keyboards-and-harp'
  | 'guitars-and-plucked'
  | 'electronics'
  | 'ethnic'
  | 'voices'
  | 'choir'
  | 'drum-corps'
  | 'ensembles'
  | 'strings';

/** A person with an instrument, a person who sings, or a group engaged as one (a group contract). */
export type EngagedAs = 'player' | 'voice' | 'group';

export interface Instrument {
  /** Canonical id, English kebab-case: `english-horn`. */
  readonly id: string;
  /** English name as printed. */
  readonly name: string;
  /** What a line-up prints for it: an abbreviation, or the id where none is common. */
  readonly short: string;
  readonly family: Family;
  readonly section: Section;
  readonly engagedAs: EngagedAs;
  /** Place in a full score, counted from 0 at the flutes. */
  readonly scoreOrder: number;
  /** Instruments its players usually double on; ids. */
  readonly doubles: readonly string[];
}

/** A role on a performers' list that plays and sings nothing: dancer, narrator, designer. */
export interface Role {
  readonly id: string;
  readonly name: string;
}

/**
 * One line of the vocabulary. Lists are comma-separated; `Geige/Geigen` is a singular with its plural.
 * English and French plurals in -s need not be written.
 */
export interface InstrumentRow {
  readonly id: string;
  readonly name: string;
  readonly short?: string;
  readonly en?: string;
  readonly de?: string;
  readonly it?: string;
  readonly fr?: string;
  readonly doubles?: readonly string[];
  /** Where the row differs from its file's family. */
  readonly family?: Family;
  readonly section?: Section;
  readonly engagedAs?: EngagedAs;
}

export interface RoleRow {
  readonly id: string;
  readonly name: string;
  readonly also?: string;
}

/** What the rest of a file is about: singers and choirs, or orchestral players. */
export type Context = 'voices' | 'orchestra';

/** A word that means several things; a context may settle it, as a guess. */
export interface AmbiguousRow {
  readonly words: string;
  readonly readings: readonly string[];
  readonly voices?: string;
  readonly orchestra?: string;
}
