import {
  analyseScore,
  shortagesOf,
  type ConstraintAnalysis,
  type Contributor,
  type Parts,
  type Shortage,
  type SolvedPlan,
  type Violation,
} from '#planning';
import { type Plan } from '../model/records.js';
import { type BuiltProblem } from './problem/build-problem.js';

/** Where a chair stays open or a session is proposed. `sessionId` is null for sessions the plan itself proposes. */
interface At {
  readonly sessionId: string | null;
  readonly roomId: string;
  readonly localStart: string;
}

/** A session with its part in a rule's breaches. */
interface SessionPart extends At, Pick<Contributor, 'name' | 'count' | 'amount' | 'penalty'> {}

/** What a rule weighs in the plan; sessions are named as everywhere in the summary. */
export interface ConstraintSummary extends Omit<ConstraintAnalysis, 'sessions'> {
  readonly sessions: { readonly top: readonly SessionPart[]; readonly rest: Parts['rest'] };
}

/** What is kept of a plan: how good it is, what it proposes, what stays open and why. */
export interface PlanSummary extends Pick<
  SolvedPlan,
  'score' | 'costs' | 'headcount' | 'stages' | 'unplaced'
> {
  readonly asOf: string;
  /** In whose minor units the plan is weighed. */
  readonly currency: string;
  readonly sessions: readonly (At & {
    readonly locationId: string;
    readonly minutes: number;
    readonly runOrder: readonly string[];
    readonly players: Readonly<Record<string, number>>;
  })[];
  readonly openChairs: readonly (At & {
    readonly instrument: string;
    readonly chair: number;
    /** Plans kept before there were any have the words only. */
    readonly code?: string;
    readonly figures?: object;
    readonly reason: string;
  })[];
  /** Why no other seating fills more of the open chairs: those that compete for the same people are one reason. */
  readonly shortages: readonly Shortage[];
  /** Every rule, also those that are kept: the hard ones first, the heaviest first within a level. */
  readonly byConstraint: readonly ConstraintSummary[];
  /** The gravest breaches; `violationsLeftOut` says how many more there are. */
  readonly violations: readonly Violation[];
  readonly violationsLeftOut: number;
  /** How much that stands was left out, since it goes against what the plan assumes. */
  readonly setAside: { readonly sessions: number; readonly engagements: number };
  /** Passes that were not planned: of versions omitted or replaced, or recorded already. */
  readonly passesLeftOut: { readonly dropped: number; readonly recordedBefore: number };
}

const NOTHING: PlanSummary['setAside'] = { sessions: 0, engagements: 0 };
const MOST_VIOLATIONS = 200;
const GRAVITY = { hard: 0, cost: 1, preference: 2 } as const;

export function summarise(plan: SolvedPlan, built: BuiltProblem, setAside = NOTHING): PlanSummary {
  const sessions = new Map(plan.sessions.map((session) => [session.id, session]));
  const at = (id: string): At => {
    const session = sessions.get(id);
    return {
      sessionId: session?.fixed === true ? id : null,
      roomId: session?.roomId ?? '',
      localStart: session?.localStart ?? '',
    };
  };
  const gravest = plan.violations.toSorted(
    (a, b) => GRAVITY[a.level] - GRAVITY[b.level] || b.penalty - a.penalty,
  );
  const { score, costs, headcount, stages, unplaced } = plan;
  return {
    asOf: new Date(built.problem.asOf).toISOString(),
    currency: built.problem.currency,
    score,
    costs,
    headcount,
    stages,
    unplaced,
    sessions: plan.sessions.map((session) => ({
      ...at(session.id),
      locationId: session.locationId,
      minutes: session.minutes,
      runOrder: session.runOrder,
      players: session.seats.players,
    })),
    openChairs: plan.openChairs.map(({ sessionId, supply: _, ...open }) => ({ ...at(sessionId), ...open })),
    shortages: plan.openChairs.length === 0 ? [] : shortagesOf(built.problem, plan),
    byConstraint: analyseScore(built.problem, plan).constraints.map(
      ({ sessions: { top, rest }, ...one }) => ({
        ...one,
        sessions: { top: top.map(({ kind: _, id, ...part }) => ({ ...at(id), ...part })), rest },
      }),
    ),
    violations: gravest.slice(0, MOST_VIOLATIONS),
    violationsLeftOut: Math.max(0, gravest.length - MOST_VIOLATIONS),
    setAside,
    passesLeftOut: { dropped: built.music.dropped, recordedBefore: built.music.recordedBefore },
  };
}

/** The summary of a stored plan. */
export const summaryOf = (plan: Plan): PlanSummary => plan.summary as unknown as PlanSummary;

/** What a list shows of a plan. */
export interface PlanFigures extends Pick<
  PlanSummary,
  'asOf' | 'currency' | 'score' | 'costs' | 'headcount' | 'stages'
> {
  readonly sessions: number;
}

export const figuresIn = (summary: PlanSummary): PlanFigures => {
  const { asOf, currency, score, costs, headcount, stages, sessions } = summary;
  return { asOf, currency, score, costs, headcount, stages, sessions: sessions.length };
};

/** The figures of a stored plan. */
export const figuresOf = (plan: Plan): PlanFigures => plan.figures as unknown as PlanFigures;
