import { type StaffingProblem } from '#planning';

interface Row {
  readonly variables: number[];
  readonly coefficients: number[];
  readonly lower: number;
  readonly upper: number;
}

/** Minimise `objective · x` over rows and ranges. */
export interface LinearProblem {
  readonly objective: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly Row[];
}

/**
 * A staffing problem as a linear programme: a variable for each candidate, for the vacancies of each chair, for each
 * musician who is counted, and for the shortfall. Its matrix is that of a flow with one coupling row, so its least
 * value is that of the best staffing.
 */
export function linearStaffing(problem: StaffingProblem): LinearProblem {
  const { sessions, musicians, candidates, targetMusicians } = problem;
  const model = new Columns();
  const seats = sessions.map(({ chairs }) =>
    chairs.map(({ count }) => {
      const row = model.row(count, count);
      model.column(problem.vacancyCost, count, [[row, 1]]);
      return row;
    }),
  );
  const target = model.row(targetMusicians, Infinity);
  model.column(problem.shortfallCost, targetMusicians, [[target, 1]]);
  const engaged = musicians.map(() => model.row(0, Infinity));
  for (const row of engaged)
    model.column(0, 1, [
      [row, -1],
      [target, 1],
    ]);
  const limits = new Map<string, number>();
  const limitOf = (key: string, most: number): number => {
    const row = limits.get(key) ?? model.row(-Infinity, most);
    limits.set(key, row);
    return row;
  };
  for (const [musician, session, chair, cost] of candidates)
    model.column(cost, 1, [
      [seats[session]![chair]!, 1],
      [engaged[musician]!, 1],
      [limitOf(`${musician} in ${session}`, 1), 1],
      [limitOf(`${musician} on ${sessions[session]!.day}`, problem.maxSessionsPerDay), 1],
    ]);
  return model;
}

class Columns implements LinearProblem {
  readonly objective: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly rows: Row[] = [];

  row(lower: number, upper: number): number {
    this.rows.push({ variables: [], coefficients: [], lower, upper });
    return this.rows.length - 1;
  }

  column(
    cost: number,
    most: number,
    entries: readonly (readonly [row: number, coefficient: number])[],
  ): void {
    const variable = this.objective.length;
    this.objective.push(cost);
    this.lower.push(0);
    this.upper.push(most);
    for (const [row, coefficient] of entries) {
      this.rows[row]!.variables.push(variable);
      this.rows[row]!.coefficients.push(coefficient);
    }
  }
}
