import { budget } from './budget.js';
import { availability } from './availability.js';
import { credits } from './credits.js';
import { cues } from './cues.js';
import {
  type AvailabilityDraft,
  type BudgetDraft,
  type CreditDraft,
  type CueDraft,
  type LocationDraft,
  type PassDraft,
  type PlacementDraft,
  type RateDraft,
  type RoomDraft,
  type StaffDraft,
} from './drafts.js';
import { groups } from './groups.js';
import { type Kind } from './kind.js';
import { locations } from './locations.js';
import { passes } from './passes.js';
import { placements } from './placements.js';
import { rates } from './rates.js';
import { rooms } from './rooms.js';
import { type GroupDraft, type MusicianDraft } from './roster/draft.js';
import { roster } from './roster/roster.js';
import { staff } from './staff.js';

/** What a row of each kind of import becomes. */
export interface DraftOf {
  readonly locations: LocationDraft;
  readonly rooms: RoomDraft;
  readonly staff: StaffDraft;
  readonly roster: MusicianDraft | GroupDraft;
  readonly groups: GroupDraft;
  readonly availability: AvailabilityDraft;
  readonly cues: CueDraft;
  readonly passes: PassDraft;
  readonly placements: PlacementDraft;
  readonly credits: CreditDraft;
  readonly budget: BudgetDraft;
  readonly rates: RateDraft;
}

export type ImportKind = keyof DraftOf;

/** A kind whose fields nobody outside it needs to know by name. */
type AnyKind<D> = Kind<string, D>;

export const KINDS: { readonly [K in ImportKind]: AnyKind<DraftOf[K]> } = {
  locations,
  rooms,
  staff,
  roster,
  groups,
  availability,
  cues,
  passes,
  placements,
  credits,
  budget,
  rates,
};
