const BITS = 11;
const BUCKETS = 2 ** BITS;
const WORD_BITS = 32;
const WORD = 2 ** WORD_BITS;

/**
 * The order of non-negative safe integers, least first, equal ones as they came: a radix sort, eleven bits a turn and no
 * more turns than the largest needs. Timecode of a day at 24 frames a second takes two.
 */
export function inOrder(keys: Float64Array): Uint32Array {
  const items = numbered(keys.length);
  if (isInOrder(keys)) return items;
  let largest = 0;
  for (let at = 0; at < keys.length; at += 1) largest = Math.max(largest, keys[at] as number);
  // As 32-bit words numbers lose what is above.
  const low = arranged(items, Uint32Array.from(keys), Math.min(largest, WORD - 1));
  return largest < WORD ? low : arranged(low, upperWords(keys, low), Math.floor(largest / WORD));
}

/** Puts the items of columns in an order, in place: large ones are not copied one and all. */
export function putInOrder(order: Uint32Array, columns: readonly (Int32Array | Float64Array)[]): void {
  const before = new Float64Array(order.length);
  for (const column of columns) {
    before.set(column);
    for (let at = 0; at < order.length; at += 1) column[at] = before[order[at] as number] as number;
  }
}

function numbered(count: number): Uint32Array {
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) order[at] = at;
  return order;
}

function upperWords(keys: Float64Array, items: Uint32Array): Uint32Array {
  const words = new Uint32Array(items.length);
  for (let at = 0; at < items.length; at += 1)
    words[at] = Math.floor((keys[items[at] as number] as number) / WORD);
  return words;
}

/** Puts items in order of their words, which go along with them, so that memory is gone through from one end to the other. */
function arranged(items: Uint32Array, words: Uint32Array, largest: number): Uint32Array {
  const count = items.length;
  let from = items;
  let to: Uint32Array = new Uint32Array(count);
  let fromWords = words;
  let toWords: Uint32Array = new Uint32Array(count);
  const places = new Uint32Array(BUCKETS);
  for (let shift = 0; shift < WORD_BITS && largest >>> shift > 0; shift += BITS) {
    countDigits(fromWords, shift, places);
    for (let at = 0; at < count; at += 1) {
      const word = fromWords[at] as number;
      const digit = (word >>> shift) & (BUCKETS - 1);
      const place = places[digit] as number;
      places[digit] = place + 1;
      to[place] = from[at] as number;
      toWords[place] = word;
    }
    [from, to] = [to, from];
    [fromWords, toWords] = [toWords, fromWords];
  }
  return from;
}

/** Where the first of each digit goes. */
function countDigits(words: Uint32Array, shift: number, places: Uint32Array): void {
  places.fill(0);
  for (let at = 0; at < words.length; at += 1) {
    const digit = ((words[at] as number) >>> shift) & (BUCKETS - 1);
    places[digit] = (places[digit] as number) + 1;
  }
  let before = 0;
  for (let digit = 0; digit < BUCKETS; digit += 1) {
    const many = places[digit] as number;
    places[digit] = before;
    before += many;
  }
}

export function isInOrder(keys: Float64Array): boolean {
  for (let at = 1; at < keys.length; at += 1) {
    if ((keys[at - 1] as number) > (keys[at] as number)) return false;
  }
  return true;
}
