import { type PlanSummary } from '#desk';
import { moneyWords } from '#planning';
import { share } from '../frame/figures.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';
import { stageRows } from './stage-text.js';

type Weighed = Pick<PlanSummary, 'stages' | 'sessions' | 'currency' | 'byConstraint'>;

const MOST_RULES = 3;

/** The rules that cost most, the dearest first, each with its gravest reasons. */
export const dearest = (
  { byConstraint }: Pick<PlanSummary, 'byConstraint'>,
  most = MOST_RULES,
): PlanSummary['byConstraint'] =>
  byConstraint
    .filter(({ penalty }) => penalty > 0)
    .toSorted((a, b) => b.penalty - a.penalty)
    .slice(0, most);

/** What is billed, where that is in other currencies than the plan is weighed in. */
function billed({ money }: PlanSummary['byConstraint'][number], currency: string): readonly string[] {
  if (money.every((one) => one.currency === currency)) return [];
  return [`Billed as ${money.map((one) => moneyWords(one, 'whole')).join(', ')}.`];
}

function dearestText(plan: Weighed, paint: Paint, width: number): string {
  const { currency, byConstraint } = plan;
  const whole = byConstraint.reduce((sum, { penalty }) => sum + penalty, 0);
  const words = (minor: number): string => moneyWords({ minor, currency }, 'whole');
  const rows = dearest(plan).flatMap((one) => [
    [words(one.penalty), share(one.share), '', [one.rule, ...billed(one, currency)].join(' ')],
    ...one.reasons.map((reason) => ['', '', '-', reason]),
  ]);
  const title = `What costs most, of ${words(whole)} in all`;
  return rows.length === 0 ? '' : `\n${paint('heading', title)}\n${table(rows, width)}`;
}

/** How good a plan is: cost, bound and gap of each stage, and the rules that cost most with their reasons. */
export function qualityText(plan: Weighed, paint: Paint, width: number): string {
  const stages = stageRows(plan);
  const good = stages.length === 0 ? '' : `\n${paint('heading', 'How good it is')}\n${table(stages, width)}`;
  return good + dearestText(plan, paint, width);
}
