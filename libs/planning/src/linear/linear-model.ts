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
  /** `stopped`: a limit struck; `values` is the best found, if any. */
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  /** Cost of `values`; `Infinity` where there are none. */
  readonly objective: number;
  /** What no solution can cost less than; `-Infinity` where it is not known. */
  readonly bound: number;
  readonly values: Float64Array;
  /** By row; of pure linear models only, else empty. */
  readonly duals: Float64Array;
}

/** Solves linear and mixed-integer models. */
export interface LinearSolver {
  /** `maxNodes` limits branching, the same on every machine; `seconds` is a limit on top that is not. */
  readonly solve: (
    model: LinearModel,
    limits?: { readonly maxNodes?: number; readonly seconds?: number },
  ) => LinearSolution;
}
