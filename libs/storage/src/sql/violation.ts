/** A rule of the tables that a statement broke, in the terms of the tables. */
export type Violation =
  | { readonly kind: 'duplicate'; readonly table: string; readonly fields: readonly string[] }
  /** `constraint` is the foreign key's name where the database tells it (SQLite does not). */
  | { readonly kind: 'reference'; readonly constraint: string | null }
  | { readonly kind: 'check'; readonly constraint: string }
  /** A guard of the tables stopped it. */
  | { readonly kind: 'stopped'; readonly code: string }
  | { readonly kind: 'unstorable'; readonly message: string }
  | { readonly kind: 'busy' };
