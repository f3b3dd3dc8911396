import { type OwnRules } from '../../agreements/agreements-for.js';
import { type Cue, type CueRelation, type CueVersion, type Pass } from '../../model/music.js';
import {
  type Availability,
  type GroupContract,
  type Musician,
  type StaffMember,
} from '../../model/people.js';
import { type ExchangeRateRecord } from '../../model/money.js';
import { type Location, type Room, type RoomHold } from '../../model/places.js';
import { type Production } from '../../model/production.js';
import { type Engagement, type Session } from '../../model/sessions.js';

/** Every record a plan rests on, as it was read at one moment. */
export interface Ground extends OwnRules {
  readonly production: Production;
  /** Epoch milliseconds of the moment planned from. */
  readonly asOf: number;
  /** What currencies are worth: costs in others are weighed by it. */
  readonly exchangeRates: readonly ExchangeRateRecord[];
  readonly locations: readonly Location[];
  readonly rooms: readonly Room[];
  readonly holds: readonly RoomHold[];
  readonly staff: readonly StaffMember[];
  readonly cues: readonly Cue[];
  readonly versions: readonly CueVersion[];
  readonly relations: readonly CueRelation[];
  readonly passes: readonly Pass[];
  readonly musicians: readonly Musician[];
  readonly groups: readonly GroupContract[];
  readonly availability: readonly Availability[];
  /** The production's own sessions and engagements. */
  readonly sessions: readonly Session[];
  readonly engagements: readonly Engagement[];
  /** What binds rooms and people to other productions. */
  readonly elsewhere: {
    readonly sessions: readonly Session[];
    readonly engagements: readonly Engagement[];
  };
}
