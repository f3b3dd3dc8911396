import { type Workload } from './layer-covers.js';
import { type Master } from './master.js';

/** Plans in which at most so many calls pay for a layer, and those in which more do. */
export interface Split {
  readonly layer: number;
  readonly calls: number;
}

/** What the program gained where a call fewer, or one more, had to pay for a layer; summed over some tries. */
interface Gains {
  readonly few: number;
  readonly more: number;
  readonly tries: number;
}

/**
 * Chooses the layer to part plans by. The bound is the lesser of the two parts, so both must gain. What they would is
 * tried on the program for the few layers that promise most, for some iterations only; what came out is remembered for
 * the next time (reliability branching; Achterberg, Koch & Martin 2005).
 */
export class SplitChoice {
  private readonly gains = new Map<number, Gains>();

  /** `together`: what a layer costs with its twins. */
  constructor(
    private readonly master: Master,
    private readonly together: Float64Array,
  ) {}

  /** Pauses between tries; null: no layer is paid for by a broken number of calls. */
  *of(workload: Workload, paid: Float64Array): Generator<void, Split | null> {
    const { master } = this;
    const splits = this.promising(workload, paid);
    master.keep(workload);
    // The parts limit the calls of the layer, so the program has to ask for them, also where there is nothing to try.
    master.demand(splits.map(({ layer }) => layer));
    if (splits.length <= 1) return splits[0] ?? null;
    while (!master.solve()) yield;
    const begin = master.objective;
    const goBack = master.mark();
    let chosen: Split | null = null;
    let most = -Infinity;
    for (const split of splits) {
      const { calls, most: atMost } = workload.covers[split.layer]!;
      const few = Math.max(0, master.trial(split.layer, [calls, split.calls], ITERATIONS_A_TRY) - begin);
      goBack();
      yield;
      const more = Math.max(
        0,
        master.trial(split.layer, [split.calls + 1, atMost], ITERATIONS_A_TRY) - begin,
      );
      goBack();
      yield;
      this.remember(split, paid[split.layer]! - split.calls, few, more);
      const worth = worthOf(few, more);
      if (worth <= most) continue;
      most = worth;
      chosen = split;
    }
    return chosen;
  }

  /** The splits that promise most, best first. */
  private promising({ covers }: Workload, paid: Float64Array): readonly Split[] {
    return covers
      .map(({ calls, most }, layer) => {
        const down = Math.floor(paid[layer]!);
        const over = paid[layer]! - down;
        const isBroken = down >= calls && down < most && Math.min(over, 1 - over) > LEAST_BROKEN;
        return { layer, calls: down, worth: isBroken ? this.expected(layer, over) : 0 };
      })
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth || a.layer - b.layer)
      .slice(0, MOST_TRIED);
  }

  /** By what came out before; else as if the layer alone changed. A part always promises a little. */
  private expected(layer: number, over: number): number {
    const cost = this.together[layer]!;
    const { few, more, tries } = this.gains.get(layer) ?? { few: cost, more: cost, tries: 1 };
    return worthOf((few / tries) * over, (more / tries) * (1 - over)) + LEAST_WORTH * cost;
  }

  private remember({ layer }: Split, over: number, few: number, more: number): void {
    const known = this.gains.get(layer) ?? { few: 0, more: 0, tries: 0 };
    this.gains.set(layer, {
      few: known.few + few / over,
      more: known.more + more / (1 - over),
      tries: known.tries + 1,
    });
  }
}

/** The lesser gain counts, and the greater a little. */
const worthOf = (few: number, more: number): number => Math.min(few, more) + GREATER * Math.max(few, more);

const GREATER = 0.1;
const LEAST_WORTH = 1e-6;
/** What is nearer to a whole number may be one. */
const LEAST_BROKEN = 0.02;
const MOST_TRIED = 5;
const ITERATIONS_A_TRY = 60;
