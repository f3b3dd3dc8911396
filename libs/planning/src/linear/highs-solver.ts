import { type Highs, type Model, type ModelData } from 'highs';
import {
  type LinearColumn,
  type LinearModel,
  type LinearProgram,
  type LinearRow,
  type LinearSolution,
  type LinearSolver,
} from './linear-model.js';

let loading: Promise<LinearSolver> | null = null;

/**
 * HiGHS (https://highs.dev) as WebAssembly, loaded once. It runs on the calling thread, without clocks or chance, so the
 * same model gives the same answer on every machine. After a fault of the module a fresh one is loaded at the next call.
 */
export function loadLinearSolver(): Promise<LinearSolver> {
  loading ??= load().catch((fault: unknown) => {
    loading = null;
    throw fault;
  });
  return loading;
}

async function load(): Promise<LinearSolver> {
  const loaded = await import('highs');
  // Its types describe CommonJS, where the loader would be one `default` deeper than in the module that is imported.
  const loadHighs = loaded.default as unknown as (typeof loaded.default)['default'];
  const highs = await loadHighs();
  return {
    solve: (model, limits = {}) => guarded(() => solveOnce(highs, model, limits)),
    open: (rows) => guarded(() => openProgram(highs, rows)),
  };
}

/** What HiGHS throws may leave its memory in disorder. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (fault) {
    loading = null;
    throw fault;
  }
}

function solveOnce(
  highs: Highs,
  model: LinearModel,
  { maxNodes, seconds }: { readonly maxNodes?: number; readonly seconds?: number },
): LinearSolution {
  if (model.objective.length === 0) return solutionOfNothing(model.rows);
  const mixed = model.integer !== undefined && Array.from(model.integer).includes(1);
  const solver = highs.createModel(dataOf(model, mixed));
  try {
    solver.options.set({ output_flag: false, mip_rel_gap: 0 });
    if (maxNodes !== undefined && Number.isFinite(maxNodes)) solver.options.set('mip_max_nodes', maxNodes);
    if (seconds !== undefined && Number.isFinite(seconds)) solver.options.set('time_limit', seconds);
    solver.run();
    return readSolution(highs, solver, mixed ? model.integer : undefined);
  } finally {
    solver.dispose();
  }
}

/** Without variables every row is worth 0. */
function solutionOfNothing(rows: readonly LinearRow[]): LinearSolution {
  const feasible = rows.every(({ lower, upper }) => lower <= 0 && upper >= 0);
  return {
    status: feasible ? 'optimal' : 'infeasible',
    objective: feasible ? 0 : Infinity,
    bound: feasible ? 0 : Infinity,
    values: new Float64Array(0),
    duals: new Float64Array(rows.length),
  };
}

function dataOf(model: LinearModel, mixed: boolean): ModelData {
  const { rows } = model;
  const numCols = model.objective.length;
  const starts = new Int32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) starts[index + 1] = starts[index]! + row.variables.length;
  const indices = new Int32Array(starts[rows.length]!);
  const values = new Float64Array(indices.length);
  for (const [index, row] of rows.entries()) {
    indices.set(row.variables, starts[index]);
    values.set(row.coefficients, starts[index]);
  }
  return {
    numCols,
    numRows: rows.length,
    colCost: Float64Array.from(model.objective),
    colLower: Float64Array.from(model.lower),
    colUpper: Float64Array.from(model.upper),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: { format: 'csr', numRows: rows.length, numCols, starts, indices, values },
    ...(mixed ? { integrality: Int32Array.from(model.integer ?? []) } : {}),
  };
}

/** The primal method where the basis is feasible, as after new columns, and the dual one after new rows or ranges. */
const CHOOSE = 0;

function openProgram(highs: Highs, rows: readonly Pick<LinearRow, 'lower' | 'upper'>[]): LinearProgram {
  const model = highs.createModel();
  // The basis of the last solve is the start of the next; presolve would throw it away.
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: CHOOSE });
  for (const { lower, upper } of rows) model.addRow(lower, upper, { indices: [], values: [] });
  let numRows = rows.length;
  const iterationLimit = 'simplex_iteration_limit';
  const unlimited = model.options.get(iterationLimit);
  return {
    addColumns: (columns) => guarded(() => addColumns(model, columns, numRows)),
    addRow: ({ lower, upper, variables, coefficients }) =>
      guarded(() => {
        numRows += 1;
        model.addRow(lower, upper, {
          indices: Int32Array.from(variables),
          values: Float64Array.from(coefficients),
        });
      }),
    mark: () => {
      const basis = guarded(() => model.getBasis());
      return () => {
        guarded(() => model.setBasis(basis));
      };
    },
    setRange: (row, lower, upper) =>
      guarded(() => {
        model.changeRowBounds(row, lower, upper);
      }),
    solve: (maxIterations) =>
      guarded(() => {
        model.options.set(iterationLimit, maxIterations ?? unlimited);
        model.run();
        return readSolution(highs, model);
      }),
    close: () => {
      model.dispose();
    },
  };
}

function addColumns(model: Model, columns: readonly LinearColumn[], numRows: number): void {
  if (columns.length === 0) return;
  const starts = new Int32Array(columns.length + 1);
  for (const [index, column] of columns.entries()) starts[index + 1] = starts[index]! + column.rows.length;
  const indices = new Int32Array(starts[columns.length]!);
  const values = new Float64Array(indices.length);
  for (const [index, column] of columns.entries()) {
    indices.set(column.rows, starts[index]);
    values.set(column.coefficients, starts[index]);
  }
  model.addCols({
    cost: Float64Array.from(columns, (column) => column.cost),
    lower: new Float64Array(columns.length),
    upper: new Float64Array(columns.length).fill(Infinity),
    matrix: { format: 'csc', numRows, numCols: columns.length, starts, indices, values },
  });
}

function readSolution({ constants }: Highs, model: Model, integer?: ArrayLike<number>): LinearSolution {
  const mixed = integer !== undefined;
  const status = model.getModelStatus();
  const { optimal, infeasible } = constants.modelStatus;
  if (status === infeasible)
    return {
      status: 'infeasible',
      objective: Infinity,
      bound: Infinity,
      values: new Float64Array(0),
      duals: new Float64Array(0),
    };
  const found = model.info.get('primal_solution_status') === constants.solutionStatus.feasible;
  const solution = model.getSolution();
  const objective = found ? model.getObjectiveValue() : Infinity;
  const least = mixed ? Number(model.info.get('mip_dual_bound')) : -Infinity;
  return {
    status: status === optimal ? 'optimal' : 'stopped',
    objective,
    bound: mixed ? least : model.getObjectiveValue(),
    values: found ? rounded(solution.colValue, integer) : new Float64Array(0),
    duals: mixed ? new Float64Array(0) : solution.rowDual,
  };
}

/** Whole variables come out a rounding error beside the whole number. */
const rounded = (values: Float64Array, integer: ArrayLike<number> | undefined): Float64Array =>
  integer === undefined
    ? values
    : values.map((value, index) => (integer[index] === 1 ? Math.round(value) : value));
