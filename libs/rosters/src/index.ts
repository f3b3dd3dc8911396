export { type ColumnUse } from './columns/layout.js';
export { type ImportKind, type DraftOf } from './kinds/kinds.js';
export { type DoubleDraft, type GroupDraft, type MusicianDraft } from './kinds/roster/draft.js';
export { type ImportOptions } from './options.js';
export { type FileRefusal, type FileResult, type ImportEntry, type RowOutcome } from './outcome.js';
export { readImport, type ImportReading } from './read-import.js';
