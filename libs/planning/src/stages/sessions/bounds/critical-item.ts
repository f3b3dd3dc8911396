/**
 * Splits items at the one where a knapsack filled by falling ratio breaks: on return, the items of `order` before the
 * returned position fit together, all have a ratio at least that of the item at it, and the ones behind it at most that.
 * Expected linear time (selection by weighted median). `order` is rearranged up to `count`.
 */
export function criticalPosition(
  order: Int32Array,
  count: number,
  ratio: Float64Array,
  seconds: Int32Array,
  cap: number,
): number {
  let low = 0;
  let high = count;
  let room = cap;
  while (low < high) {
    const pivot = medianOf(ratio[order[low]!]!, ratio[order[(low + high) >> 1]!]!, ratio[order[high - 1]!]!);
    // Dutch flag: [low, more) above the pivot, [more, at) equal, [less, high) below.
    let more = low;
    let at = low;
    let less = high;
    let above = 0;
    while (at < less) {
      const item = order[at]!;
      const value = ratio[item]!;
      if (value > pivot) {
        order[at] = order[more]!;
        order[more] = item;
        above += seconds[item]!;
        more += 1;
        at += 1;
      } else if (value < pivot) {
        less -= 1;
        order[at] = order[less]!;
        order[less] = item;
      } else at += 1;
    }
    if (above > room) {
      high = more;
      continue;
    }
    room -= above;
    for (low = more; low < less; low += 1) {
      const length = seconds[order[low]!]!;
      if (length > room) return low;
      room -= length;
    }
  }
  return low;
}

const medianOf = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
