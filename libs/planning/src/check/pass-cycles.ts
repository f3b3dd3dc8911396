import { type ProblemFault } from '../model/options.js';
import { type Pass } from '../model/music.js';
import { type Problem } from '../model/problem.js';
import { pointerTo } from './problem-words.js';

/** Passes whose order cannot be kept, since each waits for the next. */
export const cyclicOrder = ({ passes }: Problem): readonly ProblemFault[] =>
  cyclesOf(passes).map((cycle) => {
    const names = cycle.map((pass) => pass.name);
    const [first] = cycle;
    return {
      code: 'PROBLEM.CYCLIC_ORDER',
      pointer: pointerTo('passes', first?.id ?? '', 'after'),
      message:
        cycle.length === 2
          ? `The pass "${first?.name ?? ''}" waits for itself.`
          : `These passes wait for each other: ${names.join(' → ')}.`,
    };
  });

/** Along one cycle for each knot, the first pass again at its end; empty when the order can be kept. */
export function cyclesOf<P extends Pick<Pass, 'id' | 'after'>>(
  passes: readonly P[],
): readonly (readonly P[])[] {
  const byId = new Map(passes.map((pass) => [pass.id, pass]));
  const open = new Map(passes.map((pass) => [pass.id, new Set(pass.after.filter((id) => byId.has(id)))]));
  const followers = new Map<string, string[]>();
  for (const pass of passes)
    for (const id of pass.after) {
      const list = followers.get(id);
      if (list === undefined) followers.set(id, [pass.id]);
      else list.push(pass.id);
    }
  const free = passes.filter((pass) => open.get(pass.id)?.size === 0).map((pass) => pass.id);
  for (let next = free.pop(); next !== undefined; next = free.pop()) {
    open.delete(next);
    for (const follower of followers.get(next) ?? []) {
      const waits = open.get(follower);
      if (waits?.delete(next) === true && waits.size === 0) free.push(follower);
    }
  }
  return knotsIn(open).map((cycle) => cycle.flatMap((id) => byId.get(id) ?? []));
}

/**
 * Follows "waits for" from each pass that waits for ever. Where one comes again there is a cycle, which is taken out; a
 * pass that waits for none but those taken out only stands behind a knot, and is let go.
 */
function knotsIn(open: Map<string, Set<string>>): readonly (readonly string[])[] {
  const knots: (readonly string[])[] = [];
  const path: string[] = [];
  const places = new Map<string, number>();
  const leave = (from: number): readonly string[] => {
    const left = path.splice(from);
    for (const id of left) {
      open.delete(id);
      places.delete(id);
    }
    return left;
  };
  for (const start of [...open.keys()].sort()) {
    for (let at = open.has(start) ? start : undefined; at !== undefined; at = path.at(-1)) {
      if (!places.has(at)) places.set(at, path.push(at) - 1);
      const next = firstOpen(open.get(at), open);
      if (next === undefined) {
        leave(path.length - 1);
        continue;
      }
      const place = places.get(next);
      if (place === undefined) places.set(next, path.push(next) - 1);
      else knots.push([...leave(place), next]);
    }
  }
  return knots;
}

/** The first of some passes that is still there; those before it are forgotten. */
function firstOpen(waits: Set<string> | undefined, open: ReadonlyMap<string, unknown>): string | undefined {
  for (const id of waits ?? []) {
    if (open.has(id)) return id;
    waits?.delete(id);
  }
  return undefined;
}
