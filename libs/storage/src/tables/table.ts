import { type Fresh, type Stored } from '#desk';
import { type Column, type ColumnFor, id, instant, integer } from './column.js';

/** A field that names a record of another table. */
export interface Reference {
  readonly field: string;
  readonly table: string;
  /** What becomes of this record when the other is removed: it goes too, or it keeps the other from going. */
  readonly onRemoval: 'cascade' | 'refuse';
}

export interface Check {
  readonly name: string;
  readonly expression: string;
}

/** The table of one kind of record: everything that entities, statements and refusals are made from. */
export interface Table<T extends Stored = Stored> {
  readonly name: string;
  /** What one of its records is called in messages. */
  readonly record: string;
  readonly columns: { readonly [K in keyof T & string]: Column };
  readonly references: readonly Reference[];
  readonly uniques: readonly (readonly string[])[];
  readonly indices: readonly (readonly string[])[];
  readonly checks: readonly Check[];
  /** Whether the history notes what becomes of its records. */
  readonly recorded: 'all' | 'not';
  /**
   * Fields whose values the history keeps apart from the facts, so that a person can be forgotten: those that are a
   * person's, and notes, where somebody may have written of one.
   */
  readonly apart: readonly string[];
  /** Fields whose values the history never has. */
  readonly secret: readonly string[];
  /** Fields that an encrypted database has encrypted: those that are a person's, and those that may speak of one. */
  readonly sealed: readonly string[];
  /** Sealed fields of text by whose value records are sought. */
  readonly matched: readonly string[];
}

interface TableDefinition<T extends Stored> {
  readonly name: string;
  readonly record: string;
  readonly columns: { readonly [K in keyof Fresh<T> & string]: ColumnFor<T[K]> };
  readonly references?: readonly (Reference & { readonly field: keyof Fresh<T> & string })[];
  readonly uniques?: readonly (readonly (keyof T & string)[])[];
  readonly indices?: readonly (readonly (keyof T & string)[])[];
  readonly checks?: readonly Check[];
  readonly recorded?: 'all' | 'not';
  /** Fields that are a person's. */
  readonly personal?: readonly (keyof Fresh<T> & string)[];
  readonly secret?: readonly (keyof Fresh<T> & string)[];
  /** Left out: the personal ones. */
  readonly sealed?: readonly (keyof Fresh<T> & string)[];
  readonly matched?: readonly (keyof Fresh<T> & string)[];
}

/** Names every field of the record once; the fields that every record has are added here. */
export const defineTable = <T extends Stored>({
  personal = [],
  ...definition
}: TableDefinition<T>): Table<T> => ({
  references: [],
  uniques: [],
  indices: [],
  checks: [],
  recorded: 'all',
  apart: 'notes' in definition.columns ? [...new Set([...personal, 'notes'])] : personal,
  secret: [],
  sealed: personal,
  matched: [],
  ...definition,
  columns: {
    id,
    revision: integer,
    createdAt: instant,
    updatedAt: instant,
    ...definition.columns,
  } as Table<T>['columns'],
});

/** A field that keeps the record it names from being removed. */
export const refersTo = <F extends string>(field: F, table: string): Reference & { readonly field: F } => ({
  field,
  table,
  onRemoval: 'refuse',
});

/** A field that names the record this one is part of, and goes with. */
export const partOf = <F extends string>(field: F, table: string): Reference & { readonly field: F } => ({
  field,
  table,
  onRemoval: 'cascade',
});

export const columnNames = (table: Table): readonly string[] => Object.keys(table.columns);
