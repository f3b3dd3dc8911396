import { type Assignment } from './assignment.js';
import { type Bias } from './resplit.js';

/**
 * Gathers what is worth most in the better of two calls. Each pass is worth its share, by seconds, of what the layers it
 * needs cost at least in all. A call that costs no more than its passes are worth wastes nothing. Plans that only look at
 * cost do not see how near a bad call is to needing fewer chairs; so the better call of a pair is made better still, the
 * waste gathers in few calls, and these give up their layers. The search lets go of it in the end.
 */
export class Gather {
  private readonly worth: Float64Array;
  private readonly ofPass: Float64Array;

  /** `calls` is how many calls must have a layer at least. */
  constructor(
    private readonly assignment: Assignment,
    calls: Int32Array,
  ) {
    this.worth = worthOf(assignment, calls);
    this.ofPass = new Float64Array(this.worth.length);
  }

  /** A bias for the better of two slots to have what is worth most. */
  between(one: number, other: number, strength: number): Bias {
    const { members } = this.assignment;
    const { ofPass, worth } = this;
    for (const pass of members[one]!) ofPass[pass] = -strength * worth[pass]!;
    for (const pass of members[other]!) ofPass[pass] = -strength * worth[pass]!;
    return { slot: this.waste(one) <= this.waste(other) ? one : other, ofPass };
  }

  /** What a call costs more than its passes are worth. */
  waste(slot: number): number {
    const { members, costOf } = this.assignment;
    let waste = costOf[slot]!;
    for (const pass of members[slot]!) waste -= this.worth[pass]!;
    return waste;
  }
}

function worthOf({ instance, sets }: Assignment, calls: Int32Array): Float64Array {
  const { passCount, slotCount, seconds, slotCost } = instance;
  const worth = new Float64Array(passCount);
  const share = (members: readonly number[], cost: number): void => {
    const total = members.reduce((sum, pass) => sum + seconds[pass]! + LEAST_SECONDS, 0);
    for (const pass of members) worth[pass]! += (cost * (seconds[pass]! + LEAST_SECONDS)) / total;
  };
  const passes = Array.from(worth.keys());
  for (let layer = 0; layer < sets.count; layer += 1)
    share(
      passes.filter((pass) => sets.has(sets.ofPass, pass * sets.words, layer)),
      calls[layer]! * sets.weight[layer]!,
    );
  const cap = instance.cap.reduce((most, one) => Math.max(most, one), 1);
  const music = seconds.reduce((sum, one) => sum + one, 0);
  const opening = slotCost.reduce((sum, cost) => sum + cost, 0) / Math.max(1, slotCount);
  share(passes, Math.ceil(music / cap) * opening);
  return worth;
}

/** So that passes without length are worth something too. */
const LEAST_SECONDS = 1e-3;
