/**
 * A way from `start` back to itself along `next`, as the ids passed, or null. Depth first, each id visited once:
 * O(edges).
 */
export function cycleThrough(
  start: string,
  next: (id: string) => readonly string[],
): readonly string[] | null {
  const visited = new Set<string>();
  const stack: (readonly string[])[] = next(start).map((id) => [id]);
  for (let path = stack.pop(); path !== undefined; path = stack.pop()) {
    const last = path.at(-1);
    if (last === start) return path;
    if (last === undefined || visited.has(last)) continue;
    visited.add(last);
    for (const id of next(last)) stack.push([...path, id]);
  }
  return null;
}
