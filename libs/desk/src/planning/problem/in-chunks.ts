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
