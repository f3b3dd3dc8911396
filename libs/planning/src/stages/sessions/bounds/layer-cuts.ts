import { type LinearSolver } from '../../../linear/linear-model.js';
import { type Bounded } from './bounded.js';
import { CallsNeeded } from './calls-needed.js';
import { findCut, type FoundCut } from './find-cut.js';
import { layerCutOf, type LayerCut } from './layer-cut.js';
import { shapesOf, type Shapes } from './layer-shapes.js';

interface Found extends FoundCut {
  readonly among: readonly number[];
  readonly shapes: Shapes;
}

/**
 * The cuts found so far. They say more than the layers one by one, since the part-filled call of each layer cannot always
 * be the same: 20.6 calls of strings and 6.8 of choir, 2.3 of them together, are 25.1 with either and 2.3 with both, so
 * 26 + 3 are paid for, one more than 21 + 7.
 */
export class LayerCuts {
  readonly all: LayerCut[] = [];

  private readonly needed: CallsNeeded;
  /** Of twins the first, the dearest before the others. */
  private readonly dearest: readonly number[];
  private readonly fewest: readonly (readonly number[])[];
  private readonly shapes = new Map<string, Shapes>();

  constructor(private readonly bounded: Bounded) {
    const { instance, layers, together } = bounded;
    this.needed = new CallsNeeded(instance, layers);
    this.dearest = Array.from(layers.members.keys())
      .filter((layer) => together[layer]! > 0)
      .sort((a, b) => together[b]! - together[a]! || a - b)
      .slice(0, MOST_LAYERS);
    this.fewest = combinations(this.dearest, Math.min(FEWEST_TOGETHER, this.dearest.length));
  }

  /**
   * Looks for cuts that a solution breaks which leaves so many passes out, by the calls that pay for each layer; how many
   * it adds.
   */
  *separate(linear: LinearSolver, paid: Float64Array, out: number): Generator<void, number> {
    if (this.all.length >= MOST_CUTS) return 0;
    const seen = new Set<string>();
    let sets = this.fewest;
    let found: readonly Found[] = [];
    for (let size = FEWEST_TOGETHER; size <= MOST_TOGETHER; size += 1) {
      const cuts: Found[] = [];
      for (const among of sets) {
        const key = keyOf(among);
        if (seen.has(key)) continue;
        seen.add(key);
        const cut = this.find(linear, paid, among);
        if (cut !== null) cuts.push(cut);
        yield;
      }
      found = best([...cuts, ...found]);
      sets = found.slice(0, MOST_WIDENED).flatMap(({ among }) => this.widened(among));
    }
    const least = LEAST_GAIN * this.bounded.together.reduce((most, one) => Math.max(most, one), 0);
    const cuts = found
      .filter(({ gain }) => gain > least)
      .map((cut) => layerCutOf(this.needed, cut.among, cut.shapes, cut))
      .filter((cut) => cut.calls(out) > countOf(cut, paid) + LEAST_SHORT)
      .slice(0, MOST_AT_ONCE);
    this.all.push(...cuts);
    return cuts.length;
  }

  private find(linear: LinearSolver, paid: Float64Array, among: readonly number[]): Found | null {
    const shapes = this.shapesOf(among);
    const cut = findCut(
      linear,
      shapes,
      among.map((layer) => paid[layer]!),
      among.map((layer) => this.bounded.together[layer]!),
    );
    return cut === null ? null : { ...cut, among, shapes };
  }

  /** Sets of one layer more. */
  private widened(among: readonly number[]): readonly (readonly number[])[] {
    return this.dearest.filter((layer) => !among.includes(layer)).map((layer) => [...among, layer]);
  }

  private shapesOf(among: readonly number[]): Shapes {
    const key = among.join();
    const known = this.shapes.get(key) ?? shapesOf(this.bounded, this.needed, among);
    this.shapes.set(key, known);
    return known;
  }
}

const countOf = ({ layers, times }: LayerCut, paid: Float64Array): number =>
  layers.reduce((sum, layer, term) => sum + times[term]! * paid[layer]!, 0);

const combinations = (of: readonly number[], count: number): readonly (readonly number[])[] =>
  count === 0
    ? [[]]
    : of.flatMap((one, at) => combinations(of.slice(at + 1), count - 1).map((rest) => [one, ...rest]));

/** Of a set of layers, in whatever order it has them. */
const keyOf = (among: readonly number[]): string => among.toSorted((a, b) => a - b).join();

/** Those with the most to gain. */
const best = (found: readonly Found[]): readonly Found[] =>
  found.toSorted((a, b) => b.gain - a.gain).slice(0, MOST_KEPT);

const MOST_LAYERS = 14;
const FEWEST_TOGETHER = 3;
const MOST_TOGETHER = 6;
const MOST_WIDENED = 3;
const MOST_KEPT = 40;
const MOST_AT_ONCE = 12;
/** In calls. */
const LEAST_SHORT = 1e-4;
/** In all: each makes the program of every part larger. */
const MOST_CUTS = 120;
/** Of the dearest layer. */
const LEAST_GAIN = 1e-3;
