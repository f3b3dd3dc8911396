import { type Instance } from '../instance.js';
import { type LinearColumn, type LinearProgram, type LinearSolver } from '../../../linear/linear-model.js';
import { type Column } from './column-pool.js';
import { type Duals } from './duals.js';
import { type Workload } from './layer-covers.js';
import { type Layers } from './layers.js';
import { type PricingProblem } from './pricing-problem.js';

/**
 * The linear program over the columns at hand: every pass is in but for those that may be left out, slots are as many as
 * there are, no more calls pay for a layer than may, and, once asked for, as many do as its passes need. Its duals are
 * only suggestions, so nothing here need be exact.
 *
 * Rows: a pass each, then a pricing problem each (its calls take slots of its kinds), a kind each (slots there are), the
 * passes that may be left out, the layers that no more calls may pay for, then the layers asked for.
 */
export class Master {
  objective = Infinity;

  private readonly program: LinearProgram;
  private readonly rowOf: Int32Array;
  private readonly layerRow: Int32Array;
  private readonly mostRow: Int32Array;
  private readonly groupRow: number;
  private readonly kindRow: number;
  private rows: number;
  private variables = 0;
  private readonly added: { readonly column: Column; readonly variable: number }[] = [];
  private values: Float64Array = new Float64Array(0);
  private duals: Float64Array = new Float64Array(0);

  constructor(
    solver: LinearSolver,
    private readonly instance: Instance,
    private readonly layers: Layers,
    private readonly groups: readonly PricingProblem[],
    private readonly limit: Float64Array,
    private readonly workload: Workload,
  ) {
    this.rowOf = new Int32Array(instance.passCount).fill(-1);
    for (const [row, pass] of layers.passes.entries()) this.rowOf[pass] = row;
    this.layerRow = new Int32Array(layers.count).fill(-1);
    this.groupRow = layers.passes.length;
    this.kindRow = this.groupRow + groups.length;
    const outRow = this.kindRow + instance.kinds.length;
    this.rows = outRow + 1;
    const { out, covers } = workload;
    const slots = instance.kinds.reduce((sum, { most }) => sum + most, 0);
    const scarce = Array.from(covers.keys()).filter(
      (layer) => covers[layer]!.most < Math.min(slots, layers.passes.length),
    );
    this.mostRow = new Int32Array(layers.count).fill(-1);
    for (const layer of scarce) {
      this.mostRow[layer] = this.rows;
      this.rows += 1;
    }
    this.program = solver.open([
      ...Array.from(layers.passes, () => ({ lower: 1, upper: Infinity })),
      ...groups.map(() => ({ lower: -Infinity, upper: 0 })),
      ...instance.kinds.map(({ most }) => ({ lower: -Infinity, upper: most })),
      { lower: -Infinity, upper: out },
      ...scarce.map((layer) => ({ lower: -Infinity, upper: covers[layer]!.most })),
    ]);
    this.openSlots();
    if (out > 0)
      this.append(
        Array.from(layers.passes, (_, row) => ({
          cost: 0,
          rows: [row, outRow],
          coefficients: [1, 1],
        })),
      );
  }

  /** Slots to be had by kind, and for each pass a stand-in that costs more than any call with it should. */
  private openSlots(): void {
    const { layers, groups, instance } = this;
    for (const [group, { kinds }] of groups.entries())
      this.append(
        kinds.map((kind) => ({
          cost: layers.cost[kind * layers.count]!,
          rows: [this.groupRow + group, this.kindRow + kind],
          coefficients: [-1, 1],
        })),
      );
    const chains = layers.first.length - 1;
    this.append(
      Array.from(layers.passes, (pass, row) => {
        let cost = 1;
        for (let kind = 0; kind < instance.kinds.length; kind += 1)
          for (let layer = 0; layer < layers.count; layer += 1)
            if (layer <= layers.top[pass * chains + layers.chain[layer]!]!)
              cost += layers.cost[kind * layers.count + layer]!;
        return { cost: cost * STAND_IN, rows: [row], coefficients: [1] };
      }),
    );
  }

  private append(columns: readonly LinearColumn[]): void {
    this.program.addColumns(columns);
    this.variables += columns.length;
  }

  add(columns: readonly Column[]): void {
    for (const [index, column] of columns.entries())
      this.added.push({ column, variable: this.variables + index });
    this.append(columns.map((column) => this.written(column)));
  }

  private written({ passes, group, least, layers, kind }: Column): LinearColumn {
    const rows = [
      ...Array.from(passes, (pass) => this.rowOf[pass]!),
      this.groupRow + group,
      ...Array.from(layers, (layer) => this.layerRow[layer]!).filter((row) => row >= 0),
      ...Array.from(layers, (layer) => this.mostRow[layer]!).filter((row) => row >= 0),
    ];
    // The slot is paid for by the kind that it takes.
    const cost = least - this.layers.cost[kind * this.layers.count]!;
    return { cost, rows, coefficients: rows.map(() => 1) };
  }

  /** Works on, for so many iterations at most; true: solved. */
  solve(maxIterations: number): boolean {
    const { status, objective, values, duals } = this.program.solve(maxIterations);
    if (status !== 'optimal') return false;
    this.objective = objective;
    this.values = values;
    this.duals = duals;
    return true;
  }

  /** How many calls of the solution pay for a layer, by layer. */
  get paid(): Float64Array {
    const paid = new Float64Array(this.layers.count);
    for (const { column, variable } of this.added)
      for (const layer of column.layers) paid[layer]! += this.values[variable]!;
    return paid;
  }

  /** Layers whose calls were asked for. */
  get demanded(): readonly number[] {
    return Array.from(this.layerRow.keys()).filter((layer) => this.layerRow[layer]! >= 0);
  }

  /** Asks for the calls of those layers that the solution pays for too rarely; how many they are. */
  demandShort(): number {
    const { paid } = this;
    const { covers } = this.workload;
    const short = Array.from(covers.keys()).filter(
      (layer) => this.layerRow[layer]! < 0 && paid[layer]! < covers[layer]!.calls - LEAST_SHORT,
    );
    return this.demand(short);
  }

  /** Asks for the calls of layers; of how many that makes sense. */
  demand(layers: readonly number[]): number {
    let asked = 0;
    for (const layer of layers) {
      if (this.layerRow[layer]! >= 0 || this.limit[layer] === 0) continue;
      const payers = this.added.filter(({ column }) => column.layers.includes(layer));
      this.program.addRow({
        variables: payers.map(({ variable }) => variable),
        coefficients: payers.map(() => 1),
        lower: this.workload.covers[layer]!.calls,
        upper: Infinity,
      });
      this.layerRow[layer] = this.rows;
      // Paying for the layer alone keeps its dual within the limit.
      this.append([{ cost: this.limit[layer]!, rows: [this.rows], coefficients: [1] }]);
      this.rows += 1;
      asked += 1;
    }
    return asked;
  }

  /** The prices of the solution. */
  get prices(): Duals {
    const pi = new Float64Array(this.instance.passCount);
    for (const [row, pass] of this.layers.passes.entries()) pi[pass] = Math.max(0, this.duals[row]!);
    const mu = Float64Array.from(this.layerRow, (row, layer) => {
      const atMost = this.mostRow[layer]!;
      return (
        (row < 0 ? 0 : Math.max(0, this.duals[row]!)) + (atMost < 0 ? 0 : Math.min(0, this.duals[atMost]!))
      );
    });
    return { pi, mu };
  }

  /** What a call of a pricing problem costs more than its layers because slots are short. */
  get groupPrices(): Float64Array {
    return Float64Array.from(this.groups, ({ kinds }, group) => {
      const cheapest = kinds.reduce(
        (least, kind) => Math.min(least, this.layers.cost[kind * this.layers.count]!),
        Infinity,
      );
      return this.duals[this.groupRow + group]! + cheapest;
    });
  }

  close(): void {
    this.program.close();
  }
}

const STAND_IN = 2;
const LEAST_SHORT = 1e-4;
