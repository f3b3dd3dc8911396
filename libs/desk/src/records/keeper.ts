import { type Clock } from '#clock';
import { type Production } from '../model/production.js';
import { type RecordKind } from '../model/record-kind.js';
import { type Fresh } from '../model/stored.js';
import { type Shelf } from '../ports/shelf.js';
import { type Books } from '../ports/store.js';
import { type Fault, type Result } from '../result.js';
import { type FieldsOf, type RecordOf } from './record-schemas.js';
import { type KindName } from './shelves.js';

/** What a rule may look at while a record is written: the books of the transaction, and where the record belongs. */
export interface Scene<R> {
  readonly books: Books;
  readonly clock: Clock;
  /** Who writes. */
  readonly actor: string;
  /** The production it lives under; null for the organisation's things. */
  readonly production: Production | null;
  /** The record before the change; null when it is created. */
  readonly was: R | null;
}

/** A field that names a record (or a list that names several), by id. */
export interface Reference {
  readonly field: string;
  readonly to: KindName;
}

/** Who else holds on to a record, so that it cannot be removed. */
export interface Use<R> {
  readonly by: KindName;
  count(books: Books, record: R): Promise<number>;
}

/**
 * How records of one kind are kept. Faults of an input are collected: `settle` works out what the fields alone and the
 * records they name decide; `check` then sees the whole record.
 */
export interface Keeper<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly name: KindName;
  shelf(books: Books): Shelf<RecordOf<K>>;
  readonly references: readonly Reference[];
  /** Sets of fields that no two records may share. */
  readonly unique: readonly (readonly (keyof RecordOf<K> & string)[])[];
  /** Brings the fields into the form in which they are kept and adds what is derived from them. */
  settle(fields: FieldsOf<K>, scene: Scene<RecordOf<K>>): Promise<Result<Fresh<RecordOf<K>>>>;
  check?(record: Fresh<RecordOf<K>>, scene: Scene<RecordOf<K>>): Promise<readonly Fault[]>;
  /** Changes what has to follow a creation (`was` null) or a change, in the same transaction. */
  follow?(
    books: Books,
    written: RecordOf<K>,
    was: RecordOf<K> | null,
    scene: Scene<RecordOf<K>>,
  ): Promise<unknown>;
  readonly uses: readonly Use<RecordOf<K>>[];
  /** What stands against its removal, whoever uses it. */
  mayRemove?(record: RecordOf<K>, scene: Scene<RecordOf<K>>): Promise<readonly Fault[]>;
  /** Removes what is part of the record and has no meaning without it. */
  clear?(books: Books, record: RecordOf<K>): Promise<unknown>;
}

/** A keeper seen by code that treats all kinds alike. */
export type AnyKeeper = Keeper;
