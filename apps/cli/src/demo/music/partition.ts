import { type Random } from '../random.js';

const STEP = 7;

/** `count` whole numbers from `low` to `high` that sum to `total` exactly. Throws where there are none. */
export function partition(
  total: number,
  count: number,
  { low, high }: { readonly low: number; readonly high: number },
  random: Random,
): readonly number[] {
  if (total < count * low || total > count * high)
    throw new RangeError(`${total} is not ${count} × ${low} … ${high}`);
  const parts = Array.from({ length: count }, () => random.whole(low, high));
  let missing = total - parts.reduce((sum, part) => sum + part, 0);
  while (missing !== 0) {
    const place = random.whole(0, count - 1);
    const part = parts[place] ?? 0;
    // A little at a time, so that no single part takes all the correction.
    const step = Math.sign(missing) * Math.min(Math.abs(missing), STEP);
    const changed = Math.min(high, Math.max(low, part + step));
    parts[place] = changed;
    missing -= changed - part;
  }
  return parts;
}
