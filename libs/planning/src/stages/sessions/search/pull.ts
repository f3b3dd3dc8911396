import { type Assignment } from './assignment.js';
import { type Bias } from './resplit.js';

/**
 * Draws passes to where many of their seconds need the same layers. A call that has a layer costs the same however much
 * of its music needs it, so plans that only look at cost do not see that a layer is nearly gone from a call. Here a layer
 * that x of a call's seconds need also weighs (x / cap)^power: concave, so it pays to have it all in few calls. The
 * search lets go of it in the end.
 */
export class Pull {
  private readonly layersOf: readonly Int32Array[];
  private readonly concave: Float64Array;
  private readonly ofPass: Float64Array;
  private readonly inOne: Int32Array;
  private readonly inOther: Int32Array;
  private readonly scale: number;

  constructor(private readonly assignment: Assignment) {
    const { sets, instance } = assignment;
    const layers = Array.from({ length: sets.count }, (_, layer) => layer);
    this.layersOf = Array.from({ length: instance.passCount }, (_, pass) =>
      Int32Array.from(layers.filter((layer) => sets.has(sets.ofPass, pass * sets.words, layer))),
    );
    const cap = instance.cap.reduce((most, one) => Math.max(most, one), 1);
    this.concave = Float64Array.from({ length: STEPS + 1 }, (_, step) => Math.pow(step / STEPS, POWER));
    this.ofPass = new Float64Array(instance.passCount);
    this.inOne = new Int32Array(sets.count);
    this.inOther = new Int32Array(sets.count);
    this.scale = STEPS / cap;
  }

  /** What it weighs more to have the passes of two slots in the first than in the other. */
  between(one: number, other: number, strength: number): Bias {
    const { members } = this.assignment;
    this.fill(this.inOne, one);
    this.fill(this.inOther, other);
    for (const pass of members[one]!)
      this.ofPass[pass] = strength * this.difference(pass, this.inOne, this.inOther);
    for (const pass of members[other]!)
      this.ofPass[pass] = -strength * this.difference(pass, this.inOther, this.inOne);
    return { slot: one, ofPass: this.ofPass };
  }

  private fill(seconds: Int32Array, slot: number): void {
    const { members, instance } = this.assignment;
    seconds.fill(0);
    for (const pass of members[slot]!)
      for (const layer of this.layersOf[pass]!) seconds[layer]! += instance.seconds[pass]!;
  }

  /** What a pass weighs where it is, less what it would weigh on the other side. */
  private difference(pass: number, here: Int32Array, there: Int32Array): number {
    const { sets, instance } = this.assignment;
    const own = instance.seconds[pass]!;
    let difference = 0;
    for (const layer of this.layersOf[pass]!)
      difference +=
        sets.weight[layer]! *
        (this.at(here[layer]!) -
          this.at(here[layer]! - own) -
          this.at(there[layer]! + own) +
          this.at(there[layer]!));
    return difference;
  }

  private at(seconds: number): number {
    return this.concave[Math.min(STEPS, Math.round(seconds * this.scale))]!;
  }
}

const STEPS = 1_024;
const POWER = 0.25;
