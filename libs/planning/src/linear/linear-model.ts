/** A row `lower ≤ Σ coefficient · variable ≤ upper`; `-Infinity` and `Infinity` leave a side open. */
export interface LinearRow {
  readonly variables: ArrayLike<number>;
  readonly coefficients: ArrayLike<number>;
  readonly lower: number;
  readonly upper: number;
}

/** Minimise `objective · x` over rows and ranges; variables marked in `integer` (1) are whole. */
export interface LinearModel {
  readonly objective: ArrayLike<number>;
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
  readonly integer?: ArrayLike<number>;
  readonly rows: readonly LinearRow[];
}

export interface LinearSolution {
  /** `stopped`: a limit struck, or there is no least cost; `values` is the best found, if any. */
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  /** Cost of `values`; `Infinity` where there are none. */
  readonly objective: number;
  /**
   * What no solution of a mixed model can cost less than; `-Infinity` where it is not known. Of a linear one what its
   * last basis costs, which says about where it was going when it is stopped.
   */
  readonly bound: number;
  readonly values: Float64Array;
  /** By row, what a unit more of its side costs; of pure linear models only, else empty. */
  readonly duals: Float64Array;
}

/** A variable from 0 upwards of a program whose rows stand; `rows` are distinct. */
export interface LinearColumn {
  readonly cost: number;
  readonly rows: ArrayLike<number>;
  readonly coefficients: ArrayLike<number>;
}

/** A linear program that grows and is solved again from where it stood. Rows and columns count from 0 as they come. */
export interface LinearProgram {
  readonly addColumns: (columns: readonly LinearColumn[]) => void;
  readonly addRow: (row: LinearRow) => void;
  /** Remembers where it stands; calling what is returned goes back there. Rows and columns must be the same by then. */
  readonly mark: () => () => void;
  /** Gives a row another range. */
  readonly setRange: (row: number, lower: number, upper: number) => void;
  /** `maxIterations` cuts the work into pieces: solve again while the status is `stopped`. */
  readonly solve: (maxIterations?: number) => LinearSolution;
  /** Frees its memory; it must not be used afterwards. */
  readonly close: () => void;
}

/** Solves linear and mixed-integer models. */
export interface LinearSolver {
  /** `maxNodes` limits branching, the same on every machine; `seconds` is a limit on top that is not. */
  readonly solve: (
    model: LinearModel,
    limits?: { readonly maxNodes?: number; readonly seconds?: number },
  ) => LinearSolution;
  /** A program with the ranges of its rows, and no columns yet. */
  readonly open: (rows: readonly Pick<LinearRow, 'lower' | 'upper'>[]) => LinearProgram;
}
