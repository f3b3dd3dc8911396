/**
 * How a field is kept. Every kind reads back as it was written on SQLite and on PostgreSQL alike:
 * `id` up to 36 characters, `instant` UTC text of 24 characters (so that text order is time order), `integer` 32 bit,
 * `bigint` any safe integer, `flag` a boolean, `json` text that is parsed on reading.
 */
export type ColumnKind = 'id' | 'instant' | 'text' | 'integer' | 'bigint' | 'flag' | 'json';

export interface Column<Kind extends ColumnKind = ColumnKind, Nullable extends boolean = boolean> {
  readonly kind: Kind;
  readonly nullable: Nullable;
}

const column = <Kind extends ColumnKind>(kind: Kind): Column<Kind, false> => ({ kind, nullable: false });

export const id = column('id');
export const instant = column('instant');
export const text = column('text');
export const integer = column('integer');
export const bigint = column('bigint');
export const flag = column('flag');
export const json = column('json');

export const optional = <Kind extends ColumnKind>({ kind }: Column<Kind>): Column<Kind, true> => ({
  kind,
  nullable: true,
});

type KindFor<V> = [V] extends [string]
  ? 'id' | 'instant' | 'text'
  : [V] extends [number]
    ? 'integer' | 'bigint'
    : [V] extends [boolean]
      ? 'flag'
      : 'json';

/** The columns that can hold a field of type V: the compiler refuses a number kept as text. */
export type ColumnFor<V> = Column<KindFor<NonNullable<V>>, null extends V ? true : false>;
