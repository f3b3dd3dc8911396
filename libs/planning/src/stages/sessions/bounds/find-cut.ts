import { type LinearSolver } from '../../../linear/linear-model.js';
import { type ShapeRow, type Shapes } from './layer-shapes.js';

/** A cut in numbers of its shapes: how many times each layer counts, and the calls of each row. */
export interface FoundCut {
  readonly times: Float64Array;
  readonly ofRows: Float64Array;
  /** What the solution is short of it, when the layers earn as much as they may. */
  readonly gain: number;
}

/**
 * The cut over a few layers that a solution breaks most: times a_l for layers and u_r for rows with
 *
 *     Σ over rows that a shape has of u_r ≤ Σ over its layers of a_l, for every shape,
 *
 * so that in every plan Σ a_l · (calls that pay for l) ≥ Σ u_r · (calls of the row), by adding up over its calls. Among
 * them a linear program finds the largest Σ u_r · calls_r − Σ a_l · paid_l with each a_l within what the layer may earn.
 * Its figures are made whole steps and then good, so that the cut is valid whatever it says. Null: none is broken.
 */
export function findCut(
  linear: LinearSolver,
  { masks, rows }: Shapes,
  paid: readonly number[],
  limit: readonly number[],
): FoundCut | null {
  const layerCount = paid.length;
  const { status, objective, values } = linear.solve({
    objective: [...paid.map((calls) => calls + LEAST_SHORT), ...rows.map(({ calls }) => -calls)],
    lower: new Float64Array(layerCount + rows.length),
    upper: [...limit, ...rows.map(() => Infinity)],
    rows: Array.from(masks, (mask, shape) => {
      const inRows = Array.from(rows.keys()).filter((row) => rows[row]!.shapes[shape] === 1);
      const inLayers = Array.from(paid.keys()).filter((bit) => (mask >> bit) & 1);
      return {
        variables: [...inLayers, ...inRows.map((row) => layerCount + row)],
        coefficients: [...inLayers.map(() => -1), ...inRows.map(() => 1)],
        lower: -Infinity,
        upper: 0,
      };
    }),
  });
  if (status !== 'optimal' || !(-objective > 0)) return null;
  const largest = values.slice(0, layerCount).reduce((most, value) => Math.max(most, value), 0);
  if (largest === 0) return null;
  const times = values
    .slice(0, layerCount)
    .map((value) => Math.ceil((value / largest) * STEPS - ROUNDING) / STEPS);
  const ofRows = values
    .slice(layerCount)
    .map((value) => Math.floor((value / largest) * STEPS + ROUNDING) / STEPS);
  makeGood(masks, rows, times, ofRows);
  return { times, ofRows, gain: -objective };
}

/** Lets layers count more often where a shape is in rows that count for more than its layers. */
function makeGood(
  masks: Int32Array,
  rows: readonly ShapeRow[],
  times: Float64Array,
  ofRows: Float64Array,
): void {
  for (const [shape, mask] of masks.entries()) {
    let short = 0;
    for (const [row, count] of ofRows.entries()) if (rows[row]!.shapes[shape] === 1) short += count;
    for (const [bit, count] of times.entries()) if ((mask >> bit) & 1) short -= count;
    if (short > 0) times[31 - Math.clz32(mask & -mask)]! += short;
  }
}

/** Dyadic, so that sums of few figures are exact. */
const STEPS = 1 << 12;
/** So many calls short a cut must be, for each time that a layer counts: it says no more than is needed. */
const LEAST_SHORT = 1e-3;
/** What is so near to a whole step is one. */
const ROUNDING = 1e-3;
