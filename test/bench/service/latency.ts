import { setTimeout as pause } from 'node:timers/promises';
import { type Client } from './client.js';

/** One request after the other, for so long: milliseconds of each. */
export async function oneAtATime(
  client: Client,
  paths: readonly string[],
  seconds: number,
): Promise<readonly number[]> {
  const taken: number[] = [];
  const end = performance.now() + seconds * 1_000;
  for (let nth = 0; performance.now() < end; nth += 1) {
    const begin = performance.now();
    await client.ask(paths[nth % paths.length]!);
    taken.push(performance.now() - begin);
  }
  return taken;
}

/**
 * So many requests a second, whether or not those before have been answered. Each is timed from when it was due, so that
 * a service that stands still for a second is charged for all that would have come in it.
 */
export async function atRate(
  client: Client,
  paths: readonly string[],
  perSecond: number,
  seconds: number,
): Promise<readonly number[]> {
  const begin = performance.now();
  const asked = Array.from({ length: perSecond * seconds }, async (_, nth) => {
    const due = begin + (nth * 1_000) / perSecond;
    await pause(Math.max(0, due - performance.now()));
    await client.ask(paths[nth % paths.length]!);
    return performance.now() - due;
  });
  return Promise.all(asked);
}

/** The value that the given share of them does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
