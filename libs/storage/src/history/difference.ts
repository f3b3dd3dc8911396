import { type RecordedChange, type Stored } from '#desk';
import { type Table } from '../tables/table.js';

type Fields = Readonly<Record<string, unknown>>;

/** A change of a record in its two parts: what stays for good, and what is a person's or may speak of one. */
export interface Noted {
  readonly change: RecordedChange;
  readonly personal: { readonly before: Fields | null; readonly after: Fields | null } | null;
}

const ACCOMPANYING = new Set(['id', 'revision', 'updatedAt']);

const same = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && one !== null && JSON.stringify(one) === JSON.stringify(other));

const changedFields = (before: Fields, after: Fields): readonly string[] =>
  Object.keys(after).filter((field) => !ACCOMPANYING.has(field) && !same(before[field], after[field]));

/** Of nobody, whatever the field. */
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

const pick = (record: Fields | null, fields: readonly string[]): Fields | null =>
  record === null ? null : Object.fromEntries(fields.map((field) => [field, record[field]]));

/** What a change is noted as; null where no field has another value. */
export const noted = (table: Table, before: Stored | null, after: Stored | null): Noted | null => {
  const { id, revision } = (after ?? before) as Stored;
  const [was, now] = [before as Fields | null, after as Fields | null];
  const fields =
    was !== null && now !== null
      ? changedFields(was, now)
      : Object.keys(now ?? was ?? {}).filter((field) => field !== 'id');
  const kept = fields.filter((field) => !table.secret.includes(field));
  const isApart = (field: string): boolean =>
    table.apart.includes(field) && !(isEmpty(was?.[field]) && isEmpty(now?.[field]));
  const [own, facts] = [kept.filter(isApart), kept.filter((field) => !isApart(field))];
  if (was !== null && now !== null && kept.length === 0) return null;
  return {
    change: { id, revision, before: pick(was, facts), after: pick(now, facts) },
    personal: own.length === 0 ? null : { before: pick(was, own), after: pick(now, own) },
  };
};
