import { type Engagement, type Session } from '../model/sessions.js';
import { type Fresh } from '../model/stored.js';

/** A record as it would stand after the edit; `id` is left out while it is new. */
export type Proposed<T extends { readonly id: string }> = Omit<
  T,
  'id' | 'revision' | 'createdAt' | 'updatedAt'
> & {
  readonly id?: string | null;
};

/** What a person is about to write, and take away. */
export interface Edit {
  readonly sessions?: readonly Proposed<Session>[];
  readonly engagements?: readonly Proposed<Engagement>[];
  readonly removedSessions?: readonly string[];
  readonly removedEngagements?: readonly string[];
}

/** Stands in for a new record's id while it has none. */
export const NEW = 'new';

const stamp = { revision: 1, createdAt: '', updatedAt: '' };

export const asSession = (one: Fresh<Session> & { readonly id?: string | null }, index: number): Session => ({
  ...stamp,
  ...one,
  id: one.id ?? `${NEW} session ${index}`,
});

export const asEngagement = (
  one: Fresh<Engagement> & { readonly id?: string | null },
  index: number,
): Engagement => ({ ...stamp, ...one, id: one.id ?? `${NEW} engagement ${index}` });
