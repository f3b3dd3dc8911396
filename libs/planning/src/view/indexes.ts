export const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** The same, made once for a list; for lists that nobody changes, such as those of a problem. */
export function indexed<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const known = indexes.get(items) as ReadonlyMap<string, T> | undefined;
  if (known !== undefined) return known;
  const index = byId(items);
  indexes.set(items, index);
  return index;
}

const indexes = new WeakMap<readonly unknown[], ReadonlyMap<string, unknown>>();

/** Items by a key, each list in the order of the input. */
export function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = found.get(key);
    if (list === undefined) found.set(key, [item]);
    else list.push(item);
  }
  return found;
}
