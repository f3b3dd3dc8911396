/** What calls are counted by, beside their layers one by one. */
export interface Division {
  /** The layer that calls are told apart by; -1: none. */
  readonly divider: number;
  /** 1 for layers that are counted a second time: in calls that pay for the divider too. */
  readonly isDivided: Uint8Array;
}

/**
 * Tells calls apart by the dearest layer that less than half of the passes need and all need or not as a whole, as a
 * choir. How many calls pay for a layer and for the divider is a whole number in every plan too, and in a linear program
 * that may mix both kinds of calls mostly not. Of the other layers the dearest are counted so.
 */
export function divisionOf(
  members: readonly (readonly number[])[],
  {
    twin,
    bottom,
    weight,
  }: { readonly twin: Int32Array; readonly bottom: Int32Array; readonly weight: Float64Array },
): Division {
  const together = new Float64Array(twin.length);
  for (const [layer, cost] of weight.entries()) together[twin[layer]!]! += cost;
  const passes = members[0]!.length;
  const dearest = Array.from(twin.keys())
    .filter((layer) => layer > 0 && together[layer]! > 0)
    .sort((a, b) => together[b]! - together[a]! || a - b);
  const divider =
    dearest.find((layer) => bottom[layer] === layer && 2 * members[layer]!.length < passes) ?? -1;
  const counted = new Set(
    divider < 0 ? [] : dearest.filter((layer) => layer !== divider).slice(0, MOST_DIVIDED),
  );
  return { divider, isDivided: Uint8Array.from(twin, (first) => Number(counted.has(first))) };
}

/** Each makes the program larger. */
const MOST_DIVIDED = 14;
