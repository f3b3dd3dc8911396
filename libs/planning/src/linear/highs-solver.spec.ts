import fc from 'fast-check';
import { loadLinearSolver } from './highs-solver.js';
import { type LinearModel, type LinearSolver } from './linear-model.js';

const row = (coefficients: readonly number[], lower: number, upper: number): LinearModel['rows'][number] => ({
  variables: coefficients.map((_, index) => index),
  coefficients,
  lower,
  upper,
});

/** A workshop's diet: 2x + 3y, x + y ≥ 4, x + 3y ≥ 6. */
const diet: LinearModel = {
  objective: [2, 3],
  lower: [0, 0],
  upper: [Infinity, Infinity],
  rows: [row([1, 1], 4, Infinity), row([1, 3], 6, Infinity)],
};

describe('the linear solver', () => {
  let solver: LinearSolver;
  beforeAll(async () => {
    solver = await loadLinearSolver();
  });

  it('is loaded once', async () => {
    expect(await loadLinearSolver()).toBe(solver);
  });

  it('finds the least cost of a linear model, its variables and what each row costs', () => {
    const { status, objective, bound, values, duals } = solver.solve(diet);
    expect({ status, objective, bound }).toEqual({ status: 'optimal', objective: 9, bound: 9 });
    expect(Array.from(values, (value) => Math.round(value * 1e9) / 1e9)).toEqual([3, 1]);
    expect(Array.from(duals, (dual) => Math.round(dual * 1e9) / 1e9)).toEqual([1.5, 0.5]);
  });

  it('keeps equal rows equal and open sides open', () => {
    const { objective, values } = solver.solve({
      objective: [1, -1],
      lower: [-Infinity, 0],
      upper: [Infinity, 10],
      rows: [row([1, 1], 5, 5)],
    });
    expect(objective).toBe(-15);
    expect([...values]).toEqual([-5, 10]);
  });

  it('keeps whole variables whole, and has no duals then', () => {
    const { status, objective, bound, values, duals } = solver.solve({
      objective: [-5, -4, -3],
      lower: [0, 0, 0],
      upper: [3, 3, 3],
      integer: [1, 1, 1],
      rows: [row([2, 3, 1], -Infinity, 5), row([4, 1, 2], -Infinity, 11), row([3, 4, 2], -Infinity, 8)],
    });
    expect({ status, objective }).toEqual({ status: 'optimal', objective: -13 });
    expect(bound).toBeCloseTo(-13, 6);
    expect([...values]).toEqual([2, 0, 1]);
    expect(duals).toHaveLength(0);
  });

  it('says when nothing obeys all rows', () => {
    const { status, objective, values } = solver.solve({ ...diet, upper: [1, 1] });
    expect({ status, objective, values: values.length }).toEqual({
      status: 'infeasible',
      objective: Infinity,
      values: 0,
    });
  });

  it('does not call a model without a least cost solved', () => {
    expect(solver.solve({ ...diet, objective: [-1, -1] }).status).toBe('stopped');
  });

  it('solves a model without variables, or without rows', () => {
    const nothing = { objective: [], lower: [], upper: [] };
    expect(solver.solve({ ...nothing, rows: [row([], -1, 0)] }).status).toBe('optimal');
    expect(solver.solve({ ...nothing, rows: [row([], 1, 2)] }).status).toBe('infeasible');
    expect(solver.solve({ objective: [3], lower: [2], upper: [4], rows: [] }).objective).toBe(6);
  });

  it('stops at the limit of nodes with a bound that holds', () => {
    const count = 40;
    const weights = Array.from({ length: count }, (_, index) => 40 + ((index * 37) % 61));
    const model: LinearModel = {
      objective: weights.map((weight, index) => -weight - ((index * 13) % 7)),
      lower: weights.map(() => 0),
      upper: weights.map(() => 1),
      integer: weights.map(() => 1),
      rows: [0, 1, 2].map((shift) =>
        row(
          weights.map((_, index) => weights[(index + 11 * shift) % count] ?? 0),
          -Infinity,
          1_111,
        ),
      ),
    };
    const best = solver.solve(model);
    const limited = solver.solve(model, { maxNodes: 1 });
    expect(best.status).toBe('optimal');
    expect(limited.bound).toBeLessThanOrEqual(best.objective + 1e-6);
    expect(limited.objective).toBeGreaterThanOrEqual(best.objective - 1e-6);
    expect(solver.solve(model, { maxNodes: 1 })).toEqual(limited);
    expect(solver.solve(model, { seconds: 0 }).status).toBe('stopped');
  });

  it('finds the same cost whether a program grows by columns or is written at once', () => {
    const column = fc.record({
      cost: fc.integer({ min: 0, max: 9 }),
      coefficients: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), (columns) => {
        const needs = [2, 3, 4];
        const program = solver.open(needs.map((lower) => ({ lower, upper: Infinity })));
        const filler = needs.map((_, index) => ({ cost: 50, rows: [index], coefficients: [1] }));
        program.addColumns(filler);
        let grown = program.solve();
        for (const { cost, coefficients } of columns) {
          program.addColumns([{ cost, rows: [0, 1, 2], coefficients }]);
          do grown = program.solve(1);
          while (grown.status === 'stopped');
        }
        program.close();
        const all = [
          ...filler.map(({ cost }, at) => ({
            cost,
            coefficients: needs.map((_, index) => Number(index === at)),
          })),
          ...columns,
        ];
        const whole = solver.solve({
          objective: all.map(({ cost }) => cost),
          lower: all.map(() => 0),
          upper: all.map(() => Infinity),
          rows: needs.map((lower, index) =>
            row(
              all.map(({ coefficients }) => coefficients[index] ?? 0),
              lower,
              Infinity,
            ),
          ),
        });
        expect(grown.objective).toBeCloseTo(whole.objective, 6);
        const paid = needs.reduce((sum, need, index) => sum + need * (grown.duals[index] ?? 0), 0);
        expect(paid).toBeCloseTo(whole.objective, 6);
      }),
      { numRuns: 25 },
    );
  });

  it('takes a row that is added later into account', () => {
    const program = solver.open([{ lower: 1, upper: Infinity }]);
    program.addColumns([
      { cost: 2, rows: [0], coefficients: [1] },
      { cost: 3, rows: [0], coefficients: [1] },
    ]);
    expect(program.solve().objective).toBe(2);
    program.addRow({ variables: [1], coefficients: [1], lower: 2, upper: Infinity });
    expect(program.solve().objective).toBe(6);
    program.addColumns([{ cost: 1, rows: [1], coefficients: [2] }]);
    expect([...program.solve().values]).toEqual([1, 0, 1]);
    program.close();
  });

  it('takes other ranges of rows, and goes back to where a program stood', () => {
    const program = solver.open([{ lower: 1, upper: Infinity }]);
    program.addColumns([
      { cost: 2, rows: [0], coefficients: [1] },
      { cost: 3, rows: [0], coefficients: [1] },
    ]);
    program.addRow({ variables: [0], coefficients: [1], lower: 0, upper: Infinity });
    const { values } = program.solve();
    const goBack = program.mark();
    program.setRange(1, 0, 0);
    expect(program.solve().objective).toBe(3);
    program.setRange(1, 0, Infinity);
    goBack();
    const again = program.solve();
    expect({ objective: again.objective, values: again.values }).toEqual({ objective: 2, values });
    program.close();
  });
});
