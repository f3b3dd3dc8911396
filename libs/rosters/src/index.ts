export { type ColumnUse } from './columns/layout.js';
export { importKinds, type ColumnDescription, type ImportDescription } from './kinds/describe.js';
export {
  type AvailabilityDraft,
  type BudgetDraft,
  type CreditDraft,
  type CueDraft,
  type LocationDraft,
  type PassDraft,
  type PassReference,
  type PlacementDraft,
  type RateDraft,
  type RoomDraft,
  type StaffDraft,
  type TravelDraft,
  type WindowDraft,
} from './kinds/drafts.js';
export { type DraftOf, type ImportKind } from './kinds/kinds.js';
export { type DoubleDraft, type GroupDraft, type MusicianDraft } from './kinds/roster/draft.js';
export { type ImportOptions } from './options.js';
export { type FileRefusal, type FileResult, type ImportEntry, type RowOutcome } from './outcome.js';
export { openPlainText, type PlainText } from './plain-text.js';
export { readImport, type ImportReading } from './read-import.js';
