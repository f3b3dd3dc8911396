import { textHash } from './text-hash.js';

/** 4 MB: of the two million marks of a million people, one unknown mark in a hundred passes for a known one. */
const WORDS = 1 << 20;

/**
 * The marks (e-mails, person keys) under which an import has written people, as a Bloom filter: memory that does not
 * grow, no mark ever forgotten, now and then one "met" that was not. It tells for whom the books need not be asked.
 * The four bits of a mark lie in one word, so that a look costs one access to memory.
 */
export class MetMarks {
  readonly #words = new Uint32Array(WORDS);

  add(mark: string): void {
    const hashed = textHash(mark);
    const at = wordOf(hashed);
    this.#words[at] = (this.#words[at] ?? 0) | bitsOf(hashed);
  }

  /** False only where the mark was never added. */
  mayHave(mark: string): boolean {
    const hashed = textHash(mark);
    const bits = bitsOf(hashed);
    return ((this.#words[wordOf(hashed)] ?? 0) & bits) === bits;
  }
}

/** The word by the lower 32 bits of the hash, its bits by four times five of the upper 21. */
const wordOf = (hashed: number): number => (hashed >>> 0) & (WORDS - 1);

function bitsOf(hashed: number): number {
  const upper = (hashed / 0x1_0000_0000) >>> 0;
  // A shift takes the last five bits of its distance.
  return (1 << upper) | (1 << (upper >>> 5)) | (1 << (upper >>> 10)) | (1 << (upper >>> 15));
}
