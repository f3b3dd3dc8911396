import { type PlanComparison } from '#planning';
import { type ComparedNames } from '#reports';
import { type Production } from '../../model/production.js';
import { type Stored } from '../../model/stored.js';
import { type Books } from '../../ports/store.js';
import { type Shelf } from '../../ports/shelf.js';
import { passNames } from '../order/pass-names.js';
import { inChunks } from '../problem/in-chunks.js';

/** Reads the names; whoever is not in the books any more has none. */
export async function namesIn(
  books: Books,
  production: Production,
  comparison: PlanComparison,
): Promise<ComparedNames> {
  const ids = new Set<string>();
  collect(comparison, ids);
  const locations = (await books.locations.all({})).filter(({ id }) => ids.has(id));
  const rooms = (await books.rooms.all({})).filter(({ id }) => ids.has(id));
  const passes = (await passNames(books, production.id)).filter(({ id }) => ids.has(id));
  return {
    locations: named(locations),
    rooms: named(rooms),
    passes: named(passes),
    musicians: named(await byIds(books.musicians, comparison, 'musicianId')),
    groups: named(await byIds(books.groups, comparison, 'groupId')),
  };
}

const named = (records: readonly { readonly id: string; readonly name: string }[]): ComparedNames['passes'] =>
  Object.fromEntries(records.map(({ id, name }) => [id, name]));

async function byIds<T extends Stored & { readonly name: string }>(
  shelf: Shelf<T>,
  comparison: PlanComparison,
  field: string,
): Promise<readonly T[]> {
  const ids = new Set<string>();
  collect(comparison, ids, field);
  return inChunks([...ids], (id) => shelf.all({ id } as Parameters<Shelf<T>['all']>[0]));
}

/** Every text in a value, or every one that stands under a field. */
function collect(value: unknown, found: Set<string>, field?: string, under = ''): void {
  if (typeof value === 'string') {
    if (field === undefined || under === field) found.add(value);
  } else if (Array.isArray(value)) {
    for (const one of value) collect(one, found, field, under);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) collect(one, found, field, name);
  }
}
