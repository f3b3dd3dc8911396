import { type Pass } from '../model/music.js';

/** Passes that wait for each other, as the names along one cycle for each knot; empty when the order can be kept. */
export function cyclesOf(passes: readonly Pass[]): readonly (readonly string[])[] {
  const byId = new Map(passes.map((pass) => [pass.id, pass]));
  const open = new Map(passes.map((pass) => [pass.id, new Set(pass.after.filter((id) => byId.has(id)))]));
  const followers = new Map<string, string[]>();
  for (const pass of passes)
    for (const id of pass.after) followers.set(id, [...(followers.get(id) ?? []), pass.id]);
  const free = passes.filter((pass) => open.get(pass.id)?.size === 0).map((pass) => pass.id);
  for (let next = free.pop(); next !== undefined; next = free.pop()) {
    open.delete(next);
    for (const follower of followers.get(next) ?? []) {
      const waits = open.get(follower);
      if (waits?.delete(next) === true && waits.size === 0) free.push(follower);
    }
  }
  const cycles: string[][] = [];
  for (const [start] of [...open].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (open.has(start)) cycles.push(walk(start, open).map((id) => byId.get(id)?.name ?? id));
  }
  return cycles;
}

/** Follows "waits for" from a pass that waits for ever until one comes again, and takes that knot out. */
function walk(start: string, open: Map<string, Set<string>>): readonly string[] {
  const path: string[] = [];
  let at: string | undefined = start;
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    at = [...(open.get(at) ?? [])].find((id) => open.has(id));
  }
  for (const id of path) open.delete(id);
  return at === undefined ? path : [...path.slice(path.indexOf(at)), at];
}
