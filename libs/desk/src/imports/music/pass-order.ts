/** Passes by key, and for each the keys of those that must come before it. */
type PassOrder = ReadonlyMap<string, readonly string[]>;

/**
 * The keys so that each stands behind all it must follow, otherwise as given; or a circle of keys where there is one,
 * each of which must follow the next and the last the first. Keys that are followed but not in the map are left out.
 */
export function inOrder(
  order: PassOrder,
): { readonly sorted: readonly string[] } | { readonly circle: readonly string[] } {
  const sorted = new Set<string>();
  for (const first of order.keys()) {
    // The way from `first` to what it must follow; no recursion, for a chain may be long.
    const path = sorted.has(first) ? [] : [first];
    const onPath = new Set(path);
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const before = (order.get(here) ?? []).find((key) => order.has(key) && !sorted.has(key));
      if (before === undefined) {
        path.pop();
        onPath.delete(here);
        sorted.add(here);
      } else if (onPath.has(before)) {
        return { circle: path.slice(path.indexOf(before)) };
      } else {
        path.push(before);
        onPath.add(before);
      }
    }
  }
  return { sorted: [...sorted] };
}
