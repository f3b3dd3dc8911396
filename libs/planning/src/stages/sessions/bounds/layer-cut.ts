import { type CallsNeeded } from './calls-needed.js';
import { type FoundCut } from './find-cut.js';
import { holdsOne, type Shapes } from './layer-shapes.js';

/** What the calls of every plan pay for at least, some layers counted together, each so many times. */
export interface LayerCut {
  /** Ascending; of twins the first. */
  readonly layers: Int32Array;
  /** How many times each counts; not negative. */
  readonly times: Float64Array;
  /** The least of Σ times · (calls that pay for the layer), by passes left out. */
  readonly calls: (out: number) => number;
}

/** The cut that was found over some layers; what it comes to is worked out once for each number of passes left out. */
export function layerCutOf(
  needed: CallsNeeded,
  among: readonly number[],
  { ofPass, rows }: Shapes,
  { times, ofRows }: FoundCut,
): LayerCut {
  const terms = among
    .map((layer, bit) => ({ layer, times: times[bit]! }))
    .filter((term) => term.times > 0)
    .sort((a, b) => a.layer - b.layer);
  const counted = rows.map(({ sets }, row) => ({ sets, times: ofRows[row]! })).filter((one) => one.times > 0);
  const known = new Map<number, number>();
  return {
    layers: Int32Array.from(terms, ({ layer }) => layer),
    times: Float64Array.from(terms, (term) => term.times),
    calls: (out) => {
      const calls =
        known.get(out) ??
        counted.reduce(
          (sum, one) => sum + one.times * needed.calls((pass) => holdsOne(one.sets, ofPass[pass]!), out),
          0,
        );
      known.set(out, calls);
      return calls;
    },
  };
}
