import { z } from 'zod';
import { type Production } from '../model/production.js';
import { type RecordKind } from '../model/record-kind.js';
import { CursorRefused } from '../ports/errors.js';
import { type Page, type PageQuery } from '../ports/shelf.js';
import { type Books } from '../ports/store.js';
import { ok, refuse, type Fault, type Result } from '../result.js';
import { type AnyKeeper } from './keeper.js';
import { type AnyRecord } from './keep-records.js';
import { pointerTo } from './read-input.js';

export const DEFAULT_LIMIT = 50;
export const MOST_LIMIT = 500;

/** The parameters of a list as they came: a parameter given several times means "one of". */
export type RawQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * One page of records, by `limit`, `cursor`, `sort` and any filter field of the kind. Refuses with kind `malformed`
 * where a parameter is unknown or cannot be read as its field's type (`null` means "has none").
 */
export async function listRecords(
  books: Books,
  production: Production | null,
  keeper: AnyKeeper,
  raw: RawQuery,
  also: Readonly<Record<string, unknown>> = {},
): Promise<Result<Page<AnyRecord>>> {
  const query = readListQuery(keeper.kind, raw);
  if (!query.ok) return query;
  const scope = keeper.kind.scope === 'production' ? { productionId: production?.id ?? '' } : {};
  const where = { ...query.value.where, ...also, ...scope };
  return readPage(() => keeper.shelf(books).page({ ...query.value, where }));
}

/** A page, or the refusal of a cursor that this list did not hand out: `LIST.BAD_CURSOR`. */
export async function readPage<T>(read: () => Promise<Page<T>>): Promise<Result<Page<T>>> {
  try {
    return ok(await read());
  } catch (error) {
    if (!(error instanceof CursorRefused)) throw error;
    return faulty('cursor', error.code, 'The cursor does not belong to this list in this order.');
  }
}

/** What a list of this kind can be asked. */
type ListKind = Pick<RecordKind, 'fields' | 'derived' | 'filters' | 'sorts'>;

export function readListQuery<T>(kind: ListKind, raw: RawQuery): Result<PageQuery<T>> {
  const asked = Object.entries(raw).flatMap(([name, value]) =>
    value === undefined ? [] : [readParameter(kind, name, value)],
  );
  const faults = asked.flatMap((one) => (one.ok ? [] : one.refusal.faults));
  if (faults.length > 0) {
    const message = faults.map((fault) => fault.message).join(' ');
    return refuse('malformed', 'INPUT.MALFORMED_QUERY', message, faults);
  }
  const query = { where: {}, sort: kind.sorts[0] ?? 'id', limit: DEFAULT_LIMIT, cursor: null };
  return ok(asked.reduce<PageQuery<T>>((all, one) => (one.ok ? one.value(all) : all), query));
}

type Ask = <T>(query: PageQuery<T>) => PageQuery<T>;

function readParameter(kind: ListKind, name: string, value: string | readonly string[]): Result<Ask> {
  const last = typeof value === 'string' ? value : (value.at(-1) ?? '');
  switch (name) {
    case 'limit':
      return readLimit(last);
    case 'cursor':
      return ok((query) => ({ ...query, cursor: last }));
    case 'sort':
      if (kind.sorts.includes(last.replace(/^-/, ''))) return ok((query) => ({ ...query, sort: last }));
      return faulty(name, 'INPUT.NOT_AN_OPTION', 'A list is sorted by one of its fields.', kind.sorts);
    default:
      if (kind.filters.includes(name))
        return readFilter(kind, name, typeof value === 'string' ? [value] : value);
      return faulty(name, 'INPUT.UNKNOWN_PARAMETER', `There is no parameter "${name}".`, [
        'limit',
        'cursor',
        'sort',
        ...kind.filters,
      ]);
  }
}

function readLimit(text: string): Result<Ask> {
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= MOST_LIMIT) return ok((query) => ({ ...query, limit }));
  return faulty('limit', 'INPUT.NOT_AN_OPTION', `limit is a whole number from 1 to ${MOST_LIMIT}.`);
}

function readFilter(kind: ListKind, name: string, texts: readonly string[]): Result<Ask> {
  const shape: Readonly<Record<string, unknown>> = { ...kind.fields.shape, ...kind.derived.shape };
  const values = texts.map((text) => valueOf(shape[name], text));
  if (values.includes(undefined)) {
    return faulty(name, 'INPUT.WRONG_TYPE', `"${texts.join(', ')}" is no value of ${name}.`);
  }
  const wanted = values.length === 1 ? values[0] : values;
  return ok((query) => ({ ...query, where: { ...query.where, [name]: wanted } }));
}

/** The value a text stands for in a field, or undefined. */
function valueOf(schema: unknown, text: string): unknown {
  if (!(schema instanceof z.ZodType)) return text;
  if (schema instanceof z.ZodNullable) return text === 'null' ? null : valueOf(schema.unwrap(), text);
  const read = schema.safeParse(typed(schema.def.type, text));
  return read.success ? read.data : undefined;
}

function typed(type: string, text: string): unknown {
  if (type === 'number') return text.trim() === '' ? undefined : Number(text);
  return type === 'boolean' && (text === 'true' || text === 'false') ? text === 'true' : text;
}

function faulty(name: string, code: string, message: string, choices?: readonly string[]): Result<never> {
  const fault: Fault = { pointer: pointerTo([name]), code, message, ...(choices && { choices }) };
  return refuse('malformed', code, message, [fault]);
}
