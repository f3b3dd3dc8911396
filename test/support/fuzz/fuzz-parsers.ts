import { type FuzzTally } from './fuzz-service.js';
import { allParsers } from './parsers.js';

const HANG_MS = 10_000;

/** Gives every parser spoiled inputs in turn; anything thrown, and anything slower than a person would wait, is a fault. */
export async function fuzzParsers({
  runs,
  seed,
}: {
  readonly runs: number;
  readonly seed: number;
}): Promise<FuzzTally> {
  const faults: string[] = [];
  const parsers = await allParsers();
  const each = Math.ceil(runs / parsers.length);
  for (const { name, trials } of parsers) {
    for (const { shown, read } of trials(each, seed)) {
      const begin = performance.now();
      try {
        const wrong = await read();
        if (typeof wrong === 'string') faults.push(`${name} ${wrong} at ${shown}`);
      } catch (error) {
        faults.push(`${name} throws ${String(error).slice(0, 200)} at ${shown}`);
      }
      if (performance.now() - begin > HANG_MS) faults.push(`${name} takes too long with ${shown}`);
    }
  }
  return { tried: each * parsers.length, statuses: {}, faults };
}
