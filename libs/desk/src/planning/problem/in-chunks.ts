import { type Stored } from '../../model/stored.js';
import { type Shelf, type Where } from '../../ports/shelf.js';

/** Databases take only so many values in one question. */
const MOST_IDS = 400;

/** Asks for many ids a few hundred at a time. */
export async function inChunks<T>(
  ids: readonly string[],
  ask: (chunk: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let from = 0; from < ids.length; from += MOST_IDS)
    for (const one of await ask(ids.slice(from, from + MOST_IDS))) found.push(one);
  return found;
}

/** Removes records by their ids, a few hundred at a time, and says how many there were. */
export async function removeByIds<T extends Stored>(
  shelf: Shelf<T>,
  records: readonly { readonly id: string }[],
): Promise<number> {
  const ids = records.map((one) => one.id);
  const counts = await inChunks(ids, async (id) => [await shelf.removeAll({ id } as Where<T>)]);
  return counts.reduce((sum, count) => sum + count, 0);
}
