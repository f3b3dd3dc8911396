/** What a statement takes and gives; an array only where PostgreSQL compares with "any of". */
export type SqlValue = string | number | boolean | null | readonly (string | number | boolean)[];

/** A row by column name, as the database driver gives it. */
export type Row = Record<string, unknown>;
