import { type SolveOptions } from '../model/options.js';
import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Violation } from '../model/violation.js';
import { solve } from '../solver/solve.js';
import { type RelaxationKind, type RelaxedFor } from './relax-candidate.js';
import { candidatesFor, standingAs } from './relax-candidates.js';

/** What would fill an open chair or place a pass if it were allowed; tried, and found to. */
export interface Relaxation {
  readonly kind: RelaxationKind;
  readonly for: RelaxedFor;
  readonly change: string;
  /** What the change is worded from. */
  readonly code: string;
  readonly figures: object;
  /** Change of all penalties but those of open chairs and passes, in minor units of the problem's currency. */
  readonly cost: number;
  /** Chairs open before and not after. */
  readonly chairsFilled: number;
  readonly passesPlaced: number;
  readonly verified: true;
}

export interface RelaxationOptions extends SolveOptions {
  /** So many candidates at most are tried by planning anew; 12 unless told. */
  readonly verifications?: number;
}

const VERIFICATIONS = 12;
const ITERATIONS = 50;

/**
 * What could be allowed so that less stays open, the cheapest first. Each is planned with, everything else in the plan
 * standing as it does, and is listed only if the plan breaks no rule more, places no pass less, and leaves fewer chairs
 * or passes open.
 */
export async function relaxationsOf(
  problem: Problem,
  plan: Plan,
  limit: number,
  { verifications = VERIFICATIONS, ...options }: RelaxationOptions = {},
): Promise<readonly Relaxation[]> {
  const found: Relaxation[] = [];
  const budget = { iterations: ITERATIONS, ...options };
  const base = await solve(standingAs(problem, plan), budget);
  if (!base.ok) return [];
  let tried = 0;
  for (const candidate of candidatesFor(problem, plan)) {
    if (tried >= verifications || options.signal?.aborted === true) break;
    tried += 1;
    const solved = await solve(candidate.problem, budget);
    if (!solved.ok || !isBetter(solved.value, base.value)) continue;
    const { kind, for: target, words, code, figures } = candidate;
    if (!helps(solved.value, target)) continue;
    found.push({
      kind,
      for: target,
      change: words,
      ...{ code, figures },
      cost: costOf(solved.value) - costOf(base.value),
      chairsFilled: base.value.score.openChairs - solved.value.score.openChairs,
      passesPlaced: base.value.score.unplacedPasses - solved.value.score.unplacedPasses,
      verified: true,
    });
  }
  return found.sort((a, b) => a.cost - b.cost).slice(0, Math.max(0, limit));
}

function isBetter({ score }: Plan, { score: before }: Plan): boolean {
  if (score.hard > before.hard || score.unplacedPasses > before.unplacedPasses) return false;
  return score.unplacedPasses < before.unplacedPasses || score.openChairs < before.openChairs;
}

/** Whether the very pass is placed; fewer open chairs are as good, whichever they are. */
const helps = ({ unplaced }: Plan, target: RelaxedFor): boolean =>
  !('passId' in target) || unplaced.every((one) => one.passId !== target.passId);

const NOT_PRICED: ReadonlySet<Violation['constraint']> = new Set(['chairs-filled', 'passes-recorded']);

const costOf = ({ violations }: Plan): number =>
  violations.reduce((sum, one) => sum + (NOT_PRICED.has(one.constraint) ? 0 : one.penalty), 0);
