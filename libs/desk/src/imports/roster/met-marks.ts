import { textHash } from './text-hash.js';

/** 4 MB: of the two million marks of a million people, one unknown mark in five hundred passes for a known one. */
const BITS = 1 << 25;

/**
 * The marks (e-mails, person keys) under which an import has written people, as a Bloom filter: memory that does not
 * grow, no mark ever forgotten, now and then one "met" that was not. It tells for whom the books need not be asked.
 */
export class MetMarks {
  readonly #bits = new Uint32Array(BITS / 32);

  add(mark: string): void {
    const hashed = textHash(mark);
    for (let nth = 0; nth < 4; nth++) {
      const bit = bitOf(hashed, nth);
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  /** False only where the mark was never added. */
  mayHave(mark: string): boolean {
    const hashed = textHash(mark);
    for (let nth = 0; nth < 4; nth++) {
      const bit = bitOf(hashed, nth);
      if (((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }
}

/** The bits of a mark: two independent halves of its hash, the second added as often as the bit's number says. */
function bitOf(hashed: number, nth: number): number {
  const low = hashed % BITS;
  const high = Math.floor(hashed / BITS);
  return (low + nth * (high | 1)) % BITS;
}
