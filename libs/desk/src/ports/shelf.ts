import { type Change, type Fresh, type Stored } from '../model/stored.js';

/** Equality on each named field; an array means "one of". A field that is `undefined` is not asked for. */
export type Where<T> = { readonly [K in keyof T]?: T[K] | readonly T[K][] };

export interface PageQuery<T> {
  readonly where: Where<T>;
  /** A field, descending with a leading minus. Null comes before any value; ties are ordered by id, the same way. */
  readonly sort: string;
  /** 1 … 500. */
  readonly limit: number;
  /** Opaque, from the page before in the same sort; null for the first. Another is refused: `CursorRefused`. */
  readonly cursor: string | null;
  /** Fields that are not read, and null in what is answered: large ones that nobody will look at. */
  readonly without?: readonly string[];
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/**
 * Where the records of one kind stand. A change or removal names the revision it was decided on and answers
 * `'stale'` when another write came first, `'missing'` when there is no such record.
 */
export abstract class Shelf<T extends Stored> {
  abstract find(id: string): Promise<T | null>;
  abstract page(query: PageQuery<T>): Promise<Page<T>>;
  /** All that match, in the order of `sort` (default: id). Meant for one production's or location's records. */
  abstract all(where: Where<T>, sort?: string): Promise<readonly T[]>;
  abstract count(where: Where<T>): Promise<number>;
  abstract add(record: Fresh<T>): Promise<T>;
  /** In the order given; written in bulk. */
  abstract addAll(records: readonly Fresh<T>[]): Promise<readonly T[]>;
  /** Puts records back that were removed, exactly as they were. */
  abstract restoreAll(records: readonly T[]): Promise<void>;
  abstract change(id: string, revision: number, change: Change<T>): Promise<T | 'stale' | 'missing'>;
  abstract remove(id: string, revision: number): Promise<'removed' | 'stale' | 'missing'>;
  /** Removes whatever matches and says how many. A condition on `undefined` is a programming error here. */
  abstract removeAll(where: Where<T>): Promise<number>;
}
