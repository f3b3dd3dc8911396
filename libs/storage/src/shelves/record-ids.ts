import { randomFillSync } from 'node:crypto';

/** Four to begin the sequence with, six for the end of the id. */
const BYTES = 10;
const pool = Buffer.allocUnsafe(BYTES * 512);
let poolText = '';
let used = pool.length;

let lastMs = 0;
let sequence = 0;
/** All of an id but its last twelve digits, which is the same for 64 ids of a millisecond. */
let front = '';

/** Moves on in the pool: asking the system for a few random bytes at a time costs more than storing a row. */
const nextRandom = (): number => {
  if (used >= pool.length) {
    randomFillSync(pool);
    poolText = pool.toString('hex');
    used = 0;
  }
  used += BYTES;
  return used - BYTES;
};

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** RFC 9562: 48 bits of time, the version, 12 bits of the sequence, the variant, the next 14 bits. */
const frontOf = (ms: number, seq: number): string => {
  const time = hex(ms, 12);
  const upper = hex(0x7000 | (seq >>> 20), 4);
  const middle = hex(0x8000 | ((seq >>> 6) & 0x3fff), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-${upper}-${middle}-`;
};

/**
 * UUIDv7 whose text order is the order in which this process made them, so that indexes grow at their end: within a
 * millisecond a sequence of 32 bits counts up. Written out here for an import, which makes a million of them.
 */
export const recordId = (): string => {
  const at = nextRandom();
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    // Half of the sequence's space is left to count up in.
    sequence = pool.readUInt32BE(at) >>> 1;
    front = frontOf(lastMs, sequence);
  } else {
    sequence = (sequence + 1) >>> 0;
    if ((sequence & 63) === 0) front = frontOf(lastMs, sequence);
  }
  const last = hex(((sequence & 63) << 2) | ((pool[at + 4] ?? 0) & 3), 2);
  return front + last + poolText.slice(2 * (at + 5), 2 * (at + BYTES));
};
