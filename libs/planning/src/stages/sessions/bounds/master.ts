import { type LinearColumn, type LinearProgram, type LinearSolver } from '../../../linear/linear-model.js';
import { type Column } from './column-pool.js';
import { type Bounded } from './bounded.js';
import { type Duals } from './duals.js';
import { type Workload } from './layer-covers.js';
import { spread } from './earned.js';
import { type LayerCut } from './layer-cut.js';

/**
 * The linear program over the columns at hand: every pass is in but for those that may be left out, slots are as many as
 * there are, and, once asked for, as many calls count for a tally as its passes need and no more than may. Its duals are
 * only suggestions, so nothing here need be exact.
 *
 * Rows: a pass each, then a pricing problem each (its calls take slots of its kinds), a kind each (slots there are), the
 * passes that may be left out, then the tallies and cuts asked for.
 */
export class Master {
  objective = Infinity;

  private readonly program: LinearProgram;
  private readonly rowOf: Int32Array;
  private readonly tallyRow: Int32Array;
  /** The variable of each column that it has. */
  private readonly variableOf = new Map<Column, number>();
  /** Variables that count for a tally alone and pay for its layer, which keeps what it earns within the limit. */
  private readonly alone = new Map<number, { readonly variable: number; readonly tallies: Int32Array }>();
  private readonly cutRows: number[] = [];
  private readonly groupRow: number;
  private readonly kindRow: number;
  private rows: number;
  private variables = 0;
  private values: Float64Array = new Float64Array(0);
  private duals: Float64Array = new Float64Array(0);

  constructor(
    solver: LinearSolver,
    private readonly bounded: Bounded,
    private workload: Workload,
    private readonly cuts: readonly LayerCut[],
  ) {
    const { instance, layers, groups } = bounded;
    this.rowOf = new Int32Array(instance.passCount).fill(-1);
    for (const [row, pass] of layers.passes.entries()) this.rowOf[pass] = row;
    this.tallyRow = new Int32Array(layers.tallies).fill(-1);
    this.groupRow = layers.passes.length;
    this.kindRow = this.groupRow + groups.length;
    const outRow = this.kindRow + instance.kinds.length;
    this.rows = outRow + 1;
    const { out } = workload;
    this.program = solver.open([
      ...Array.from(layers.passes, () => ({ lower: 1, upper: Infinity })),
      ...groups.map(() => ({ lower: -Infinity, upper: 0 })),
      ...instance.kinds.map(({ most }) => ({ lower: -Infinity, upper: most })),
      { lower: -Infinity, upper: out },
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
    const { layers, groups, instance } = this.bounded;
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

  /** Asks for what the plans of a workload keep from now on; the passes left out stay as many. */
  keep(workload: Workload): void {
    this.workload = workload;
    for (const tally of this.demanded) this.restore(tally);
  }

  /** Remembers where it stands; calling what is returned goes back there. */
  mark(): () => void {
    return this.program.mark();
  }

  /** About what it costs, after few iterations, where from so many to so many calls count for a tally that it asks for. */
  trial(tally: number, [least, most]: readonly [number, number], maxIterations: number): number {
    this.program.setRange(this.tallyRow[tally]!, least, most);
    const { bound } = this.program.solve(maxIterations);
    this.restore(tally);
    return bound;
  }

  private restore(tally: number): void {
    const { calls, most } = this.workload.covers[tally]!;
    this.program.setRange(this.tallyRow[tally]!, calls, most);
  }

  /** Whether any column was added. */
  get hasColumns(): boolean {
    return this.variableOf.size > 0;
  }

  /** Whether a column was added. */
  has(column: Column): boolean {
    return this.variableOf.has(column);
  }

  add(columns: readonly Column[]): void {
    for (const [index, column] of columns.entries()) this.variableOf.set(column, this.variables + index);
    this.append(columns.map((column) => this.written(column)));
  }

  private written({ passes, group, least, tallies, kind }: Column): LinearColumn {
    const counted = this.countedIn(tallies);
    const rows = [...Array.from(passes, (pass) => this.rowOf[pass]!), this.groupRow + group];
    // The slot is paid for by the kind that it takes.
    const cost = least - this.bounded.layers.cost[kind * this.bounded.layers.count]!;
    return {
      cost,
      rows: [...rows, ...counted.rows],
      coefficients: [...rows.map(() => 1), ...counted.coefficients],
    };
  }

  /** The rows asked for that a call counts in, by its tallies. */
  private countedIn(tallies: Int32Array): {
    readonly rows: readonly number[];
    readonly coefficients: readonly number[];
  } {
    const rows = Array.from(tallies, (tally) => this.tallyRow[tally]!).filter((row) => row >= 0);
    const coefficients = rows.map(() => 1);
    for (const [index, row] of this.cutRows.entries()) {
      const times = timesIn(this.cuts[index]!, tallies);
      if (times === 0) continue;
      rows.push(row);
      coefficients.push(times);
    }
    return { rows, coefficients };
  }

  /** Works on for some iterations; true: solved. */
  solve(): boolean {
    const { status, objective, values, duals } = this.program.solve(ITERATIONS_A_STEP);
    if (status !== 'optimal') return false;
    this.objective = objective;
    this.values = values;
    this.duals = duals;
    return true;
  }

  /** How many passes may be left out. */
  get out(): number {
    return this.workload.out;
  }

  /** How many calls of the solution count for each tally. */
  get paid(): Float64Array {
    const paid = new Float64Array(this.bounded.layers.tallies);
    for (const [column, variable] of this.variableOf)
      for (const tally of column.tallies) paid[tally]! += this.values[variable]!;
    return paid;
  }

  /** Tallies that were asked for. */
  get demanded(): readonly number[] {
    return Array.from(this.tallyRow.keys()).filter((tally) => this.tallyRow[tally]! >= 0);
  }

  /** Asks for those tallies that the solution has too few calls for; how many they are. */
  demandShort(): number {
    const { paid } = this;
    const { covers } = this.workload;
    const short = Array.from(covers.keys()).filter(
      (tally) => this.tallyRow[tally]! < 0 && paid[tally]! < covers[tally]!.calls - LEAST_SHORT,
    );
    return this.demand(short);
  }

  /** Asks for tallies, of twins the first; of how many that makes sense. */
  demand(tallies: readonly number[]): number {
    const asked = tallies.filter((tally) => this.tallyRow[tally]! < 0 && this.bounded.together[tally]! > 0);
    for (const tally of asked) {
      const { calls, most } = this.workload.covers[tally]!;
      this.tallyRow[tally] = this.addRow(
        { layers: Int32Array.of(tally), times: Float64Array.of(1) },
        calls,
        most,
      );
    }
    return asked.length;
  }

  /** Asks for what the cuts come to that it does not know yet. */
  cut(): void {
    for (const cut of this.cuts.slice(this.cutRows.length))
      this.cutRows.push(this.addRow(cut, cut.calls(this.workload.out)));
  }

  /** Which row it is. */
  private addRow(terms: Pick<LayerCut, 'layers' | 'times'>, calls: number, most = Infinity): number {
    for (const tally of terms.layers) this.payAlone(tally);
    const entries: (readonly [variable: number, coefficient: number])[] = [];
    const enter = (variable: number, tallies: Int32Array): void => {
      const times = timesIn(terms, tallies);
      if (times > 0) entries.push([variable, times]);
    };
    for (const { variable, tallies } of this.alone.values()) enter(variable, tallies);
    for (const [{ tallies }, variable] of this.variableOf) enter(variable, tallies);
    this.program.addRow({
      variables: entries.map(([variable]) => variable),
      coefficients: entries.map(([, coefficient]) => coefficient),
      lower: calls,
      upper: most,
    });
    this.rows += 1;
    return this.rows - 1;
  }

  /** Who counts for a tally with the divider pays for the layer and counts there too. */
  private payAlone(tally: number): void {
    if (this.alone.has(tally)) return;
    const { count } = this.bounded.layers;
    const tallies = Int32Array.from(tally < count ? [tally] : [tally - count, tally]);
    this.alone.set(tally, { variable: this.variables, tallies });
    this.append([{ cost: this.bounded.together[tally]!, ...this.countedIn(tallies) }]);
  }

  /** The prices of the solution. */
  get prices(): Duals {
    const pi = new Float64Array(this.bounded.instance.passCount);
    for (const [row, pass] of this.bounded.layers.passes.entries()) pi[pass] = Math.max(0, this.duals[row]!);
    const cuts = Float64Array.from(this.cutRows, (row) => Math.max(0, this.duals[row]!));
    const earned = Float64Array.from(this.tallyRow, (row) => (row < 0 ? 0 : this.duals[row]!));
    for (const [index, price] of cuts.entries())
      for (const [term, layer] of this.cuts[index]!.layers.entries())
        earned[layer]! += price * this.cuts[index]!.times[term]!;
    return { pi, mu: spread(earned, this.bounded), cuts };
  }

  /** What a call of a pricing problem costs more than its layers because slots are short. */
  get groupPrices(): Float64Array {
    return Float64Array.from(this.bounded.groups, ({ kinds }, group) => {
      const cheapest = kinds.reduce(
        (least, kind) => Math.min(least, this.bounded.layers.cost[kind * this.bounded.layers.count]!),
        Infinity,
      );
      return this.duals[this.groupRow + group]! + cheapest;
    });
  }

  close(): void {
    this.program.close();
  }
}

const ITERATIONS_A_STEP = 300;
const STAND_IN = 2;
const LEAST_SHORT = 1e-4;

/** How often a call that pays for layers counts for a cut. */
function timesIn({ layers, times }: Pick<LayerCut, 'layers' | 'times'>, paid: Int32Array): number {
  let sum = 0;
  for (const [term, layer] of layers.entries()) if (paid.includes(layer)) sum += times[term]!;
  return sum;
}
