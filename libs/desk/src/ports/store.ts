import {
  type Cue,
  type CueRelation,
  type CueVersion,
  type Cut,
  type Pass,
  type Placement,
} from '../model/music.js';
import { type Availability, type GroupContract, type StaffMember } from '../model/people.js';
import { type BudgetLine, type ExchangeRateRecord } from '../model/money.js';
import { type Location, type Room, type RoomHold } from '../model/places.js';
import { type CutPicture } from '../model/picture.js';
import { type Production } from '../model/production.js';
import {
  type ApiKey,
  type CalendarFeed,
  type IdempotencyRecord,
  type Job,
  type Journal,
  type KeyUse,
  type Plan,
  type PlanApplication,
  type PlanProposals,
} from '../model/records.js';
import { type OwnAgreement, type RuleOverride } from '../model/agreements.js';
import { type ClipMapping } from '../model/clip-mappings.js';
import { type Credit } from '../model/credits.js';
import { type Engagement, type Session } from '../model/sessions.js';
import { type StatusChange } from '../model/status-changes.js';
import { type Take } from '../model/takes.js';
import { type Result } from '../result.js';
import { type PersonalValues } from '../model/history.js';
import { type ChangeShelf } from './change-shelf.js';
import { type MusicianShelf } from './musician-shelf.js';
import { type Shelf } from './shelf.js';

/** Every shelf of the desk, as seen at one moment or inside one transaction. */
export interface Books {
  readonly locations: Shelf<Location>;
  readonly rooms: Shelf<Room>;
  readonly roomHolds: Shelf<RoomHold>;
  readonly staff: Shelf<StaffMember>;
  readonly musicians: MusicianShelf;
  readonly groups: Shelf<GroupContract>;
  readonly availability: Shelf<Availability>;
  readonly productions: Shelf<Production>;
  readonly ownAgreements: Shelf<OwnAgreement>;
  readonly ruleOverrides: Shelf<RuleOverride>;
  readonly cues: Shelf<Cue>;
  readonly cueVersions: Shelf<CueVersion>;
  readonly cueRelations: Shelf<CueRelation>;
  readonly passes: Shelf<Pass>;
  readonly cuts: Shelf<Cut>;
  readonly clipMappings: Shelf<ClipMapping>;
  readonly placements: Shelf<Placement>;
  readonly cutPictures: Shelf<CutPicture>;
  readonly sessions: Shelf<Session>;
  readonly engagements: Shelf<Engagement>;
  readonly budgetLines: Shelf<BudgetLine>;
  readonly exchangeRates: Shelf<ExchangeRateRecord>;
  readonly takes: Shelf<Take>;
  readonly statusChanges: Shelf<StatusChange>;
  readonly credits: Shelf<Credit>;
  readonly plans: Shelf<Plan>;
  readonly planProposals: Shelf<PlanProposals>;
  readonly planApplications: Shelf<PlanApplication>;
  readonly journals: Shelf<Journal>;
  readonly jobs: Shelf<Job>;
  readonly apiKeys: Shelf<ApiKey>;
  readonly keyUses: Shelf<KeyUse>;
  readonly calendarFeeds: Shelf<CalendarFeed>;
  readonly idempotency: Shelf<IdempotencyRecord>;
  readonly changes: ChangeShelf;
  readonly personalValues: Shelf<PersonalValues>;
}

/**
 * The desk's memory. Reads see only what is committed. A write is one transaction: it lands whole when the work
 * answers ok, and leaves nothing behind when the work refuses or throws. Its work runs once, one write at a time
 * across all processes. Writers wait for each other up to the busy timeout and are then refused with kind `busy`,
 * code `STORE.BUSY`. A record that breaks a rule of the tables refuses the whole write: `STORE.DUPLICATE`,
 * `STORE.UNKNOWN_REFERENCE`, `STORE.IN_USE`, `STORE.INVALID`, `STORE.UNSTORABLE_TEXT`. The books of a write are
 * handed on, never a second write inside it, and are of no use after it. What befalls the database itself (a full disk,
 * a lost connection, damage) refuses a write with kind `no-room` or `unavailable`, and is thrown by reads as
 * `StoreRefused`.
 */
export abstract class Store {
  abstract readonly books: Books;
  abstract write<T>(work: (books: Books) => Promise<Result<T>>): Promise<Result<T>>;
  /**
   * Writes over what was removed or changed before, as far as the database can: until then its bytes may still lie in the
   * files. Takes as long as reading the whole database, and is left out when something else holds it.
   */
  abstract wipe(): Promise<void>;
  abstract close(): Promise<void>;
}
