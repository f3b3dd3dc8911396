import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES = 16;
const pool = Buffer.allocUnsafe(BYTES * 512);
let used = pool.length;

let lastMs = 0;
let sequence = 0;

/** Random bytes by the pool: asking the system for sixteen at a time costs more than storing a row. */
const random = (): Uint8Array => {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES;
  return pool.subarray(used - BYTES, used);
};

/** UUIDv7 whose text order is the order in which this process made them, so that indexes grow at their end. */
export const recordId = (): string => {
  const now = Date.now();
  const bytes = random();
  if (now > lastMs) {
    lastMs = now;
    // Half of the sequence's space is left to count up in.
    sequence = ((bytes[6] ?? 0) << 23) | ((bytes[7] ?? 0) << 15) | ((bytes[8] ?? 0) << 7);
  } else {
    sequence += 1;
  }
  return v7({ random: bytes, msecs: lastMs, seq: sequence });
};
