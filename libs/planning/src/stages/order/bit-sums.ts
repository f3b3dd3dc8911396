const { clz32 } = Math;

/** Σ of weights over the set bits of a mask of up to 32 bits, by a table a byte. */
export function bitSums(weights: ArrayLike<number>): (mask: number) => number {
  const [t0, t1, t2, t3] = [table(weights, 0), table(weights, 8), table(weights, 16), table(weights, 24)];
  return (mask) => t0[mask & 255]! + t1[(mask >>> 8) & 255]! + t2[(mask >>> 16) & 255]! + t3[mask >>> 24]!;
}

function table(weights: ArrayLike<number>, from: number): Float64Array {
  const sums = new Float64Array(256);
  for (let mask = 1; mask < 256; mask += 1)
    sums[mask] = sums[mask & (mask - 1)]! + (weights[from + lowestBit(mask)] ?? 0);
  return sums;
}

/** The sets of all set bits of a mask of up to 32 bits, united, by a table a byte. */
export function bitUnions(sets: Int32Array): (mask: number) => number {
  const [t0, t1, t2, t3] = [unions(sets, 0), unions(sets, 8), unions(sets, 16), unions(sets, 24)];
  return (mask) => t0[mask & 255]! | t1[(mask >>> 8) & 255]! | t2[(mask >>> 16) & 255]! | t3[mask >>> 24]!;
}

function unions(sets: Int32Array, from: number): Int32Array {
  const united = new Int32Array(256);
  for (let mask = 1; mask < 256; mask += 1)
    united[mask] = united[mask & (mask - 1)]! | (sets[from + lowestBit(mask)] ?? 0);
  return united;
}

/** Index of the lowest set bit. */
export const lowestBit = (mask: number): number => 31 - clz32(mask & -mask);
