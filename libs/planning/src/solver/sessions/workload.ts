import { type Pass } from '../../model/music.js';
import { type Location } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { weighed } from '../../rules/money.js';

/** A pass in numbers: indices instead of ids, counts by instrument index. */
export interface PassWork {
  readonly index: number;
  readonly pass: Pass;
  readonly seconds: number;
  /** Seats by instrument index. */
  readonly seats: Int32Array;
  readonly total: number;
  /** Indices of passes before and after it. */
  readonly before: readonly number[];
  readonly behind: readonly number[];
}

/** All passes of a problem in numbers; instruments are indexed in the order of their ids. */
export interface Workload {
  readonly instruments: readonly string[];
  readonly passes: readonly PassWork[];
  readonly indexOf: ReadonlyMap<string, number>;
}

export function workloadOf(problem: Problem): Workload {
  const used = new Set(problem.passes.flatMap((pass) => Object.keys(pass.seats.players)));
  const instruments = [...used].sort();
  const indexOf = new Map(problem.passes.map((pass, index) => [pass.id, index]));
  const indices = (ids: readonly string[]): readonly number[] =>
    ids.flatMap((id) => indexOf.get(id) ?? []).sort((a, b) => a - b);
  const behind = problem.passes.map((): number[] => []);
  for (const [index, pass] of problem.passes.entries())
    for (const before of indices(pass.after)) behind[before]?.push(index);
  return {
    instruments,
    indexOf,
    passes: problem.passes.map((pass, index) => {
      const seats = Int32Array.from(instruments, (id) => pass.seats.players[id] ?? 0);
      return {
        index,
        pass,
        seconds: pass.seconds,
        seats,
        total: seats.reduce((sum, count) => sum + count, 0),
        before: indices(pass.after),
        behind: behind[index] ?? [],
      };
    }),
  };
}

/** What a chair of one call weighs in a location where no rate is known, in minor units. */
const UNKNOWN_CHAIR = 15_000;

export const chairCost = (problem: Problem, location: Location | undefined): number =>
  location?.chairRate == null ? UNKNOWN_CHAIR : weighed(problem, location.chairRate);

/** Raises `most` to cover `seats`, in place, and says by how many seats. */
export function raise(most: Int32Array, seats: Int32Array): number {
  let added = 0;
  for (let index = 0; index < most.length; index += 1) {
    const more = (seats[index] ?? 0) - (most[index] ?? 0);
    if (more <= 0) continue;
    added += more;
    most[index] = seats[index] ?? 0;
  }
  return added;
}

/** By how many seats `most` would have to be raised to cover `seats`. */
export function shortOf(most: Int32Array, seats: Int32Array): number {
  let missing = 0;
  for (let index = 0; index < most.length; index += 1)
    missing += Math.max(0, (seats[index] ?? 0) - (most[index] ?? 0));
  return missing;
}
