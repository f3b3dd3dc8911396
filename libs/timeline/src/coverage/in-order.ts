const BITS = 11;
const BUCKETS = 2 ** BITS;

/**
 * The order of non-negative safe integers, least first, equal ones as they came: a radix sort, eleven bits a turn and no
 * more turns than the largest needs. Timecode of a day at 24 frames a second takes two.
 */
export function inOrder(keys: Float64Array): Uint32Array {
  const count = keys.length;
  let order = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) order[at] = at;
  if (isInOrder(keys)) return order;
  let other = new Uint32Array(count);
  const largest = keys.reduce((most, key) => Math.max(most, key), 0);
  const places = new Uint32Array(BUCKETS);
  for (let unit = 1; unit <= largest; unit *= BUCKETS) {
    places.fill(0);
    for (let at = 0; at < count; at += 1) {
      const digit = digitOf(keys[at] as number, unit);
      places[digit] = (places[digit] as number) + 1;
    }
    let before = 0;
    for (let digit = 0; digit < BUCKETS; digit += 1) {
      const many = places[digit] as number;
      places[digit] = before;
      before += many;
    }
    for (let at = 0; at < count; at += 1) {
      const item = order[at] as number;
      const digit = digitOf(keys[item] as number, unit);
      const place = places[digit] as number;
      other[place] = item;
      places[digit] = place + 1;
    }
    [order, other] = [other, order];
  }
  return order;
}

export function isInOrder(keys: Float64Array): boolean {
  for (let at = 1; at < keys.length; at += 1) {
    if ((keys[at - 1] as number) > (keys[at] as number)) return false;
  }
  return true;
}

/** Dividing by a power of two is exact. */
const digitOf = (key: number, unit: number): number => Math.floor(key / unit) % BUCKETS;
