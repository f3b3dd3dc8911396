import { textHash } from './text-hash.js';

const FIRST_ROOM = 1 << 12;

/**
 * Which people this file has already spoken of, and which of their fields it filled, for up to millions of them: a
 * hash table of 12 bytes a place instead of their names. Keys are told apart by 53 bits of hash, and a caller asks only
 * about people it has found in the books, so a false "seen" would need a collision and a match at once.
 */
export class SeenPeople {
  #hashes = new Float64Array(FIRST_ROOM);
  #fields = new Uint32Array(FIRST_ROOM);
  #count = 0;

  /** The fields (as bits) that the file has filled for this person; 0: it has not spoken of them. */
  fieldsOf(key: string): number {
    return this.#fields[this.#placeOf(textHash(key))] ?? 0;
  }

  /** Adds to what the file has said of a person. `fields` is not 0. */
  add(key: string, fields: number): void {
    if (this.#count * 2 >= this.#hashes.length) this.#grow();
    this.#put(textHash(key), fields);
  }

  #put(hashed: number, fields: number): void {
    const place = this.#placeOf(hashed);
    if (this.#fields[place] === 0) this.#count += 1;
    this.#hashes[place] = hashed;
    this.#fields[place] = (this.#fields[place] ?? 0) | fields;
  }

  /** Where a hash stands, or the free place where it would. At least half of the places are free. */
  #placeOf(hashed: number): number {
    const last = this.#hashes.length - 1;
    // The length is a power of two; the remainder of a division would take ten times as long.
    let place = (hashed >>> 0) & last;
    while (this.#fields[place] !== 0 && this.#hashes[place] !== hashed)
      place = place === last ? 0 : place + 1;
    return place;
  }

  #grow(): void {
    const [hashes, fields] = [this.#hashes, this.#fields];
    this.#hashes = new Float64Array(hashes.length * 2);
    this.#fields = new Uint32Array(hashes.length * 2);
    this.#count = 0;
    for (let place = 0; place < hashes.length; place++) {
      const said = fields[place] ?? 0;
      if (said !== 0) this.#put(hashes[place] ?? 0, said);
    }
  }
}
