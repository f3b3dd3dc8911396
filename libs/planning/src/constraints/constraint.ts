import { type Money } from '../model/places.js';
import { type Involved, type Level, type Unit, type Violation } from '../model/violation.js';
import { type PlanView } from '../view/plan-view.js';

/** What a constraint says about one breach; `penalty` is for cost and preference level. */
export interface Breach<F extends object> {
  readonly figures: F;
  readonly involved: Involved;
  /** By how much the rule is broken, in the constraint's unit. */
  readonly amount: number;
  readonly penalty?: number;
  readonly cost?: Money;
}

/** What there is to know of a rule before any plan. */
interface Rule {
  readonly id: string;
  readonly code: string;
  readonly level: Level;
  /** What its breaches are counted in. */
  readonly unit: Unit;
  /** The rule as a sentence of the business. */
  readonly rule: string;
}

/** A rule's breaches are told from figures, which are kept with them: `says` is the English. */
interface Said<F extends object> {
  readonly says: (figures: F) => string;
}

interface Definition<F extends object> extends Rule, Said<F> {
  readonly check: (view: PlanView, report: (breach: Breach<F>) => void) => void;
}

/** One rule that plans and manual edits obey. */
export interface Constraint extends Rule {
  /** Every breach in a plan, each with its justification. */
  readonly find: (view: PlanView) => readonly Violation[];
  /** The penalties of every breach together, which takes no words. */
  readonly weigh: (view: PlanView) => number;
}

export const constraint = <F extends object>({
  check,
  says,
  ...about
}: Definition<F>): Constraint & Said<F> => ({
  ...about,
  says,
  find: (view) => {
    const { id, code, level, unit } = about;
    const found: Violation[] = [];
    check(view, ({ penalty = 0, cost, amount, figures, involved }) =>
      found.push({
        constraint: id,
        code,
        level,
        message: says(figures),
        figures,
        involved,
        amount,
        unit,
        penalty: Math.round(penalty),
        cost: cost ?? null,
      }),
    );
    return found;
  },
  weigh: (view) => {
    let weight = 0;
    check(view, ({ penalty = 0 }) => (weight += Math.round(penalty)));
    return weight;
  },
});
