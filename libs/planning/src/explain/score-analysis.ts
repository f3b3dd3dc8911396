import { violationsOf } from '../check/check-plan.js';
import { constraints } from '../constraints/index.js';
import { type Money } from '../model/places.js';
import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Level, type Unit, type Violation } from '../model/violation.js';
import { sumByCurrency } from '../rules/money.js';
import { grouped } from '../view/indexes.js';
import { viewOf, type PlanView, type Proposal } from '../view/plan-view.js';
import {
  largest,
  type Parts,
  partsOf,
  passesIn,
  peopleIn,
  roomsIn,
  sessionsIn,
} from './score-analysis-parts.js';

/** What one rule weighs in a plan: how often and by how much it is broken, by whom, where, and what that costs. */
export interface ConstraintAnalysis {
  /** The constraint's id, `chair-pay`. */
  readonly constraint: string;
  readonly code: string;
  readonly level: Level;
  /** The rule as a sentence of the business. */
  readonly rule: string;
  /** Breaches; 0 where the rule is kept. */
  readonly count: number;
  readonly amount: number;
  readonly unit: Unit;
  /** In minor units of the problem's currency. */
  readonly penalty: number;
  /** Of all penalties of the plan, 0 … 1. */
  readonly share: number;
  /** The money it costs, as it will be billed, by currency. */
  readonly money: readonly Money[];
  readonly sessions: Parts;
  /** Musicians, groups and staff. */
  readonly people: Parts;
  readonly rooms: Parts;
  readonly passes: Parts;
  /** The gravest breaches in words. */
  readonly reasons: readonly string[];
  /** What each of the reasons is worded from, by the rule's code; plans kept before there were any have none. */
  readonly reasonFigures?: readonly object[];
}

export interface ScoreAnalysis {
  /** All penalties together; the constraints' sum to it. */
  readonly penalty: number;
  readonly money: readonly Money[];
  /** Every rule, the hard ones first, the heaviest first within a level. */
  readonly constraints: readonly ConstraintAnalysis[];
}

export interface AnalysisLimits {
  /** Named contributors of each kind. */
  readonly contributors?: number;
  readonly reasons?: number;
}

const NAMED = 5;
const TOLD = 3;
const RANK: Readonly<Record<Level, number>> = { hard: 0, cost: 1, preference: 2 };

/**
 * Takes a plan's score apart by rule. The parts add up: over constraints to the whole, and within a constraint over each
 * of sessions, people, rooms and passes (named ones and the rest). Linear in the breaches and those they involve.
 */
export function analyseScore(
  problem: Problem,
  plan: Proposal & Partial<Pick<Plan, 'violations'>>,
  limits: AnalysisLimits = {},
): ScoreAnalysis {
  const view = viewOf(problem, plan);
  const violations = plan.violations ?? violationsOf(view);
  const penalty = violations.reduce((sum, one) => sum + one.penalty, 0);
  const found = grouped(violations, (one) => one.constraint);
  return {
    penalty,
    money: moneyOf(violations),
    constraints: constraints
      .map(({ id: constraint, code, level, rule, unit }) => ({
        constraint,
        code,
        level,
        rule,
        unit,
        ...analyse(view, found.get(constraint) ?? [], penalty, limits),
      }))
      .sort((a, b) => RANK[a.level] - RANK[b.level] || b.penalty - a.penalty || b.count - a.count),
  };
}

type Figures = Omit<ConstraintAnalysis, 'constraint' | 'code' | 'level' | 'rule' | 'unit'>;

function analyse(
  view: PlanView,
  violations: readonly Violation[],
  whole: number,
  { contributors = NAMED, reasons = TOLD }: AnalysisLimits,
): Figures {
  const penalty = violations.reduce((sum, one) => sum + one.penalty, 0);
  const told = largest(violations, reasons, graver);
  const parts = (sharesIn: Parameters<typeof partsOf>[2]): Parts =>
    partsOf(view, violations, sharesIn, contributors);
  return {
    count: violations.length,
    amount: violations.reduce((sum, one) => sum + one.amount, 0),
    penalty,
    share: whole === 0 ? 0 : penalty / whole,
    money: moneyOf(violations),
    sessions: parts(sessionsIn),
    people: parts(peopleIn),
    rooms: parts(roomsIn),
    passes: parts(passesIn),
    reasons: told.map((one) => one.message),
    reasonFigures: told.map((one) => one.figures ?? {}),
  };
}

const graver = (a: Violation, b: Violation): number => b.penalty - a.penalty || b.amount - a.amount;

const moneyOf = (violations: readonly Violation[]): readonly Money[] =>
  sumByCurrency(violations.flatMap((one) => one.cost ?? []));
