import { type Money } from '../model/places.js';
import { type Involved, type Level, type Unit, type Violation } from '../model/violation.js';
import { type PlanView } from '../view/plan-view.js';

/** What a constraint says about one breach; `penalty` is for cost and preference level. */
export interface Breach {
  readonly message: string;
  readonly involved: Involved;
  readonly amount: number;
  readonly unit: Unit;
  readonly penalty?: number;
  readonly cost?: Money;
}

interface Definition {
  readonly id: string;
  readonly code: string;
  readonly level: Level;
  /** The rule as a sentence of the business. */
  readonly rule: string;
  readonly check: (view: PlanView, report: (breach: Breach) => void) => void;
}

/** One rule that plans and manual edits obey. */
export interface Constraint {
  readonly id: string;
  readonly code: string;
  readonly level: Level;
  readonly rule: string;
  /** Every breach in a plan, each with its justification. */
  readonly find: (view: PlanView) => readonly Violation[];
}

export const constraint = ({ id, code, level, rule, check }: Definition): Constraint => ({
  id,
  code,
  level,
  rule,
  find: (view) => {
    const found: Violation[] = [];
    check(view, ({ penalty = 0, cost, ...breach }) =>
      found.push({
        constraint: id,
        code,
        level,
        ...breach,
        penalty: Math.round(penalty),
        cost: cost ?? null,
      }),
    );
    return found;
  },
});
