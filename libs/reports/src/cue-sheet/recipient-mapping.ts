import { type Usage } from './words.js';

/** What a recipient calls a use, and how it wants shares: writers and publishers 100 % each, or together. */
export interface RecipientMapping {
  readonly title: string;
  readonly shares: 'each' | 'together';
  readonly codes: Readonly<Partial<Record<Usage, string>>>;
}
