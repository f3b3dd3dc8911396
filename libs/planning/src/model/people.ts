import { type Interval } from '#clock';
import { type Busy, type Money } from './places.js';

/** Whoever can be asked to come. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Only inside these; null: whenever not busy. */
  readonly available: readonly Interval[] | null;
  readonly busy: readonly Busy[];
}

export interface Musician extends Person {
  /** Home location; null: not known, local nowhere. */
  readonly locationId: string | null;
  /** Primary instrument. */
  readonly instrument: string;
  readonly doubles: readonly string[];
  readonly rank: string | null;
  /** Agreed pay of one call; null: the location's chair rate. */
  readonly rate: Money | null;
}

/** An ensemble engaged as one: all its playing members come, sit and count. */
export interface Group extends Person {
  readonly locationId: string | null;
  readonly instrument: string;
  readonly playingMembers: number;
  /** Fee of one call; null: not known. */
  readonly fee: Money | null;
}

export interface StaffMember extends Person {
  readonly role: string;
  readonly attendance: 'in-person' | 'remote';
  /** Every session needs this person. Others do not bind the plan. */
  readonly required: boolean;
  readonly baseLocationId: string | null;
  /** Door to door, by `from>to` location ids. */
  readonly travelMinutes: Readonly<Record<string, number>>;
}
