import { type Assignment } from './assignment.js';
import { type Bias } from './resplit.js';

/**
 * Draws passes to where many of their seconds need the same layers. A call that has a layer costs the same however much
 * of its music needs it, so plans that only look at cost do not see that a layer is nearly gone from a call. Here a layer
 * that x of a call's seconds need also weighs (x / cap)^power: concave, so it pays to have it all in few calls. The
 * search lets go of it in the end.
 */
export class Pull {
  /** Layers of pass p: `layers[start[p]]` … before `layers[start[p + 1]]`. */
  private readonly start: Int32Array;
  private readonly layers: Int32Array;
  /** By step, of which a cap has `STEPS`; and so far beyond as a pass may reach. */
  private readonly concave: Float64Array;
  private readonly steps: Int32Array;
  private readonly ofPass: Float64Array;
  private readonly inOne: Int32Array;
  private readonly inOther: Int32Array;

  constructor(private readonly assignment: Assignment) {
    const { sets, instance } = assignment;
    const layers = Array.from({ length: sets.count }, (_, layer) => layer);
    const lists = Array.from({ length: instance.passCount }, (_, pass) =>
      layers.filter((layer) => sets.has(sets.ofPass, pass * sets.words, layer)),
    );
    this.start = new Int32Array(instance.passCount + 1);
    for (const [pass, list] of lists.entries()) this.start[pass + 1] = this.start[pass]! + list.length;
    this.layers = Int32Array.from(lists.flat());
    const cap = instance.cap.reduce((most, one) => Math.max(most, one), 1);
    this.steps = instance.seconds.map((seconds) => Math.round((seconds * STEPS) / cap));
    // Rounding up may add half a step a pass.
    const most = 2 * STEPS + instance.passCount;
    this.concave = Float64Array.from({ length: most + 1 }, (_, step) =>
      Math.pow(Math.min(step, STEPS) / STEPS, POWER),
    );
    this.ofPass = new Float64Array(instance.passCount);
    this.inOne = new Int32Array(sets.count);
    this.inOther = new Int32Array(sets.count);
  }

  /** What it weighs more to have the passes of two slots in the first than in the other. */
  between(one: number, other: number, strength: number): Bias {
    const { members } = this.assignment;
    this.fill(this.inOne, members[one]!);
    this.fill(this.inOther, members[other]!);
    this.weigh(members[one]!, this.inOne, this.inOther, strength);
    this.weigh(members[other]!, this.inOther, this.inOne, -strength);
    return { slot: one, ofPass: this.ofPass };
  }

  private fill(filled: Int32Array, passes: readonly number[]): void {
    const { layers, start, steps } = this;
    filled.fill(0);
    for (const pass of passes) {
      const own = steps[pass]!;
      for (let at = start[pass]!, end = start[pass + 1]!; at < end; at += 1) filled[layers[at]!]! += own;
    }
  }

  /** What the passes weigh where they are, less what they would weigh on the other side. */
  private weigh(passes: readonly number[], here: Int32Array, there: Int32Array, strength: number): void {
    const { layers, start, steps, concave, ofPass } = this;
    const { weight } = this.assignment.sets;
    for (const pass of passes) {
      const own = steps[pass]!;
      let difference = 0;
      for (let at = start[pass]!, end = start[pass + 1]!; at < end; at += 1) {
        const layer = layers[at]!;
        const h = here[layer]!;
        const t = there[layer]!;
        difference += weight[layer]! * (concave[h]! - concave[h - own]! - concave[t + own]! + concave[t]!);
      }
      ofPass[pass] = strength * difference;
    }
  }
}

const STEPS = 1_024;
const POWER = 0.25;
