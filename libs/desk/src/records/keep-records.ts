import { type Clock } from '#clock';
import { type Production } from '../model/production.js';
import { type Fresh } from '../model/stored.js';
import { type Books, type Store } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { type AnyKeeper, type Scene } from './keeper.js';
import { readInput, pointerTo, refuseInput } from './read-input.js';
import { type RecordOf, schemasOf } from './record-schemas.js';
import { missingReferences } from './references.js';
import { areaOf, wordsOf } from './shelves.js';
import { type RecordKind } from '../model/record-kind.js';

/** Where records are kept, by whom, and for which production (null: the organisation's own). */
export interface Desk {
  readonly store: Store;
  readonly clock: Clock;
  readonly actor: string;
  readonly production: Production | null;
}

/** A record whose kind is only known at run time. */
export type AnyRecord = RecordOf<RecordKind>;

/** Reads one record. One of another production is not found. Refuses with `<AREA>.NOT_FOUND`. */
export async function readRecord(
  books: Books,
  production: Production | null,
  keeper: AnyKeeper,
  id: string,
): Promise<Result<AnyRecord>> {
  const record = await keeper.shelf(books).find(id);
  return record !== null && standsIn(record, keeper, production) ? ok(record) : notFound(keeper, id);
}

/**
 * Creates a record from what a client sent. Refusals: `INPUT.…` and the kind's own faults, all located;
 * `<AREA>.DUPLICATE` where another has what must be its own.
 */
export function createRecord(desk: Desk, keeper: AnyKeeper, input: unknown): Promise<Result<AnyRecord>> {
  const read = readInput(schemasOf(keeper.kind).create, input);
  if (!read.ok) return Promise.resolve(read);
  return desk.store.write(async (books) => {
    const scene = sceneOf(desk, books, null);
    const settled = await settle(keeper, read.value, scene);
    if (!settled.ok) return settled;
    const added = await keeper.shelf(books).add(settled.value);
    await keeper.follow?.(books, added, null, scene);
    return ok(added);
  });
}

/** Changes some fields. `revision` null: whatever the present one is. Refuses with `RECORD.STALE` and as creation does. */
export function changeRecord(
  desk: Desk,
  keeper: AnyKeeper,
  id: string,
  revision: number | null,
  input: unknown,
): Promise<Result<AnyRecord>> {
  const read = readInput(schemasOf(keeper.kind).change, input);
  if (!read.ok) return Promise.resolve(read);
  return desk.store.write(async (books) => {
    const found = await readFresh(books, desk.production, keeper, id, revision);
    if (!found.ok) return found;
    const was = found.value;
    const fields = { ...pick(was, Object.keys(keeper.kind.fields.shape)), ...read.value };
    const scene = sceneOf(desk, books, was);
    const settled = await settle(keeper, fields, scene);
    if (!settled.ok) return settled;
    const changed = await keeper.shelf(books).change(id, was.revision, settled.value);
    if (changed === 'stale') return stale(keeper, id);
    if (changed === 'missing') return notFound(keeper, id);
    await keeper.follow?.(books, changed, was, scene);
    return ok(changed);
  });
}

/** Removes a record that nothing else holds on to. Refuses with `RECORD.STALE`, `<AREA>.IN_USE`. */
export function removeRecord(
  desk: Desk,
  keeper: AnyKeeper,
  id: string,
  revision: number | null,
): Promise<Result<null>> {
  return desk.store.write(async (books) => {
    const found = await readFresh(books, desk.production, keeper, id, revision);
    if (!found.ok) return found;
    const against = await keeper.mayRemove?.(found.value, sceneOf(desk, books, found.value));
    const [first] = against ?? [];
    if (first !== undefined) return refuse('conflict', first.code, first.message, against);
    const used = await inUse(books, keeper, found.value);
    if (used !== null) return used;
    await keeper.clear?.(books, found.value);
    const removed = await keeper.shelf(books).remove(id, found.value.revision);
    if (removed === 'stale') return stale(keeper, id);
    if (removed === 'missing') return notFound(keeper, id);
    return ok(null);
  });
}

async function readFresh(
  books: Books,
  production: Production | null,
  keeper: AnyKeeper,
  id: string,
  revision: number | null,
): Promise<Result<AnyRecord>> {
  const found = await readRecord(books, production, keeper, id);
  if (!found.ok || revision === null || found.value.revision === revision) return found;
  return stale(keeper, id);
}

const sceneOf = (desk: Desk, books: Books, was: AnyRecord | null): Scene<AnyRecord> => ({
  books,
  clock: desk.clock,
  actor: desk.actor,
  production: desk.production,
  was,
});

/** What is to be stored, or every fault that could be found. Uniqueness is asked last, of a record that is right. */
async function settle(
  keeper: AnyKeeper,
  fields: Readonly<Record<string, unknown>>,
  scene: Scene<AnyRecord>,
): Promise<Result<Fresh<AnyRecord>>> {
  const missing = await missingReferences(scene.books, scene.production, keeper.references, fields);
  const settled = await keeper.settle(fields, scene);
  if (!settled.ok) {
    const known = new Set(missing.map((fault) => fault.pointer));
    return refuseInput([...missing, ...settled.refusal.faults.filter((fault) => !known.has(fault.pointer))]);
  }
  if (missing.length > 0) return refuseInput(missing);
  const faults = (await keeper.check?.(settled.value, scene)) ?? [];
  if (faults.length > 0) return refuseInput(faults);
  return (await duplicate(keeper, settled.value, scene)) ?? settled;
}

async function duplicate(
  keeper: AnyKeeper,
  record: Fresh<AnyRecord>,
  scene: Scene<AnyRecord>,
): Promise<ReturnType<typeof refuse> | null> {
  for (const fields of keeper.unique) {
    // Not to have a value is not to share one.
    if (fields.some((field) => record[field] === null)) continue;
    const same = await keeper.shelf(scene.books).all(pick(record, fields));
    if (same.every((one) => one.id === scene.was?.id)) continue;
    const field = fields.at(-1) ?? '';
    const code = `${areaOf(keeper.name)}.DUPLICATE`;
    const message = `There is already a ${wordsOf(keeper.name)} with this ${fields.filter((one) => one !== 'productionId').join(' and ')}.`;
    // A derived key is the client's business only by the field it comes from.
    const pointer = pointerTo([field === 'labelKey' ? 'number' : field]);
    return refuse('conflict', code, message, [{ pointer, code, message }]);
  }
  return null;
}

async function inUse(
  books: Books,
  keeper: AnyKeeper,
  record: AnyRecord,
): Promise<ReturnType<typeof refuse> | null> {
  const counts = await Promise.all(
    keeper.uses.map(async (use) => ({ by: use.by, count: await use.count(books, record) })),
  );
  const using = counts.filter(({ count }) => count > 0).map(({ by, count }) => `${count} × ${wordsOf(by)}`);
  if (using.length === 0) return null;
  const message = `This ${wordsOf(keeper.name)} is in use: ${using.join(', ')}.`;
  return refuse('conflict', `${areaOf(keeper.name)}.IN_USE`, message);
}

const standsIn = (record: object, keeper: AnyKeeper, production: Production | null): boolean =>
  keeper.kind.scope === 'organisation' ||
  ('productionId' in record && record.productionId === production?.id);

const pick = (
  record: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Readonly<Record<string, unknown>> => Object.fromEntries(fields.map((field) => [field, record[field]]));

const notFound = (keeper: AnyKeeper, id: string): ReturnType<typeof refuse> =>
  refuse('not-found', `${areaOf(keeper.name)}.NOT_FOUND`, `There is no ${wordsOf(keeper.name)} ${id}.`);

const stale = (keeper: AnyKeeper, id: string): ReturnType<typeof refuse> =>
  refuse(
    'stale',
    'RECORD.STALE',
    `The ${wordsOf(keeper.name)} ${id} has been changed by someone else since.`,
  );
