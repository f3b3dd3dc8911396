/** Cells of the table (items × seconds) that are worth their memory. */
const MOST_CELLS = 4_000_000;

/** The exact knapsack over few items, by dynamic programming over seconds. */
export class Knapsack {
  /** The chosen items, first `chosenCount`. */
  readonly chosen: Int32Array;
  chosenCount = 0;

  private readonly unit: number;
  private readonly cells: number;
  private readonly length: Int32Array;
  private best = new Float64Array(0);
  private takes = new Uint8Array(0);

  constructor(seconds: Int32Array, cap: number) {
    this.unit = Math.max(1, seconds.reduce(greatestDivisor, 0));
    const all = seconds.reduce((sum, length) => sum + length, 0);
    this.cells = Math.floor(Math.min(cap, all) / this.unit) + 1;
    this.length = seconds.map((length) => length / this.unit);
    this.chosen = new Int32Array(seconds.length);
  }

  /** Whether so many items make a table of bearable size. */
  suits(items: number): boolean {
    return items * this.cells <= MOST_CELLS;
  }

  /** The greatest sum of `worth` (by item, positive) of `items` that fit together. */
  solve(items: Int32Array, worth: Float64Array): number {
    const { cells, length } = this;
    if (this.best.length < cells) this.best = new Float64Array(cells);
    if (this.takes.length < items.length * cells) this.takes = new Uint8Array(items.length * cells);
    const { best, takes } = this;
    takes.fill(0, 0, items.length * cells);
    best.fill(0);
    for (let row = 0; row < items.length; row += 1) {
      const size = length[items[row]!]!;
      const gain = worth[items[row]!]!;
      const start = row * cells;
      for (let cell = cells - 1; cell >= size; cell -= 1) {
        const sum = best[cell - size]! + gain;
        if (sum <= best[cell]!) continue;
        best[cell] = sum;
        takes[start + cell] = 1;
      }
    }
    this.trace(items);
    return best[cells - 1]!;
  }

  private trace(items: Int32Array): void {
    const { cells, length, takes, chosen } = this;
    let cell = cells - 1;
    this.chosenCount = 0;
    for (let row = items.length - 1; row >= 0; row -= 1) {
      if (takes[row * cells + cell] !== 1) continue;
      chosen[this.chosenCount] = items[row]!;
      this.chosenCount += 1;
      cell -= length[items[row]!]!;
    }
  }
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
