import { type Kind } from './kind.js';
import { type GroupDraft, type MusicianDraft } from './roster/draft.js';
import { roster } from './roster/roster.js';

/** What a row of each kind of import becomes. */
export interface DraftOf {
  readonly roster: MusicianDraft | GroupDraft;
}

export type ImportKind = keyof DraftOf;

export const KINDS: { readonly [K in ImportKind]: Kind<never, DraftOf[K]> } = {
  roster: roster as unknown as Kind<never, DraftOf['roster']>,
};
