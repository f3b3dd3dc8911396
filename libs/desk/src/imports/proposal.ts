import { type ImportEntry } from '#rosters';
import { z } from 'zod';
import { type RecordKind } from '../model/record-kind.js';
import { type Change, type Fresh, type Stored } from '../model/stored.js';
import { type Shelf } from '../ports/shelf.js';
import { type Telling } from './telling.js';
import { isBlank, merge, withoutBlanks, type FieldChange } from './merge.js';

/** What a row would make of one record: nothing yet written, everything already checked. */
export interface Proposal<T extends Stored> {
  readonly current: T | null;
  readonly value: Fresh<T>;
  readonly changes: readonly FieldChange[];
  /** Why the value cannot be kept; by field. */
  readonly faults: readonly { readonly field: string; readonly message: string }[];
}

/**
 * Works out what becomes of a record: a new one is what the row says over the kind's defaults, an existing one what
 * the row says over what is there. Derived fields go along; they are neither checked nor reported.
 */
export function propose<T extends Stored>(
  kind: RecordKind,
  current: T | null,
  incoming: Partial<Fresh<T>>,
): Proposal<T> {
  if (current === null) {
    const value = { ...kind.defaults, ...withoutBlanks(incoming) } as Fresh<T>;
    return { current, value, changes: [], faults: faultsOf(kind, value) };
  }
  const { value, changes } = merge<Fresh<T>>(current, incoming);
  const told = changes.filter(({ field }) => field in kind.fields.shape);
  return { current, value, changes: told, faults: changes.length === 0 ? [] : faultsOf(kind, value) };
}

/** Writes what was proposed, if anything changed, and answers the record as it now stands. */
export async function carryOut<T extends Stored>(shelf: Shelf<T>, proposal: Proposal<T>): Promise<T> {
  const { current, value } = proposal;
  if (current === null) return shelf.add(value);
  if (value === (current as Fresh<T>)) return current;
  const changed = await shelf.change(current.id, current.revision, changeOf(current, value));
  // The import's own transaction read the record, so nobody else can have changed it since.
  if (typeof changed === 'string')
    throw new Error(`record ${current.id} was ${changed} inside a transaction`);
  return changed;
}

function changeOf<T extends Stored>(current: T, value: Fresh<T>): Change<T> {
  const fields = Object.entries(value).filter(([field, became]) => current[field as keyof T] !== became);
  return Object.fromEntries(fields) as Change<T>;
}

const lenient = new WeakMap<RecordKind, z.ZodObject>();

/** The kind's schema for values that carry more than a client may write; made once, for it is compiled. */
function leniently(kind: RecordKind): z.ZodObject {
  const known = lenient.get(kind);
  if (known !== undefined) return known;
  const schema = z.object(kind.fields.shape);
  lenient.set(kind, schema);
  return schema;
}

/** What the kind's own schema has against a value. */
export function faultsOf(
  kind: RecordKind,
  value: object,
): readonly { readonly field: string; readonly message: string }[] {
  const checked = leniently(kind).safeParse(value);
  if (checked.success) return [];
  return checked.error.issues.map(({ path, message }) => {
    const field = String(path[0] ?? '');
    return {
      field,
      message: isBlank((value as Readonly<Record<string, unknown>>)[field]) ? 'a value is needed' : message,
    };
  });
}

/** The faults of a proposal as entries of its row. */
export const faultEntries = (
  row: number,
  faults: Proposal<Stored>['faults'],
  { columnOf }: Telling,
): readonly ImportEntry[] =>
  faults.map(({ field, message }) => ({
    row,
    column: columnOf(field),
    level: 'error',
    code: 'IMPORT.INVALID_VALUE',
    message: `${columnOf(field)}: ${message}.`,
  }));

/** What a row changed, field by field. */
export const changeEntries = (
  row: number,
  changes: readonly FieldChange[],
  { columnOf, named }: Telling,
): readonly ImportEntry[] =>
  changes.map((change) => {
    const [column, was, became] = [columnOf(change.field), named(change.was), named(change.became)];
    const message = `${column} was ${was === '' ? 'empty' : `"${was}"`} and becomes "${became}".`;
    return { row, column, level: 'info', code: 'IMPORT.CHANGED', message, was, became };
  });
